//! A session on its day's page, with all that is known of it.

use leptos::prelude::*;

use super::tag::Tag;
use crate::{
    index::{Facet, Index},
    model::{Person, Session, TitleSource},
    text,
    ui::state::State,
};

/// Title, summary, and a list of facts; what the source does not say is said to be not stated.
#[component]
pub fn SessionCard(number: usize) -> impl IntoView {
    let state = expect_context::<State>();
    let index = state.index;
    index.sessions().get(number).map(|session| {
        let described = (session.title_source == TitleSource::Described)
            .then(|| view! { <p class="described">{text::TITLE_DESCRIBED}</p> });
        view! {
            <article
                id=session.id.to_string()
                class=state.block_class("card", session)
                class:gone=move || !state.shows(number)
            >
                <Tag session/>
                <h3>{index.text(&session.title)}</h3>
                {described}
                <p class="summary">{index.text(&session.summary)}</p>
                <dl>
                    <Fact label=text::WHEN values=when(index, session)/>
                    <Fact label=text::PEOPLE values=people(state, session)/>
                    <Fact label=text::PLACES values=places(state, session)/>
                    <Fact label=text::TOPICS values=topics(state, session)/>
                    <Fact label=text::COUNTRIES values=countries(state, number)/>
                    <Fact label=text::SOURCE values=vec![Value { link: None, detail: text::locator(&session.locator) }]/>
                </dl>
            </article>
        }
    })
}

/// A value of a fact: a link to the timeline filtered by it, if it has one, and what there is to say beside it.
struct Value {
    link: Option<(String, String)>,
    detail: String,
}

/// A label and its values; without values, what is not stated is said.
#[component]
fn Fact(label: &'static str, values: Vec<Value>) -> impl IntoView {
    let missing = values.is_empty().then(|| view! { <dd class="not-stated">{text::NOT_STATED}</dd> });
    let values = values.into_iter().map(|value| {
        let link = value.link.map(|(href, name)| view! { <a href=href>{name}</a> });
        view! { <dd>{link} <span class="detail">{value.detail}</span></dd> }
    });
    view! {
        <div>
            <dt>{label}</dt>
            {missing}
            {values.collect_view()}
        </div>
    }
}

fn when(index: &Index, session: &Session) -> Vec<Value> {
    let mut words = vec![text::part(session.part_of_day()).to_owned()];
    if let Some(clock) = session.clock {
        let zone = index.program().workshop.time_zone.as_deref();
        words.push(format!("{} {}", text::clock(clock), zone.unwrap_or_default()));
    }
    words.extend((session.when_note.as_ref()).map(|note| index.text(note).to_owned()));
    vec![Value { link: None, detail: words.join(" · ") }]
}

fn people(state: State, session: &Session) -> Vec<Value> {
    let index = state.index;
    (session.people.iter())
        .filter_map(|one| {
            let person = index.person(&one.person)?;
            let mut details: Vec<_> = one.roles.iter().map(|role| text::role(*role)).collect();
            let affiliation = affiliation(index, person);
            details.push(&affiliation);
            let name = [person.title.as_ref(), Some(&person.name)];
            let name: Vec<_> = name.into_iter().flatten().map(|it| index.text(it)).collect();
            Some(Value {
                link: Some((state.href_value(Facet::Person, person.id.as_str()), name.join(" "))),
                detail: details.join(" · "),
            })
        })
        .collect()
}

fn affiliation(index: &Index, person: &Person) -> String {
    let mut known: Vec<String> = Vec::new();
    for position in &person.positions {
        let post = position.post.as_ref().map(|post| index.text(post));
        let institution = (position.institution.as_ref())
            .and_then(|id| index.institution(id))
            .map(|it| it.abbreviation.as_deref().unwrap_or(index.text(&it.name)));
        let words: Vec<&str> = [post, institution].into_iter().flatten().collect();
        known.push(words.join(", "));
    }
    let country = person.represents.as_ref().and_then(|code| index.country(code));
    known.extend(country.map(|country| index.text(&country.name).to_owned()));
    if known.is_empty() {
        text::AFFILIATION_NOT_STATED.to_owned()
    } else {
        known.join("; ")
    }
}

fn places(state: State, session: &Session) -> Vec<Value> {
    (session.institutions.iter())
        .map(|link| Value {
            link: named(state, Facet::Institution, link.institution.as_str()),
            detail: text::institution_relation(link.relation).to_owned(),
        })
        .collect()
}

fn topics(state: State, session: &Session) -> Vec<Value> {
    (session.topics.iter())
        .map(|id| Value {
            link: named(state, Facet::Topic, id.as_str()),
            detail: String::new(),
        })
        .collect()
}

fn countries(state: State, number: usize) -> Vec<Value> {
    (state.index.relations(number).iter())
        .map(|(code, relation)| Value {
            link: named(state, Facet::Country, code.as_str()),
            detail: text::country_relation(*relation).to_owned(),
        })
        .collect()
}

/// The link to the timeline filtered by a value, under the value's name.
fn named(state: State, facet: Facet, slug: &str) -> Option<(String, String)> {
    Some((state.href_value(facet, slug), state.value_name(facet, slug)))
}
