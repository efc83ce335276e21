//! A session on the timeline.

use leptos::prelude::*;

use super::tag::Tag;
use crate::{select, text, ui::state::State, url::Place};

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
            .filter_map(|id| Some(index.text(&index.topic(id)?.short)))
            .collect::<Vec<_>>()
            .join(" · ");
        let time = session.clock.map(|clock| view! { <p class="clock">{text::clock(clock)}</p> });
        let name_rest = format!(", {}, {}", text::date_short(session.date), text::part(session.part_of_day()));
        view! {
            <li class=state.block_class("block", session) class:gone=move || !state.shows(number)>
                <Tag session/>
                {time}
                <h3>
                    <a href=href>
                        {index.text(&session.title)}
                        <span class="visually-hidden">{name_rest}</span>
                    </a>
                </h3>
                {(!people.is_empty()).then(|| view! { <p class="by">{people}</p> })}
                {(!topics.is_empty()).then(|| view! { <p class="topics">{topics}</p> })}
                {move || reasons(state, number)}
            </li>
        }
    })
}

/// Why the session matches the chosen countries.
fn reasons(state: State, number: usize) -> Option<impl IntoView> {
    let filter = state.filter();
    let reasons: Vec<String> = select::country_reasons(state.index, &filter, number)
        .filter_map(|(code, relation)| {
            let country = state.index.text(&state.index.country(code)?.name);
            Some(format!("{country}: {}", text::country_relation(*relation)))
        })
        .collect();
    (!reasons.is_empty()).then(|| view! { <p class="why">{reasons.join(", ")}</p> })
}
