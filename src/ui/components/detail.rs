//! A session beside the timeline.

use leptos::prelude::*;

use super::session_detail::session_detail;
use crate::ui::{
    browser,
    markup::{self, live},
    state::{self, State},
};
use address::Place;
use languages::text;

/// A panel on wide screens, a dialog on phones. Its address is the session's; closing it goes back to the timeline as
/// it was.
#[component]
pub fn Detail() -> impl IntoView {
    let state = expect_context::<State>();
    let html = move || {
        let Some(number) = state.beside() else {
            return String::new();
        };
        let back = state.href(Place::Timeline);
        let close = format!(
            "<a class=\"close\" href=\"{}\" aria-label=\"{}\"></a>",
            markup::escape(&back),
            text::close()
        );
        close + &session_detail(state, number)
    };
    state::effect(live(move || browser::show(state.beside())));
    view! { <dialog class="panel" aria-labelledby="session-title" inner_html=live(html)></dialog> }
}
