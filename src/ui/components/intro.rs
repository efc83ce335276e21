//! The workshop in three lines and its counts.

use leptos::prelude::*;

use super::{region::region, session_card::to_page};
use crate::ui::{
    markup::{self, live},
    state::{State, marked},
};
use address::Place;
use languages::text;
use program::{Cohort, InstitutionId, index::Facet};

/// Title, when and where, by whom; then what the programme holds, counted from it.
#[component]
pub fn Intro() -> impl IntoView {
    let state = expect_context::<State>();
    region("intro-region", live(move || intro(state)))
}

/// How many came from how many countries, and from which.
fn participants(state: State, cohort: &Cohort) -> String {
    let count = text::participants_from(cohort.count, cohort.countries.len());
    let countries: Vec<String> = (cohort.countries.iter())
        .map(|code| to_page(state, Facet::Country, code.as_str()))
        .collect();
    text::colon(&markup::escape(&count), &text::all_of(&countries))
}

fn intro(state: State) -> String {
    if state.filter().is_mine() {
        return String::new();
    }
    let index = state.index;
    let workshop = &index.program().workshop;
    let mut place = vec![state.given(&workshop.place)];
    if let Some(known) = &workshop.country {
        let country = state.name(Facet::Country, known.code.as_str());
        place.push(marked(country, &[known.basis]));
    }
    let named = |ids: &[InstitutionId]| {
        let names = ids.iter().filter_map(|id| index.institution(id));
        let links = names.map(|it| {
            let place = Place::Record(Facet::Institution, it.id.to_string());
            markup::link_around("", &place.path(state.base), &state.given(&it.name))
        });
        text::all_of(&links.collect::<Vec<_>>())
    };
    let program = index.program();
    let days = index.recorded_days().count();
    let counts = [
        Some(text::sessions_on_days(program.sessions.len(), days)),
        (workshop.participants.as_ref()).map(|cohort| participants(state, cohort)),
        Some(text::people(index.facet(Facet::Person).len())),
        Some(text::institutions(program.institutions.len())),
        Some(text::topics(index.facet(Facet::Topic).len())),
    ];
    let counts: String = (counts.iter().flatten())
        .map(|count| markup::element("li", "", &markup::element("span", "", count)))
        .collect();
    let when = text::date_range(workshop.first, workshop.last);
    let mut who = String::new();
    for (by, ids) in [
        (text::organised_by(), &workshop.organizers),
        (text::hosted_by(), &workshop.hosts),
    ] {
        if !ids.is_empty() {
            who += &markup::element("p", "", &text::colon(by, &named(ids)));
        }
    }
    let html = format!("<h1 tabindex=\"-1\">{}</h1>", state.given(&workshop.title))
        + &markup::element(
            "p",
            "when",
            &format!("{when} · {}", place.join(text::comma())),
        )
        + &who
        + &markup::element("ul", "counts", &counts);
    markup::element("header", "intro", &html)
}
