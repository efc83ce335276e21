//! What the documents have in common.

use crate::ui::{
    components::{calendar_link, list, session_list, to_page, value},
    markup,
    state::State,
};
use address::{Filter, Place, ThreadKey, View};
use languages::text;
use program::{Institution, InstitutionKind, Locator, Person, Text, index::Facet};
use selection::records;

/// What kind of page it is, and its heading, which is markup.
pub(super) fn heading(kind: &str, title: &str) -> String {
    markup::text("p", "kind-of", kind) + &format!("<h1 tabindex=\"-1\">{title}</h1>")
}

/// A part of the page under its own heading; nothing at all where nothing is known.
pub(super) fn section(title: &str, html: &str) -> String {
    if html.is_empty() {
        return String::new();
    }
    let html = markup::text("h2", "", title) + html;
    markup::element("section", "", &html)
}

/// One line for what is not stated: of these names those that have nothing under them.
pub(super) fn not_stated(parts: &[(&'static str, &str)]) -> String {
    let mut missing = Vec::new();
    for (name, html) in parts {
        if html.is_empty() {
            missing.push(*name);
        }
    }
    markup::text("p", "not-stated", &text::not_stated_of(&missing))
}

/// Records of a list of the workshop, then what it says beyond them and where.
pub(super) fn listing(
    state: State,
    items: Vec<String>,
    note: Option<&Text>,
    locators: &[Locator],
) -> Vec<String> {
    let mut values = items;
    values.extend(note.map(|note| state.given(note)));
    if let Some(last) = values.last_mut() {
        *last = value(std::mem::take(last), &state.locators(locators));
    }
    values
}

/// People with what they are, as far as it is stated.
pub(super) fn people(state: State, people: &[&Person]) -> String {
    let items: Vec<String> = (people.iter())
        .map(|person| {
            let link = to_page(state, Facet::Person, person.id.as_str());
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

/// Institutions with their kinds, as far as these are stated, and how their country is known.
pub(super) fn institutions(state: State, institutions: &[&Institution]) -> String {
    let items: Vec<String> = (institutions.iter())
        .map(|it| {
            let link = to_page(state, Facet::Institution, it.id.as_str());
            let kind = match it.kind {
                InstitutionKind::NotStated => "",
                kind => text::institution_kind(kind),
            };
            value(link, &text::list(&[kind, &how_known(state, it)]))
        })
        .collect();
    list(&items)
}

/// How the country of an institution is known: its mark, and of which larger institution where it is not of its own.
pub(super) fn how_known(state: State, it: &Institution) -> String {
    let Some((known, of)) = records::country_of(state.index, it) else {
        return String::new();
    };
    let through = if of.id == it.id {
        String::new()
    } else {
        text::through(state.index.text(&of.name))
    };
    text::list(&[text::basis(known.basis), &through])
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
        return markup::text("p", "not-stated", text::no_session());
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
