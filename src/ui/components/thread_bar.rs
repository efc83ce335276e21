//! The thread that is on.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    markup::{self, live},
    state::State,
};
use languages::text;

/// Its name, how many sessions it has from when to when, the steps along it, and its end. A thread that the programme
/// does not have is said.
#[component]
pub fn ThreadBar() -> impl IntoView {
    let state = expect_context::<State>();
    let line = move || {
        let key = state.here.with(|here| here.view.thread.clone());
        let Some(key) = key else {
            return String::new();
        };
        let line = state.thread().map_or_else(
            || text::unknown_value(text::facet(key.facet), &key.slug),
            |it| text::thread(it.sessions.len(), &it.dates),
        );
        let name = state.name(key.facet, &key.slug);
        markup::element("b", "", &name) + " " + &markup::text("span", "", &line)
    };
    let tools = move || {
        if state.here.with(|here| here.view.thread.is_none()) {
            return String::new();
        }
        let end = state.href_view(|view| view.thread = None);
        let step = |to: &str, label: &str| {
            format!(
                "<button type=\"button\" class=\"step step-{to}\" data-step=\"{to}\" aria-label=\"{label}\" title=\"{label}\"></button>"
            )
        };
        let tools = step("back", text::thread_back())
            + &step("on", text::thread_on())
            + &markup::link("button", &end, text::thread_end());
        format!("<div data-keep>{tools}</div>")
    };
    view! {
        <div class="thread-bar">
            <p role="status" inner_html=live(line)></p>
            {region("thread-tools", live(tools))}
        </div>
    }
}
