//! What a printed page says of itself.

use leptos::prelude::*;

use crate::{
    text,
    ui::{markup, state::State},
};

/// The link and the dates. The browser writes the whole address and the day of printing before it prints.
#[component]
pub fn PrintNote() -> impl IntoView {
    let state = expect_context::<State>();
    let path = state.base.as_str();
    let html = format!(
        "<p>{} · <span id=\"print-link\">{}</span> · {}<span id=\"print-date\"></span></p>",
        markup::escape(state.index.text(&state.index.program().workshop.title)),
        markup::escape(path),
        markup::escape(&text::updated(state.index.program().updated)),
    );
    view! { <div class="print-note" inner_html=html></div> }
}
