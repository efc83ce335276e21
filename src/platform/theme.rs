//! Light or dark, kept in this browser.

use leptos::prelude::document;

use super::storage;

const KEY: &str = "theme";

/// The choice: `light`, `dark`, or nothing for what the device has.
pub fn chosen() -> String {
    storage::read(KEY).unwrap_or_default()
}

/// Chooses colors, for this page at once and for later ones as far as storage allows.
pub fn choose(theme: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme);
    }
    storage::write(KEY, theme);
}
