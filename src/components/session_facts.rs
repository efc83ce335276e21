//! What is known about a session.

use leptos::prelude::*;

use super::{
    facts::{Fact, FactList, detail, value},
    links::{link, record_link},
    news::news_mark,
    prose::{Prose, linked},
    session_tag::SessionTag,
    star_button::StarButton,
    words::{all_of, labeled, localized, marked, person_name},
};
use crate::{
    contexts::{Clock, Zones, record_href, use_clock, use_site},
    erased::{Erased, dynamic, erase, joined},
};
use exports::site::Site;
use program::{
    CountryLink, Part, Person, RoleId, Session, TitleSource,
    index::{Facet, SessionNumber},
};

/// Star, kind, title, summary, and a list of facts; what the source does not say is listed as not stated.
#[component]
pub fn SessionFacts(
    /// The session.
    session: SessionNumber,
    /// Its heading.
    title: Erased,
    /// Whether it is on the page of its day, where the part of the day is above it.
    on_day: bool,
) -> impl IntoView {
    let (site, clock) = (use_site(), use_clock());
    let number = session;
    let session = site.index.at(number);
    let locale = site.locale;
    let own_title = match session.title_source {
        TitleSource::Given => "",
        TitleSource::Described => locale.fact_title(),
    };
    let time = if on_day { "" } else { locale.fact_time() };
    let facts = vec![
        Fact::new("", own_title, Vec::new()),
        Fact::new(locale.when(), time, when(site, clock, number, on_day)),
        Fact::new(
            locale.people_label(),
            locale.fact_people(),
            people(site, session),
        ),
        Fact::new(locale.places(), locale.fact_place(), places(site, session)),
        Fact::new(
            locale.topics_label(),
            locale.fact_topics(),
            topics(site, session),
        ),
        Fact::new(
            locale.countries(),
            locale.fact_country(),
            countries(site, number),
        ),
        Fact::optional(
            locale.credits(),
            (session.credits.iter())
                .map(|it| localized(site, it))
                .collect(),
        ),
    ];
    view! {
        <StarButton session=number/>
        <SessionTag session/>
        {title}
        {news_mark(number)}
        <Prose text=&session.summary summary=true/>
        <FactList facts locators=&session.locators/>
    }
}

/// The part of the day, the exact times (also in the reader's time zone if that differs), and what else is known.
fn when(site: Site, clock: Clock, number: SessionNumber, on_day: bool) -> Vec<Erased> {
    let locale = site.locale;
    let session = site.index.at(number);
    let mut words = match session.part_of_day() {
        Part::NotStated => Vec::new(),
        _ if on_day => Vec::new(),
        part => vec![erase(locale.part(part))],
    };
    if on_day && session.spans_days() {
        words.push(erase(locale.date_range(session.date, session.last_date())));
    }
    if let Some(times) = session.clock {
        let zone = site.index.program().workshop.time_zone.as_deref();
        words.push(erase(format!(
            "{} {}",
            locale.clock(times),
            zone.unwrap_or_default()
        )));
    }
    words.extend((session.when_note.as_ref()).map(|note| linked(site, note)));
    if words.is_empty() {
        return Vec::new();
    }
    let mut values = vec![joined(words, " · ")];
    if session.clock.is_some() {
        values.push(erase(dynamic(move || {
            let yours = (clock.zones()).and_then(|zones| your_time(site, &zones, number));
            erase(yours.map(|yours| view! { <span class="your-time">{yours}</span> }))
        })));
    }
    values
}

/// When a session is on the reader's clock, if that differs.
fn your_time(site: Site, zones: &Zones, number: SessionNumber) -> Option<String> {
    let locale = site.locale;
    let clock = site.index.at(number).clock?;
    let ahead = zones.ahead(number);
    let there = |minute: u16, ahead: i32| {
        let (minute, days) = layout::elsewhere(minute, ahead);
        locale.time(minute) + &locale.day_shift(days)
    };
    let (start, end) = (there(clock.start, ahead.0), there(clock.end, ahead.1));
    (ahead != (0, 0)).then(|| locale.your_time(&start, &end, &zones.reader))
}

fn people(site: Site, session: &'static Session) -> Vec<Erased> {
    let people = session.people.iter().filter_map(|one| {
        let person = site.index.person(&one.person)?;
        let href = record_href(site, Facet::Person, person.id.as_str());
        let detail = joined(
            vec![erase(roles(site, &one.roles)), affiliation(site, person)],
            " · ",
        );
        Some(value(link(href, person_name(site, person)), Some(detail)))
    });
    let groups = session.participants.iter().map(|group| {
        let mut known = Vec::new();
        if !group.roles.is_empty() {
            known.push(erase(roles(site, &group.roles)));
        }
        if !group.represents.is_empty() {
            let countries = group.represents.iter();
            let countries = countries.map(|code| record_link(site, Facet::Country, code.as_str()));
            known.push(all_of(site.locale, countries.collect()));
        }
        let detail = (!known.is_empty()).then(|| joined(known, " · "));
        value(localized(site, &group.name), detail)
    });
    people.chain(groups).collect()
}

/// The names of roles.
fn roles(site: Site, roles: &[RoleId]) -> String {
    let names: Vec<&str> = (roles.iter())
        .map(|role| site.index.role_name(role))
        .collect();
    names.join(" · ")
}

/// Posts, institutions, and the country of origin or represented.
fn affiliation(site: Site, person: &'static Person) -> Erased {
    let locale = site.locale;
    let mut known = Vec::new();
    for position in &person.positions {
        let mut words = Vec::new();
        words.extend(position.post.as_ref().map(|post| localized(site, post)));
        let institution = position.institution.as_ref();
        if let Some(it) = institution.and_then(|id| site.index.institution(id)) {
            let name = match it.abbreviation.as_deref() {
                Some(short) => erase(short),
                None => localized(site, &it.name),
            };
            words.push(link(
                record_href(site, Facet::Institution, it.id.as_str()),
                name,
            ));
        }
        known.push(joined(words, locale.comma()));
    }
    if !person.positions.iter().any(|it| it.institution.is_some()) {
        known.push(erase(locale.affiliation_not_stated()));
    }
    if let Some(from) = &person.from {
        let country = record_link(site, Facet::Country, from.code.as_str());
        let country = marked(locale, country, &[from.basis]);
        known.push(labeled(locale, locale.comes_from(), country));
    }
    if let Some(code) = &person.represents {
        let country = record_link(site, Facet::Country, code.as_str());
        known.push(labeled(locale, locale.represented(), country));
    }
    joined(known, locale.semicolon())
}

fn places(site: Site, session: &'static Session) -> Vec<Erased> {
    (session.institutions.iter())
        .map(|it| {
            let relation = site.locale.institution_relation(it.relation);
            value(
                record_link(site, Facet::Institution, it.institution.as_str()),
                detail(relation),
            )
        })
        .collect()
}

fn topics(site: Site, session: &'static Session) -> Vec<Erased> {
    (session.topics.iter())
        .map(|id| record_link(site, Facet::Topic, id.as_str()))
        .collect()
}

/// Countries, those next to each other with the same relation grouped.
fn countries(site: Site, session: SessionNumber) -> Vec<Erased> {
    let same = |a: &CountryLink, b: &CountryLink| (a.relation, a.basis) == (b.relation, b.basis);
    (site.index.relations(session).chunk_by(same))
        .map(|links| {
            let names = links.iter();
            let names = names.map(|it| record_link(site, Facet::Country, it.country.as_str()));
            let locale = site.locale;
            let relation = locale.country_relation_by(links[0].relation, &[links[0].basis]);
            value(
                joined(names.collect(), locale.enumeration_comma()),
                detail(&relation),
            )
        })
        .collect()
}
