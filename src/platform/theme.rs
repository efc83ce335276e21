//! Light or dark, stored in this browser.

use leptos::prelude::document;

use super::storage;

const KEY: &str = "theme";

/// The choice: `light`, `dark`, or nothing for the device's own.
pub fn chosen() -> String {
    storage::read(KEY).unwrap_or_default()
}

/// Chooses colors, for this page right away, and for later ones if storage allows.
pub fn choose(theme: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme);
    }
    storage::write(KEY, theme);
}
