//! What came of the workshop.

use crate::ui::{markup, state::State};
use languages::text;
use program::{Outcome, index::Facet};

use super::{
    facts::{Fact, facts, value},
    session_card::to_page,
};

/// Outcomes under a heading, each with what it has to do with, as markup; nothing for none.
pub(in crate::ui) fn outcomes(state: State, outcomes: &[&Outcome]) -> String {
    let cards: String = outcomes.iter().map(|it| outcome(state, it)).collect();
    if cards.is_empty() {
        return cards;
    }
    let section = markup::text("h2", "", text::outcomes()) + &cards;
    markup::element("section", "part", &section)
}

fn outcome(state: State, it: &Outcome) -> String {
    let institutions = it.institutions.iter();
    let institutions = institutions.map(|id| to_page(state, Facet::Institution, id.as_str()));
    let countries = it.countries.iter().map(|link| {
        let relation = text::country_relation_by(link.relation, &[link.basis]);
        let country = to_page(state, Facet::Country, link.country.as_str());
        value(country, &relation)
    });
    let known = |label, values| Fact {
        label,
        missing: "",
        values,
    };
    let known = [
        known(
            text::all_records(Facet::Institution),
            institutions.collect(),
        ),
        known(text::countries(), countries.collect()),
    ];
    let list = facts(state, &known, &it.locators);
    let card = markup::filled("h3", "", &state.given(&it.title))
        + &markup::filled("p", "summary", &state.given(&it.text))
        + &list;
    markup::element("article", "card outcome", &card)
}
