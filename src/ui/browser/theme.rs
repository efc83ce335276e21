//! Light or dark, kept in this browser.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement, Storage};

use super::dom::{find, listen, target};

const KEY: &str = "theme";

fn storage() -> Option<Storage> {
    // Blocked storage is an error here, a missing one none: either way the choice lives as long as the page.
    window().local_storage().ok().flatten()
}

/// Shows the choice in its box, and hears the box.
pub(super) fn start() {
    let chosen = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    if let Some(select) = select() {
        select.set_value(&chosen.unwrap_or_default());
    }
    listen("change", |event: Event| {
        if let Some(select) = select().filter(|_| target(&event, "#theme").is_some()) {
            choose(&select.value());
        }
    });
}

fn select() -> Option<HtmlSelectElement> {
    find("#theme")?.dyn_into().ok()
}

/// Chooses colours, for this page at once and for later ones as far as storage allows.
fn choose(theme: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme);
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, theme);
    }
}
