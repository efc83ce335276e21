//! `/person/<slug>/`.

use super::parts::{heading, sessions_of};
use crate::ui::{
    components::{Fact, facts, to_page, value},
    state::{State, marked},
};
use languages::text;
use program::index::Facet;
use selection::records;

/// Who somebody is, as far as it is stated, and in which sessions.
pub(super) fn person(state: State, slug: &str) -> String {
    let index = state.index;
    let Some(person) = records::person(index, slug) else {
        return String::new();
    };
    let posts: Vec<String> = (person.positions.iter())
        .map(|position| {
            let post = position.post.as_ref().map(|it| state.given(it));
            let at = (position.institution.as_ref())
                .map(|id| to_page(state, Facet::Institution, id.as_str()));
            let where_stated = state.locators(&position.locators);
            let (name, post) = match (at, post) {
                (Some(at), post) => (at, post.unwrap_or_default()),
                (None, post) => (post.unwrap_or_default(), String::new()),
            };
            value(name, &text::list(&[&post, &where_stated]))
        })
        .collect();
    let from: Vec<String> = (person.from.iter())
        .map(|known| {
            let country = to_page(state, Facet::Country, known.code.as_str());
            marked(country, &[known.basis])
        })
        .collect();
    let represented: Vec<String> = (person.represents.iter())
        .map(|code| to_page(state, Facet::Country, code.as_str()))
        .collect();
    let fact = |label, missing, values| Fact {
        label,
        missing,
        values,
    };
    let employed = person.positions.iter().any(|it| it.institution.is_some());
    // Also of a post of which nobody stated where it is.
    let affiliation = if employed {
        ""
    } else {
        text::fact_affiliation()
    };
    let known = [
        fact(text::affiliation(), "", posts),
        fact("", affiliation, Vec::new()),
        fact(text::comes_from(), "", from),
        fact(text::represented(), "", represented),
    ];
    let facts = facts(state, &known, &person.locators);
    let roles = |number: usize| {
        let session = &index.sessions()[number];
        let own = session.people.iter().find(|it| it.person == person.id);
        let roles: Vec<&str> = (own.iter())
            .flat_map(|it| &it.roles)
            .map(|role| index.role_name(role))
            .collect();
        text::list(&roles)
    };
    heading(text::facet(Facet::Person), &state.person(person))
        + &facts
        + &sessions_of(state, Facet::Person, slug, roles)
}
