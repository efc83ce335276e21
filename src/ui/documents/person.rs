//! `/person/<slug>/`.

use super::parts::{heading, sessions_of, to_record};
use crate::{
    index::Facet,
    records, text,
    ui::{
        components::{fact, value},
        markup,
        state::State,
    },
};

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
                .map(|id| to_record(state, Facet::Institution, id.as_str()));
            match (at, post) {
                (Some(at), post) => value(at, &post.unwrap_or_default()),
                (None, post) => post.unwrap_or_default(),
            }
        })
        .collect();
    let country: Vec<String> = (person.represents.iter())
        .map(|code| to_record(state, Facet::Country, code.as_str()))
        .collect();
    let mut facts = fact(text::affiliation(), &posts);
    if !country.is_empty() {
        facts += &fact(text::represented(), &country);
    }
    facts += &fact(text::source(), &[state.locator(&person.locator)]);
    let roles = |number: usize| {
        let session = &index.sessions()[number];
        let own = session.people.iter().find(|it| it.person == person.id);
        let roles: Vec<&str> = (own.iter())
            .flat_map(|it| &it.roles)
            .map(|role| text::role(*role))
            .collect();
        text::list(&roles)
    };
    heading(text::facet(Facet::Person), &state.person(person))
        + &markup::element("dl", "", &facts)
        + &sessions_of(state, Facet::Person, slug, roles)
}
