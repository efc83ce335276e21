//! `/country/<code>/`.

use super::parts::{heading, institutions, people, section, sessions_of};
use crate::{
    index::Facet,
    model::CountryRelation,
    records, text,
    ui::{
        components::{list, session_list, value},
        markup,
        state::State,
    },
};

/// Who came from a country, who spoke from there, and what was agreed with it: three things, each under its own heading.
pub(super) fn country(state: State, code: &str) -> String {
    let index = state.index;
    let mut came = String::new();
    if records::sent_participants(index, code) {
        came += &markup::text("p", "", text::participants_came());
    }
    came += &people(state, &records::representatives(index, code));
    let agreed: Vec<String> = (records::outcomes_with(index, code).iter())
        .map(|it| value(state.given(&it.text), &state.locator(&it.locator)))
        .collect();
    let cooperation = records::sessions_with(index, code, CountryRelation::Cooperation);
    let agreed = list(&agreed) + &session_list(state, &cooperation, |_| String::new());
    let relations = |number: usize| {
        let words: Vec<&str> = (records::relations(index, number, code).into_iter())
            .map(text::country_relation)
            .collect();
        text::list(&words)
    };
    let there = records::institutions_in(index, code);
    heading(
        text::facet(Facet::Country),
        &state.name(Facet::Country, code),
    ) + &section(text::came_from(), &came)
        + &section(
            text::spoke_from(),
            &people(state, &records::speakers_from(index, code)),
        )
        + &section(text::agreed_with(), &agreed)
        + &section(text::institutions_there(), &institutions(state, &there))
        + &sessions_of(state, Facet::Country, code, relations)
}
