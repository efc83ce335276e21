//! What a printed page says of itself.

use leptos::prelude::*;

use super::region::fixed;
use crate::ui::{markup, state::State};
use languages::text;

/// The link and the dates. The browser writes the whole address and the day of printing before it prints.
#[component]
pub fn PrintNote() -> impl IntoView {
    let state = expect_context::<State>();
    fixed("print-note", move || note(state))
}

fn note(state: State) -> String {
    let program = state.index.program();
    format!(
        "<p>{} · <span id=\"print-link\">{}</span> · {}<span id=\"print-date\"></span></p>",
        state.given(&program.workshop.title),
        markup::escape(state.base.as_str()),
        markup::escape(&text::updated(program.updated.date())),
    )
}
