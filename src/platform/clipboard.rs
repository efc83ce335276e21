//! Sharing: the clipboard, and the device's share sheet.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

fn has(facility: &str) -> bool {
    Reflect::get(&window().navigator(), &facility.into()).is_ok_and(|it| !it.is_undefined())
}

/// Copies a text; returns whether the browser allowed it. Only secure origins have a clipboard.
pub async fn copy(text: String) -> bool {
    if !has("clipboard") {
        return false;
    }
    let copied = window().navigator().clipboard().write_text(&text);
    JsFuture::from(copied).await.is_ok()
}

/// Whether the device has a share sheet.
pub fn has_share_sheet() -> bool {
    has("share")
}

/// Opens the device's share sheet. Closing it is an error too, but not one worth reporting.
pub async fn share(title: String, url: String) {
    let data = ShareData::new();
    data.set_title(&title);
    data.set_url(&url);
    let shared = window().navigator().share_with_data(&data);
    drop(JsFuture::from(shared).await);
}
