//! The session beside the timeline.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

use super::{board, dom, focus, history};
use crate::ui::state::State;
use address::Place;
use languages::text;

thread_local! {
    /// Whether the step of the history before this one is the timeline from which the session was opened.
    static OPENED: Cell<bool> = const { Cell::new(false) };
    /// The session that was chosen last in the timeline while another stood beside it.
    static CHOSEN: RefCell<Option<String>> = const { RefCell::new(None) };
    static SHOWN: Cell<Option<usize>> = const { Cell::new(None) };
}

pub(super) fn opened(from_timeline: bool) {
    OPENED.set(from_timeline);
}

/// Remembers a link of the timeline that was followed while a session stands beside it: closing leads back there.
pub(super) fn choose(link: &str) {
    CHOSEN.set(Some(link.to_owned()));
}

/// What was chosen so, once.
pub(super) fn chosen() -> Option<String> {
    CHOSEN.take()
}

/// Hears the ways of the device to close a dialog.
pub(super) fn start(state: State) {
    dom::listen("cancel", move |event: Event| {
        if dom::target(&event, ".panel").is_some() {
            event.prevent_default();
            close(state);
        }
    });
}

/// Shows a session: over the page on phones, beside what was chosen where there is room; or nothing. The keyboard goes
/// to its heading.
pub fn show(session: Option<usize>) {
    let panel = dom::find(".panel").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
    let Some(panel) = panel.filter(|_| SHOWN.replace(session) != session) else {
        return;
    };
    if session.is_none() {
        panel.close();
        return;
    }
    if !panel.open() {
        let (width, _) = dom::window_size();
        let chosen = document().active_element().map(|it| dom::rect(&it).left());
        let right = chosen.is_some_and(|left| left > width / 2.0);
        let late = right != text::is_rtl();
        let _ = panel.class_list().toggle_with_force("at-start", late);
        if width < 640.0 {
            // It fails only where it is open.
            let _ = panel.show_modal();
        } else {
            panel.show();
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
