//! What the documents have in common.

use crate::{
    index::Facet,
    model::{Institution, Person},
    records, text,
    ui::{
        components::{calendar_link, list, session_list, value},
        markup,
        state::State,
    },
    url::{Filter, Place, ThreadKey, View},
};

/// What kind of page it is, and its heading, which is markup.
pub(super) fn heading(kind: &str, title: &str) -> String {
    markup::text("p", "kind-of", kind) + &format!("<h1 tabindex=\"-1\">{title}</h1>")
}

/// A part of the page under its own heading; where nothing is known, that is said.
pub(super) fn section(title: &str, html: &str) -> String {
    let html = if html.is_empty() {
        markup::text("p", "not-stated", text::not_stated())
    } else {
        html.to_owned()
    };
    markup::element("section", "", &(markup::text("h2", "", title) + &html))
}

/// A link to the page of a record, under its name.
pub(super) fn to_record(state: State, facet: Facet, slug: &str) -> String {
    let href = Place::Record(facet, slug.to_owned()).path(state.base);
    markup::link_around("", &href, &state.name(facet, slug))
}

/// People with what they are, as far as it is stated.
pub(super) fn people(state: State, people: &[&Person]) -> String {
    let items: Vec<String> = (people.iter())
        .map(|person| {
            let link = to_record(state, Facet::Person, person.id.as_str());
            value(link, &posts(state, person).join("; "))
        })
        .collect();
    list(&items)
}

/// What a person is and where, each as markup.
pub(super) fn posts(state: State, person: &Person) -> Vec<String> {
    let index = state.index;
    (person.positions.iter())
        .map(|position| {
            let at = (position.institution.as_ref()).and_then(|id| index.institution(id));
            let words = position.post.iter().chain(at.map(|it| &it.name));
            let words: Vec<String> = words.map(|it| state.given(it)).collect();
            words.join(text::comma())
        })
        .collect()
}

/// Institutions with their kinds.
pub(super) fn institutions(state: State, institutions: &[&Institution]) -> String {
    let items: Vec<String> = (institutions.iter())
        .map(|it| {
            let link = to_record(state, Facet::Institution, it.id.as_str());
            value(link, text::institution_kind(it.kind))
        })
        .collect();
    list(&items)
}

/// The sessions of a record under a heading, and the ways to them on the timeline.
pub(super) fn sessions_of(
    state: State,
    facet: Facet,
    slug: &str,
    detail: impl Fn(usize) -> String,
) -> String {
    let numbers = records::sessions(state.index, facet, slug);
    if numbers.is_empty() {
        return section(
            text::sessions_label(),
            &markup::text("p", "", text::no_session()),
        );
    }
    let line = text::thread(numbers.len(), &records::dates(state.index, &numbers));
    section(&line, &session_list(state, &numbers, detail)) + &ways(state, facet, slug)
}

/// To the timeline with the record's sessions alone, and with the record followed through the days.
fn ways(state: State, facet: Facet, slug: &str) -> String {
    let filtered = Place::Timeline.with(Filter::default().choosing(facet, slug));
    let mut html = markup::link("button", &filtered.href(state.base), text::on_timeline());
    if let Some(thread) = ThreadKey::new(facet, slug) {
        let followed = Place::Timeline.with(Filter::default()).viewing(View {
            thread: Some(thread),
            ..View::default()
        });
        html += " ";
        html += &markup::link("button", &followed.href(state.base), text::follow());
    }
    let record = Place::Record(facet, slug.to_owned());
    html += " ";
    html += &calendar_link(state, &record);
    markup::element("p", "ways-on", &html)
}
