//! What the documents have in common.

use leptos::prelude::*;

use super::program_strip::program_strip;
use crate::{
    components::{
        facts::{detail, record_list, value},
        links::{button_link, calendar_link, record_link},
        prose::prose,
        session_list,
        words::{localized, locators},
    },
    erased::{Erased, erase, joined},
};
use address::{Filter, Page, ThreadKey, View};
use exports::site::Site;
use program::{
    Institution, InstitutionKind, Locator, Person, Text,
    index::{Facet, SessionNumber},
};
use selection::records;

/// What kind of page it is, and its heading.
pub fn heading(kind: &'static str, title: Erased) -> Erased {
    let kind = (!kind.is_empty()).then(|| view! { <p class="kind-of">{kind}</p> });
    erase(view! {
        {kind}
        <h1 tabindex="-1">{title}</h1>
    })
}

/// A part of the page under its own heading; nothing at all if nothing is known.
pub fn section(title: impl Into<String>, content: Option<Erased>) -> Option<Erased> {
    let title = title.into();
    content.map(|content| {
        erase(view! {
            <section>
                <h2>{title}</h2>
                {content}
            </section>
        })
    })
}

/// Views one after another; `None` without any.
pub fn together(parts: Vec<Option<Erased>>) -> Option<Erased> {
    let parts: Vec<Erased> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| erase(parts))
}

/// A paragraph.
pub fn paragraph(words: &'static str) -> Erased {
    erase(view! { <p>{words}</p> })
}

/// One line for what is not stated: those of these names about which nothing is known.
pub fn not_stated(site: Site, parts: &[(&'static str, bool)]) -> Option<Erased> {
    let missing: Vec<&str> = (parts.iter())
        .filter_map(|(name, known)| (!known).then_some(*name))
        .collect();
    let line = site.locale.not_stated_of(&missing);
    (!line.is_empty()).then(|| erase(view! { <p class="not-stated">{line}</p> }))
}

/// Where the source says something, as a detail.
pub fn where_stated(site: Site, places: &[Locator]) -> Option<Erased> {
    (!places.is_empty()).then(|| locators(site, places))
}

/// The records of one of the workshop's lists, then what else it says and where.
pub fn listing(
    site: Site,
    items: Vec<Erased>,
    note: Option<&Text>,
    places: &[Locator],
) -> Vec<Erased> {
    let mut values = items;
    values.extend(note.map(|note| prose(site, note)));
    values.extend(where_stated(site, places));
    values
}

/// People with their posts, as far as they are stated.
pub fn people(site: Site, people: &[&Person]) -> Option<Erased> {
    let items = people.iter().map(|person| {
        let link = record_link(site, Facet::Person, person.id.as_str());
        let posts = posts(site, person);
        let posts = (!posts.is_empty()).then(|| joined(posts, site.locale.semicolon()));
        value(link, posts)
    });
    record_list(items.collect())
}

/// A person's posts and where they are.
fn posts(site: Site, person: &Person) -> Vec<Erased> {
    let posts = person.positions.iter().map(|position| {
        let at = position.institution.as_ref();
        let at = at.and_then(|id| site.index.institution(id));
        let words = position.post.iter().chain(at.map(|it| &it.name));
        words.collect::<Vec<&Text>>()
    });
    posts
        .map(|words| {
            let words = words.into_iter().map(|it| localized(site, it));
            joined(words.collect(), site.locale.comma())
        })
        .collect()
}

/// Institutions with their kinds, as far as these are stated, and what is to be said about the country of each.
pub fn institutions(
    site: Site,
    institutions: &[&Institution],
    country: fn(Site, &Institution) -> String,
) -> Option<Erased> {
    let items = institutions.iter().map(|it| {
        let link = record_link(site, Facet::Institution, it.id.as_str());
        let kind = match it.kind {
            InstitutionKind::NotStated => "",
            kind => site.locale.institution_kind(kind),
        };
        value(link, detail(&site.locale.list(&[kind, &country(site, it)])))
    });
    record_list(items.collect())
}

/// An institution's country, and how that is known.
pub fn country_known(site: Site, it: &Institution) -> String {
    let known = records::country_of(site.index, it);
    let known = known.and_then(|(known, _)| site.index.name(Facet::Country, known.code.as_str()));
    let how = how_known(site, it);
    match known.map(|name| site.index.text(name)) {
        Some(country) if how.is_empty() => country.to_owned(),
        Some(country) => site.locale.marked(country, &how),
        None => how,
    }
}

/// How an institution's country is known: the mark, and if it is not its own, the larger institution it comes from.
pub fn how_known(site: Site, it: &Institution) -> String {
    let locale = site.locale;
    let Some((known, of)) = records::country_of(site.index, it) else {
        return String::new();
    };
    let through = if of.id == it.id {
        String::new()
    } else {
        locale.through(site.index.text(&of.name))
    };
    locale.list(&[locale.basis(known.basis), &through])
}

/// What is known about a record, and beside it, where there is room, its sessions.
pub fn beside_sessions(known: Erased, sessions: Erased) -> Erased {
    erase(view! {
        <div class="known">{known}</div>
        <div class="its-sessions">{sessions}</div>
    })
}

/// The sessions of a record under a heading, and links to them on the timeline.
pub fn sessions_of(
    site: Site,
    facet: Facet,
    slug: &str,
    beside: impl Fn(SessionNumber) -> String,
) -> Erased {
    let locale = site.locale;
    let numbers = records::sessions(site.index, facet, slug);
    if numbers.is_empty() {
        return erase(view! { <p class="not-stated">{locale.no_session()}</p> });
    }
    let line = locale.thread(numbers.len(), &records::dates(site.index, &numbers));
    erase(view! {
        {section(line, together(vec![Some(program_strip(site, &numbers)), session_list(site, &numbers, beside)]))}
        {ways(site, facet, slug)}
    })
}

/// Links to the timeline with only the record's sessions, and with the record followed through the days.
fn ways(site: Site, facet: Facet, slug: &str) -> Erased {
    let filtered = Page::Timeline.with(Filter::default().choosing(facet, slug));
    let follow = ThreadKey::new(facet, slug).map(|thread| {
        let followed = Page::Timeline.with(Filter::default()).viewing(View {
            thread: Some(thread),
            ..View::default()
        });
        (
            button_link(followed.href(site.base), site.locale.follow()),
            " ",
        )
    });
    let record = Page::Record(facet, slug.to_owned());
    erase(view! {
        <p class="ways-on">
            {button_link(filtered.href(site.base), site.locale.on_timeline())} " " {follow}
            {calendar_link(site, &record)}
        </p>
    })
}
