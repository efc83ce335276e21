//! A session on its day's page, with all that is known of it.

use leptos::prelude::With;

use super::{
    facts::{self, Fact, value},
    star::star,
    tag::tag,
};
use crate::ui::{
    markup,
    state::{State, marked},
    zones::Zones,
};
use address::Place;
use languages::text;
use program::{
    Clock, CountryLink, Part, Person, RoleId, Session, TitleSource,
    index::{Facet, Index},
};

/// Title, summary, and a list of facts, as markup; what the source does not say is said to be not stated.
pub fn session_card(state: State, number: usize) -> String {
    let Some(session) = state.index.sessions().get(number) else {
        return String::new();
    };
    let gone = if state.shows(number) { "" } else { " gone" };
    let title = state.given(&session.title);
    let link = markup::link_around("", &state.href_session(number), &title);
    format!(
        "<article id=\"{}\" class=\"{}{gone}\">{}</article>",
        session.id,
        state.block_class("card", session),
        facts(state, number, &markup::element("h3", "", &link), true)
    )
}

/// What stands in the card of a session, as markup; `title` is its heading. On the page of a day the part of the day
/// stands above it.
pub(super) fn facts(state: State, number: usize, title: &str, on_day: bool) -> String {
    let index = state.index;
    let Some(session) = index.sessions().get(number) else {
        return String::new();
    };
    let known = |label, missing, values| Fact {
        label,
        missing,
        values,
    };
    let time = if on_day { "" } else { text::fact_time() };
    let own_title = match session.title_source {
        TitleSource::Given => "",
        TitleSource::Described => text::fact_title(),
    };
    let facts = [
        known("", own_title, Vec::new()),
        known(text::when(), time, when(state, session, on_day)),
        known(
            text::people_label(),
            text::fact_people(),
            people(state, session),
        ),
        known(text::places(), text::fact_place(), places(state, session)),
        known(
            text::topics_label(),
            text::fact_topics(),
            topics(state, session),
        ),
        known(
            text::countries(),
            text::fact_country(),
            countries(state, number),
        ),
    ];
    star(state, session, "")
        + &tag(state, session)
        + title
        + &markup::filled("p", "summary", &state.given(&session.summary))
        + &facts::facts(state, &facts, &session.locators)
}

/// The part of the day or the exact times, the reader's own where they differ, and what else is known.
fn when(state: State, session: &Session, on_day: bool) -> Vec<String> {
    let index = state.index;
    let mut words = match session.part_of_day() {
        Part::NotStated => Vec::new(),
        _ if on_day => Vec::new(),
        part => vec![markup::escape(text::part(part))],
    };
    let mut yours = None;
    if let Some(clock) = session.clock {
        let zone = index.program().workshop.time_zone.as_deref();
        words.push(markup::escape(&format!(
            "{} {}",
            text::clock(clock),
            zone.unwrap_or_default()
        )));
        yours = state
            .screen
            .with(|screen| your_time(index, screen.zones.as_ref()?, session, clock));
    }
    words.extend((session.when_note.as_ref()).map(|note| state.given(note)));
    if words.is_empty() {
        return Vec::new();
    }
    let yours = yours.map(|yours| markup::text("span", "your-time", &yours));
    std::iter::once(words.join(" · ")).chain(yours).collect()
}

fn your_time(index: &Index, zones: &Zones, session: &Session, clock: Clock) -> Option<String> {
    let days = &index.program().days;
    let day = days.iter().position(|day| day.date == session.date)?;
    let ahead = *zones.ahead.get(day)?;
    let there = |minute: u16| {
        let (minute, days) = layout::elsewhere(minute, ahead);
        text::time(minute) + &text::day_shift(days)
    };
    let time = text::your_time(&there(clock.start), &there(clock.end), &zones.reader);
    (ahead != 0).then_some(time)
}

fn people(state: State, session: &Session) -> Vec<String> {
    let index = state.index;
    let mut values = Vec::new();
    for one in &session.people {
        let Some(person) = index.person(&one.person) else {
            continue;
        };
        let detail = roles(state, &one.roles) + " · " + &affiliation(state, person);
        let href = Place::Record(Facet::Person, person.id.to_string()).path(state.base);
        let link = markup::link_around("", &href, &state.person(person));
        values.push(value(link, &detail));
    }
    values.extend(session.participants.iter().map(|group| {
        let countries: Vec<String> = (group.represents.iter())
            .map(|code| to_page(state, Facet::Country, code.as_str()))
            .collect();
        let roles = roles(state, &group.roles);
        let countries = text::all_of(&countries);
        let between = if roles.is_empty() || countries.is_empty() {
            ""
        } else {
            " · "
        };
        value(state.given(&group.name), &(roles + between + &countries))
    }));
    values
}

/// The names of roles, as markup.
fn roles(state: State, roles: &[RoleId]) -> String {
    let names: Vec<&str> = roles
        .iter()
        .map(|role| state.index.role_name(role))
        .collect();
    markup::escape(&names.join(" · "))
}

/// Posts, institutions, and the country of origin or represented, as markup.
fn affiliation(state: State, person: &Person) -> String {
    let index = state.index;
    let mut known: Vec<String> = Vec::new();
    for position in &person.positions {
        let post = position.post.as_ref().map(|post| state.given(post));
        let mut html = post.clone().unwrap_or_default();
        if let Some(it) = (position.institution.as_ref()).and_then(|id| index.institution(id)) {
            if post.is_some() {
                html += text::comma();
            }
            let name =
                (it.abbreviation.as_deref()).map_or_else(|| state.given(&it.name), markup::escape);
            let place = Place::Record(Facet::Institution, it.id.to_string());
            html += &markup::link_around("", &place.path(state.base), &name);
        }
        known.push(html);
    }
    if !person.positions.iter().any(|it| it.institution.is_some()) {
        known.push(text::affiliation_not_stated().to_owned());
    }
    if let Some(from) = &person.from {
        let country = marked(
            to_page(state, Facet::Country, from.code.as_str()),
            &[from.basis],
        );
        known.push(text::colon(text::comes_from(), &country));
    }
    if let Some(code) = &person.represents {
        let country = to_page(state, Facet::Country, code.as_str());
        known.push(text::colon(text::represented(), &country));
    }
    known.join("; ")
}

fn places(state: State, session: &Session) -> Vec<String> {
    (session.institutions.iter())
        .map(|link| {
            let relation = text::institution_relation(link.relation);
            named(
                state,
                Facet::Institution,
                link.institution.as_str(),
                relation,
            )
        })
        .collect()
}

fn topics(state: State, session: &Session) -> Vec<String> {
    (session.topics.iter())
        .map(|id| named(state, Facet::Topic, id.as_str(), ""))
        .collect()
}

/// Countries, those side by side that have the same to do with it.
fn countries(state: State, number: usize) -> Vec<String> {
    let same = |a: &CountryLink, b: &CountryLink| (a.relation, a.basis) == (b.relation, b.basis);
    (state.index.relations(number).chunk_by(same))
        .map(|links| {
            let names: Vec<String> = (links.iter())
                .map(|it| to_page(state, Facet::Country, it.country.as_str()))
                .collect();
            let relation = text::country_relation_by(links[0].relation, &[links[0].basis]);
            value(names.join(text::comma()), &relation)
        })
        .collect()
}

/// A link to the page of a value, under its name.
fn named(state: State, facet: Facet, slug: &str, detail: &str) -> String {
    value(to_page(state, facet, slug), detail)
}

/// A link to the page of a record, under its name.
pub(in crate::ui) fn to_page(state: State, facet: Facet, slug: &str) -> String {
    let href = Place::Record(facet, slug.to_owned()).path(state.base);
    markup::link_around("", &href, &state.name(facet, slug))
}
