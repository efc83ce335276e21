//! The lists of the facets close as menus do: by Escape, and by a click elsewhere.

use leptos::prelude::{Update, WithUntracked, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::dom::{listen, target};
use crate::ui::state::State;

const OPEN: &str = "details.facet[open]";

/// Hears which menu is open from here on.
pub(super) fn start(state: State) {
    listen("toggle", move |event: Event| {
        let menu = target(&event, "[data-menu]").and_then(|it| it.get_attribute("data-menu"));
        let Some(menu) = menu else {
            return;
        };
        let open = document().query_selector(OPEN).ok().flatten();
        let open = open.and_then(|it| it.get_attribute("data-menu"));
        // One opens before the other is heard to close.
        if open.is_some() || state.screen.with_untracked(|screen| screen.menu == menu) {
            state
                .screen
                .update(|screen| screen.menu = open.unwrap_or_default());
        }
    });
}

/// Closes the open list unless `target` is in it.
pub(super) fn clicked(target: Option<&Element>) {
    if let Some(list) = open()
        && !target.is_some_and(|target| list.contains(Some(target)))
    {
        let _ = list.remove_attribute("open");
    }
}

/// Closes the open list and leaves the keyboard on its button.
pub(super) fn escaped() {
    if let Some(list) = open() {
        let _ = list.remove_attribute("open");
        let button = list.query_selector("summary").ok().flatten();
        if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    }
}

fn open() -> Option<Element> {
    document().query_selector(OPEN).ok().flatten()
}
