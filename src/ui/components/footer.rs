//! The foot of every page.

use leptos::prelude::*;

use super::region::fixed;
use crate::{
    text,
    ui::{markup, state::State},
};

/// Where the facts come from, how old they are, and what the site does not do.
#[component]
pub fn Footer() -> impl IntoView {
    let state = expect_context::<State>();
    let html = move || foot(state);
    fixed("foot", html)
}

fn foot(state: State) -> String {
    let program = state.index.program();
    let source = format!(
        "{}: {}",
        text::SOURCE,
        state.index.text(&program.source.description)
    );
    let file = format!("{}program.json", state.base.as_str());
    let updated = markup::escape(&text::updated(program.updated));
    let dated = format!(
        "{updated} · {}",
        markup::link("", &file, text::PROGRAM_FILE)
    );
    let html = markup::text("p", "", &source)
        + &markup::element("p", "", &dated)
        + &markup::text("p", "", text::PROMISE);
    markup::element("footer", "site-foot", &html)
}
