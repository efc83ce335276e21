//! `/country/<code>/`.

use super::parts::{heading, institutions, not_stated, people, section, sessions_of};
use crate::ui::{
    components::{list, session_list, value},
    markup,
    state::State,
};
use languages::text;
use program::{CountryRelation, index::Facet};
use selection::records;

/// Who came from a country, who spoke from there, and the cooperation with it: three things, each under its own
/// heading, and in one line what is not stated.
pub(super) fn country(state: State, code: &str) -> String {
    let index = state.index;
    let mut came = String::new();
    if records::sent_participants(index, code) {
        came += &markup::text("p", "", text::participants_came());
    }
    came += &people(state, &records::people_from(index, code));
    let spoke = people(state, &records::speakers_from(index, code));
    let outcomes: Vec<String> = (records::outcomes_with(index, code).iter())
        .map(|it| value(state.given(&it.text), &state.locators(&it.locators)))
        .collect();
    let cooperation = records::sessions_with(index, code, CountryRelation::Cooperation);
    let cooperation = list(&outcomes) + &session_list(state, &cooperation, |_| String::new());
    let relations = |number: usize| {
        let words: Vec<String> = (records::relations(index, number, code).into_iter())
            .map(|it| text::country_relation_by(it.relation, &[it.basis]))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        text::list(&words)
    };
    let there = institutions(state, &records::institutions_in(index, code));
    heading(
        text::facet(Facet::Country),
        &state.name(Facet::Country, code),
    ) + &section(text::came_from(), &came)
        + &section(text::spoke_from(), &spoke)
        + &section(text::agreed_with(), &cooperation)
        + &section(text::institutions_there(), &there)
        + &not_stated(&[
            (text::fact_participants(), &came),
            (text::fact_cooperation(), &cooperation),
            (text::fact_institutions(), &there),
        ])
        + &sessions_of(state, Facet::Country, code, relations)
}
