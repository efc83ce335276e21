//! In the prerender: effects never run there and nobody clicks.

use leptos::{ev::Event, web_sys::HtmlDialogElement};

use crate::ui::state::State;

/// Follows the address.
pub fn start(_: State) {}

/// Whether the browser draws the timeline.
pub const DRAWS: bool = false;

/// Draws the timeline.
pub fn draw(_: State) {}

/// Whether a disclosure is open.
pub fn is_open(_: &Event) -> bool {
    false
}

/// Shows or closes a dialog.
pub fn show(_: &HtmlDialogElement, _: bool) {}

/// Goes back to the timeline.
pub fn close(_: State) {}
