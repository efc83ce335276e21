//! A session beside the timeline.

use leptos::{html::Dialog, prelude::*};

use super::session_detail::session_detail;
use crate::{
    text,
    ui::{browser, markup, state::State},
    url::Place,
};

/// A panel on wide screens, a dialog on phones. Its address is the session's; closing it goes back to the timeline as
/// it was.
#[component]
pub fn Detail() -> impl IntoView {
    let state = expect_context::<State>();
    let dialog = NodeRef::<Dialog>::new();
    let html = move || {
        let Some(number) = state.beside() else {
            return String::new();
        };
        let back = state.href(Place::Timeline);
        let close = format!(
            "<a class=\"close\" href=\"{}\" aria-label=\"{}\"></a>",
            markup::escape(&back),
            text::CLOSE
        );
        close + &session_detail(state, number)
    };
    Effect::new(move |_| {
        let open = state.beside().is_some();
        if let Some(dialog) = dialog.get() {
            browser::show(&dialog, open);
        }
    });
    view! {
        <dialog
            class="panel" node_ref=dialog aria-labelledby="session-title" inner_html=html
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                browser::close(state);
            }
        ></dialog>
    }
}
