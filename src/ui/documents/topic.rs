//! `/topic/<slug>/`.

use super::parts::{heading, sessions_of};
use crate::ui::{
    components::{Fact, facts},
    state::State,
};
use languages::text;
use program::index::Facet;

/// A topic's thread through the workshop.
pub(super) fn topic(state: State, slug: &str) -> String {
    let index = state.index;
    let program = index.program();
    let Some(topic) = program.topics.iter().find(|it| it.id.as_str() == slug) else {
        return String::new();
    };
    let also: Vec<String> = topic.also.iter().map(|it| state.given(it)).collect();
    let listed = program.workshop.topics.as_ref();
    let listed = listed.is_some_and(|list| list.items.contains(&topic.id));
    let fact = |label, values| Fact {
        label,
        missing: "",
        values,
    };
    let listed = listed.then(|| text::course_topic().to_owned());
    let known = [
        fact(text::also(), also),
        fact(text::in_the_workshop(), listed.into_iter().collect()),
    ];
    let facts = facts(state, &known, &topic.locators);
    let speakers = |number: usize| {
        let people = index.sessions()[number].people.iter();
        let names: Vec<String> = people
            .filter_map(|it| index.person(&it.person))
            .map(|it| state.given(&it.name))
            .collect();
        names.join(text::comma())
    };
    heading(text::facet(Facet::Topic), &state.given(&topic.name))
        + &facts
        + &sessions_of(state, Facet::Topic, slug, speakers)
}
