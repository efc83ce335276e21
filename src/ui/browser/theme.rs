//! Light or dark, kept in this browser.

use leptos::prelude::{document, window};
use web_sys::Storage;

const KEY: &str = "theme";

fn storage() -> Option<Storage> {
    // Blocked storage is an error here, a missing one none: either way the choice lives as long as the page.
    window().local_storage().ok().flatten()
}

/// The chosen colours: "light", "dark", or empty for those of the device.
pub fn theme() -> String {
    (storage().and_then(|storage| storage.get_item(KEY).ok().flatten())).unwrap_or_default()
}

/// Chooses colours, for this page at once and for later ones as far as storage allows.
pub fn set_theme(theme: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme);
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, theme);
    }
}
