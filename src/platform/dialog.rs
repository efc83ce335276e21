//! Dialogs (HTML, `dialog`).

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement};

use super::dom;

/// Opens a dialog over the page. It fails only if it is already open. A menu that it was opened from closes first, so
/// that the keyboard focus comes back to the menu's button.
pub fn show_modal(dialog: &HtmlDialogElement) {
    hide_popovers();
    let _ = dialog.show_modal();
}

/// Closes the menu that the browser itself opened (HTML, `popover`); the focus is then on its button.
pub fn hide_popovers() {
    // Browsers without popovers do not know the selector.
    let open = document().query_selector(":popover-open").ok().flatten();
    if let Some(popover) = open.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = popover.hide_popover();
        if let Some(button) = dom::find(&format!("[popovertarget=\"{}\"]", popover.id())) {
            let _ = button.focus();
        }
    }
}

/// Whether an event happened on the dialog itself, and not on its content: outside of it.
pub fn is_backdrop(event: &Event, dialog: &HtmlDialogElement) -> bool {
    let dialog: &web_sys::Element = dialog;
    dom::target(event).is_some_and(|it| it == *dialog)
}

/// Keeps the page under a sheet where it is, or releases it.
pub fn hold_page(held: bool) {
    if let Some(root) = document().document_element() {
        // A page that moves under a sheet is no reason to stop.
        let _ = root.class_list().toggle_with_force("covered", held);
    }
}

/// Whether the screen is so narrow that a session covers the timeline.
pub fn covers() -> bool {
    dom::window_size().0 < 640.0
}

/// Whether the focus is in the right half of the screen.
pub fn is_focus_right() -> bool {
    let (width, _) = dom::window_size();
    let left = document().active_element().map(|it| dom::rect(&it).left());
    left.is_some_and(|left| left > width / 2.0)
}

/// Closes the dialog in which an event happened; the focus then returns to where it was.
pub fn close_around(event: &Event) {
    let dialog = dom::target(event).and_then(|it| it.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Asks whether to do what can't be undone; `false` where a browser shows no questions.
pub fn confirm(question: &str) -> bool {
    window().confirm_with_message(question).unwrap_or(false)
}
