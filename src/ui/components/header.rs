//! The head of every page.

use leptos::prelude::*;

use super::theme_switch::ThemeSwitch;
use crate::{ui::state::State, url::Place};

/// The workshop's short name, which leads to the timeline, and the colour switch.
#[component]
pub fn Header() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <header class="site">
            <a class="brand" href=move || state.href(Place::Timeline)>
                <span class="mark" aria-hidden="true"></span>
                {state.index.text(&state.index.program().workshop.short_title)}
            </a>
            <ThemeSwitch/>
        </header>
    }
}
