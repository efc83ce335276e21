//! What the program says of a country beside its sessions.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    markup::{self, live},
    state::{State, marked},
};
use address::Place;
use languages::text;
use program::{CountryCode, index::Facet};
use selection::{records, select};

/// For each chosen country a line with what the program as a whole says of it and the way to its page, then what came
/// of the workshop for it. A filter by country is answered for every country, also for one without a session.
#[component]
pub fn CountryNote() -> impl IntoView {
    let state = expect_context::<State>();
    let html = move || {
        let filter = state.filter();
        select::known(state.index, &filter, Facet::Country)
            .map(|code| note(state, code))
            .collect()
    };
    region("country-notes", live(html))
}

fn note(state: State, code: &str) -> String {
    let index = state.index;
    let workshop = &index.program().workshop;
    let mut said = Vec::new();
    if records::sent_participants(index, code) {
        said.push(markup::escape(text::sent_participants()));
    }
    let place = workshop.country.as_ref();
    if let Some(place) = place.and_then(|it| of(&it.code, code).then_some(it)) {
        said.push(marked(
            markup::escape(text::workshop_there()),
            &[place.basis],
        ));
    }
    let there = records::institutions_in(index, code);
    if !there.is_empty() {
        let count = text::colon(text::institutions_there(), &text::number(there.len()));
        said.push(marked(count, &records::bases_of(index, &there)));
    }
    let name = state.name(Facet::Country, code);
    let page = Place::Record(Facet::Country, code.to_owned()).path(state.base);
    said.push(markup::link_around("", &page, &text::all_about(&name)));
    let line = text::colon(&markup::element("b", "", &name), &said.join(" · "));
    let outcomes: String = (records::outcomes_with(index, code).iter())
        .map(|it| markup::filled("p", "", &state.given(&it.text)))
        .collect();
    markup::element("p", "", &line) + &outcomes
}

fn of(known: &CountryCode, code: &str) -> bool {
    known.as_str() == code
}
