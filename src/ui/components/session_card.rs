//! A session on its day's page, with all that is known of it.

use leptos::prelude::With;

use super::{star::star, tag::tag};
use crate::{
    index::{Facet, Index},
    model::{Clock, Person, Session, TitleSource},
    text, timeline,
    ui::{markup, state::State, zones::Zones},
    url::Place,
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
        facts(state, number, &markup::element("h3", "", &link))
    )
}

/// What stands in the card of a session, as markup; `title` is its heading.
pub(super) fn facts(state: State, number: usize, title: &str) -> String {
    let index = state.index;
    let Some(session) = index.sessions().get(number) else {
        return String::new();
    };
    let described = match session.title_source {
        TitleSource::Given => "",
        TitleSource::Described => text::title_described(),
    };
    let facts = fact(text::when(), &when(state, session))
        + &fact(text::people_label(), &people(state, session))
        + &fact(text::places(), &places(state, session))
        + &fact(text::topics_label(), &topics(state, session))
        + &fact(text::countries(), &countries(state, number))
        + &fact(text::source(), &[state.locator(&session.locator)]);
    star(state, session, "")
        + &tag(session)
        + title
        + &markup::text("p", "described", described)
        + &markup::filled("p", "summary", &state.given(&session.summary))
        + &markup::element("dl", "", &facts)
}

/// A value of a fact and what there is to say beside it, as markup.
pub(in crate::ui) fn value(link: String, detail: &str) -> String {
    link + &markup::filled("span", "detail", detail)
}

/// A label and its values, as markup; without values, what is not stated is said.
pub(in crate::ui) fn fact(label: &str, values: &[String]) -> String {
    let mut html = markup::text("dt", "", label);
    for value in values {
        html += &markup::element("dd", "", value);
    }
    if values.is_empty() {
        html += &markup::text("dd", "not-stated", text::not_stated());
    }
    markup::element("div", "", &html)
}

/// The part of the day or the exact times, the reader's own where they differ, and what else is known.
fn when(state: State, session: &Session) -> Vec<String> {
    let index = state.index;
    let mut words = vec![markup::escape(text::part(session.part_of_day()))];
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
    let stated = words.join(" · ");
    let yours = yours.map(|yours| markup::text("span", "your-time", &yours));
    [Some(stated), yours].into_iter().flatten().collect()
}

fn your_time(index: &Index, zones: &Zones, session: &Session, clock: Clock) -> Option<String> {
    let days = &index.program().days;
    let day = days.iter().position(|day| day.date == session.date)?;
    let ahead = *zones.ahead.get(day)?;
    let there = |minute: u16| {
        let (minute, days) = timeline::elsewhere(minute, ahead);
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
        let roles: Vec<&str> = one.roles.iter().map(|role| text::role(*role)).collect();
        let detail = markup::escape(&roles.join(" · ")) + " · " + &affiliation(state, person);
        let href = Place::Record(Facet::Person, person.id.to_string()).path(state.base);
        let link = markup::link_around("", &href, &state.person(person));
        values.push(link + &markup::element("span", "detail", &detail));
    }
    values
}

/// Posts, institutions and the country represented, as markup.
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
    let country = (person.represents.as_ref()).and_then(|code| index.country(code));
    known.extend(country.map(|country| state.given(&country.name)));
    if known.is_empty() {
        text::affiliation_not_stated().to_owned()
    } else {
        known.join("; ")
    }
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

fn countries(state: State, number: usize) -> Vec<String> {
    (state.index.relations(number).iter())
        .map(|(code, relation)| {
            named(
                state,
                Facet::Country,
                code.as_str(),
                text::country_relation(*relation),
            )
        })
        .collect()
}

/// A link to the page of a value, under its name.
fn named(state: State, facet: Facet, slug: &str, detail: &str) -> String {
    let href = Place::Record(facet, slug.to_owned()).path(state.base);
    let link = markup::link_around("", &href, &state.name(facet, slug));
    value(link, detail)
}
