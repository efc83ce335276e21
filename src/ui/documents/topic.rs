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
        facts += &fact(text::ALSO, &[markup::escape(&topic.also.join(", "))]);
    }
    if program.workshop.topics.contains(&topic.id) {
        facts += &fact(text::IN_THE_WORKSHOP, &[text::COURSE_TOPIC.to_owned()]);
    }
    facts += &fact(
        text::SOURCE,
        &[markup::escape(&text::locator(&topic.locator))],
    );
    let speakers = |number: usize| {
        let people = index.sessions()[number].people.iter();
        let names: Vec<&str> = people
            .filter_map(|it| index.person(&it.person))
            .map(|it| index.text(&it.name))
            .collect();
        text::list(&names)
    };
    heading(text::facet(Facet::Topic), index.text(&topic.name))
        + &markup::element("dl", "", &facts)
        + &sessions_of(state, Facet::Topic, slug, speakers)
}
