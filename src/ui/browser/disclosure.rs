//! The lists of the facets close as menus do: by Escape, and by a click elsewhere.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

const OPEN: &str = "details.facet[open]";

/// Whether the disclosure of an event is open.
pub fn is_open(event: &Event) -> bool {
    let list = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    list.is_some_and(|list| list.has_attribute("open"))
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
