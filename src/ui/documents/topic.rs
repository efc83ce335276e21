//! `/topic/<slug>/`.

use super::parts::{heading, sessions_of};
use crate::{
    index::Facet,
    text,
    ui::{components::fact, markup, state::State},
};

/// A topic's thread through the workshop.
pub(super) fn topic(state: State, slug: &str) -> String {
    let index = state.index;
    let program = index.program();
    let Some(topic) = program.topics.iter().find(|it| it.id.as_str() == slug) else {
        return String::new();
    };
    let mut facts = String::new();
    if !topic.also.is_empty() {
        facts += &fact(
            text::also(),
            &[markup::given(&topic.also.join(", "), &program.language)],
        );
    }
    if program.workshop.topics.contains(&topic.id) {
        facts += &fact(text::in_the_workshop(), &[text::course_topic().to_owned()]);
    }
    facts += &fact(text::source(), &[state.locator(&topic.locator)]);
    let speakers = |number: usize| {
        let people = index.sessions()[number].people.iter();
        let names: Vec<String> = people
            .filter_map(|it| index.person(&it.person))
            .map(|it| state.given(&it.name))
            .collect();
        names.join(text::comma())
    };
    heading(text::facet(Facet::Topic), &state.given(&topic.name))
        + &markup::element("dl", "", &facts)
        + &sessions_of(state, Facet::Topic, slug, speakers)
}
