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
    let title = state.index.text(&session.title);
    let link = markup::link("", &state.href_session(number), title);
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
        TitleSource::Described => text::TITLE_DESCRIBED,
    };
    let facts = fact(text::WHEN, &when(state, session))
        + &fact(text::PEOPLE, &people(state, session))
        + &fact(text::PLACES, &places(state, session))
        + &fact(text::TOPICS, &topics(state, session))
        + &fact(text::COUNTRIES, &countries(state, number))
        + &fact(
            text::SOURCE,
            &[value(None, &text::locator(&session.locator))],
        );
    star(state, session, "")
        + &tag(session)
        + title
        + &markup::text("p", "described", described)
        + &markup::text("p", "summary", index.text(&session.summary))
        + &markup::element("dl", "", &facts)
}

/// A value of a fact, as markup: its link, if it has one, and what there is to say beside it.
pub(in crate::ui) fn value(link: Option<String>, detail: &str) -> String {
    match link {
        Some(link) => link + &markup::text("span", "detail", detail),
        None => markup::escape(detail),
    }
}

/// A label and its values, as markup; without values, what is not stated is said.
pub(in crate::ui) fn fact(label: &str, values: &[String]) -> String {
    let mut html = markup::text("dt", "", label);
    for value in values {
        html += &markup::element("dd", "", value);
    }
    if values.is_empty() {
        html += &markup::text("dd", "not-stated", text::NOT_STATED);
    }
    markup::element("div", "", &html)
}

/// The part of the day or the exact times, the reader's own where they differ, and what else is known.
fn when(state: State, session: &Session) -> Vec<String> {
    let index = state.index;
    let mut words = vec![text::part(session.part_of_day()).to_owned()];
    let mut yours = None;
    if let Some(clock) = session.clock {
        let zone = index.program().workshop.time_zone.as_deref();
        words.push(format!(
            "{} {}",
            text::clock(clock),
            zone.unwrap_or_default()
        ));
        yours = state
            .screen
            .with(|screen| your_time(index, screen.zones.as_ref()?, session, clock));
    }
    words.extend((session.when_note.as_ref()).map(|note| index.text(note).to_owned()));
    let stated = value(None, &words.join(" · "));
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
        let title = person.title.as_ref().map(|title| index.text(title));
        let name: Vec<&str> = title
            .into_iter()
            .chain([index.text(&person.name)])
            .collect();
        let href = Place::Record(Facet::Person, person.id.to_string()).path(state.base);
        let link = markup::link("", &href, &name.join(" "));
        values.push(link + &markup::element("span", "detail", &detail));
    }
    values
}

/// Posts, institutions and the country represented, as markup.
fn affiliation(state: State, person: &Person) -> String {
    let index = state.index;
    let mut known: Vec<String> = Vec::new();
    for position in &person.positions {
        let post = position.post.as_ref().map(|post| index.text(post));
        let mut html = markup::escape(post.unwrap_or_default());
        if let Some(it) = (position.institution.as_ref()).and_then(|id| index.institution(id)) {
            if post.is_some() {
                html += ", ";
            }
            let name = it.abbreviation.as_deref().unwrap_or(index.text(&it.name));
            let place = Place::Record(Facet::Institution, it.id.to_string());
            html += &markup::link("", &place.path(state.base), name);
        }
        known.push(html);
    }
    let country = (person.represents.as_ref()).and_then(|code| index.country(code));
    known.extend(country.map(|country| markup::escape(index.text(&country.name))));
    if known.is_empty() {
        text::AFFILIATION_NOT_STATED.to_owned()
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
    let link = markup::link("", &href, &state.value_name(facet, slug));
    value(Some(link), detail)
}
