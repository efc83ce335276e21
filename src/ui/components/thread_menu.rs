//! What can be followed through the days.

use leptos::prelude::*;

use super::menu::{Menu, item};
use crate::ui::{markup, state::State};
use address::ThreadKey;
use languages::text;

/// Topics, people and institutions, with the number of their sessions that are shown.
#[component]
pub fn ThreadMenu() -> impl IntoView {
    let state = expect_context::<State>();
    let items = move || {
        let shown = state.selection.with(|it| it.sessions.clone());
        let current = state.here.with(|here| here.view.thread.clone());
        let mut html = String::new();
        for facet in ThreadKey::FACETS {
            html += &markup::text("li", "group", text::facet(facet));
            for value in state.index.facet(facet) {
                let key = ThreadKey::new(facet, &value.slug);
                let chosen = key == current;
                let next = if chosen { None } else { key };
                let count = value.sessions.common(&shown);
                let href = match count {
                    0 => Err(text::would_leave_none()),
                    _ => Ok(state.href_view(|view| view.thread = next)),
                };
                html += &item(
                    href,
                    chosen,
                    &state.name(facet, &value.slug),
                    &text::number(count),
                );
            }
        }
        html
    };
    let button = || markup::escape(text::thread_label());
    view! { <Menu key="thread" button=markup::live(button) items=markup::live(items)/> }
}
