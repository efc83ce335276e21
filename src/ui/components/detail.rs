//! A session beside the timeline.

use leptos::{html::Dialog, prelude::*};

use super::session_detail::session_detail;
use crate::{
    text,
    ui::{
        browser, markup,
        state::{self, State},
    },
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
    // Not at every change of the address: the keyboard goes to the heading each time.
    let shown = RwSignal::new(None);
    state::effect(markup::live(move || {
        let beside = state.beside();
        if let Some(dialog) = dialog.get()
            && shown.get_untracked() != beside
        {
            shown.set(beside);
            browser::show(&dialog, beside.is_some());
        }
    }));
    view! {
        <dialog
            class="panel" node_ref=dialog aria-labelledby="session-title" inner_html=markup::live(html)
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                browser::close(state);
            }
        ></dialog>
    }
}
