//! A session on the timeline.

use leptos::prelude::*;

use super::tag::tag;
use crate::{
    index::Facet,
    select, text,
    ui::{markup, state::State},
    url::Place,
};

/// How many topics a block has room for; the day's page has all.
const TOPICS: usize = 2;

/// Kind, title, people and first topic; the title leads to the session on its day's page.
#[component]
pub fn SessionBlock(number: usize) -> impl IntoView {
    let state = expect_context::<State>();
    let index = state.index;
    index.sessions().get(number).map(|session| {
        let href = move || format!("{}#{}", state.href(Place::Day(session.date)), session.id);
        let people = (session.people.iter())
            .filter_map(|one| Some(index.text(&index.person(&one.person)?.name)))
            .collect::<Vec<_>>()
            .join(", ");
        let topics = (session.topics.iter())
            .take(TOPICS)
            .filter_map(|id| Some(index.text(&index.topic(id)?.short)))
            .collect::<Vec<_>>()
            .join(" · ");
        let above = tag(session)
            + &markup::text(
                "p",
                "clock",
                &session.clock.map(text::clock).unwrap_or_default(),
            );
        let rest = format!(
            ", {}, {}",
            text::date_short(session.date),
            text::part(session.part_of_day())
        );
        let title = markup::escape(index.text(&session.title))
            + &markup::text("span", "visually-hidden", &rest);
        let below = markup::text("p", "by", &people) + &markup::text("p", "topics", &topics);
        view! {
            <li class=state.block_class("block", session) class:gone=move || !state.shows(number)>
                <div inner_html=above></div>
                <h3><a href=href inner_html=title></a></h3>
                <div inner_html=below></div>
                <p class="why" inner_html=move || reasons(state, number)></p>
            </li>
        }
    })
}

/// Why the session matches the chosen countries; empty where none is chosen.
fn reasons(state: State, number: usize) -> String {
    let filter = state.filter();
    let mut reasons: Vec<String> = Vec::new();
    for (code, relation) in select::country_reasons(state.index, &filter, number) {
        let country = state.value_name(Facet::Country, code.as_str());
        reasons.push(format!("{country}: {}", text::country_relation(*relation)));
    }
    markup::escape(&reasons.join(", "))
}
