//! The foot of every page.

use leptos::prelude::*;

use crate::{text, ui::state::State};

/// Where the facts come from, how old they are, and what the site does not do.
#[component]
pub fn Footer() -> impl IntoView {
    let state = expect_context::<State>();
    let program = state.index.program();
    view! {
        <footer class="site-foot">
            <p>{text::SOURCE} ": " {state.index.text(&program.source.description)}</p>
            <p>{text::updated(program.updated)} " · " <a href=format!("{}program.json", state.base.as_str())>{text::PROGRAM_FILE}</a></p>
            <p>{text::PROMISE}</p>
        </footer>
    }
}
