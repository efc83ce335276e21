//! The session beside the timeline.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use super::{board, dom, focus, history};
use crate::{ui::state::State, url::Place};

thread_local! {
    /// Whether the step of the history before this one is the timeline from which the session was opened.
    static OPENED: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn opened(from_timeline: bool) {
    OPENED.set(from_timeline);
}

/// Shows a dialog: over the page on phones, beside what was chosen where there is room. The keyboard goes to its
/// heading.
pub fn show(dialog: &HtmlDialogElement, open: bool) {
    if !open {
        if dialog.open() {
            dialog.close();
        }
        return;
    }
    if !dialog.open() {
        let (width, _) = dom::window_size();
        let chosen = document().active_element().map(|it| dom::rect(&it).left());
        let right = chosen.is_some_and(|left| left > width / 2.0);
        let _ = dialog.class_list().toggle_with_force("at-start", right);
        if width < 640.0 {
            // It fails only where it is open.
            let _ = dialog.show_modal();
        } else {
            dialog.show();
        }
    }
    focus::title();
}

/// Back to the timeline: a step back in the history where it was opened from there, else on to it.
pub fn close(state: State) {
    history::tell();
    if OPENED.replace(false)
        && let Ok(history) = window().history()
    {
        let _ = history.back();
        return;
    }
    let mut address = state.address.get_untracked();
    address.place = Place::Timeline;
    history::enter(state, &address, false);
    state.address.set(address);
    board::settle(state);
}
