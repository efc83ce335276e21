//! The device's share sheet, else the clipboard.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::dom::find;
use crate::text;

/// Shares a link of this site, given as a path, under the title of the window; what there is to say stands in `.said`.
pub fn share(path: &str) {
    say("");
    let navigator = window().navigator();
    let link = format!("{}{path}", window().location().origin().unwrap_or_default());
    let has = |name: &str| {
        Reflect::get(&navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined())
    };
    if has("share") {
        let data = ShareData::new();
        data.set_title(&document().title());
        data.set_url(&link);
        let shared = navigator.share_with_data(&data);
        // A share sheet that was closed is an error too, and none that anybody wants to hear of.
        spawn_local(async move { drop(JsFuture::from(shared).await) });
    } else if has("clipboard") {
        let copied = navigator.clipboard().write_text(&link);
        spawn_local(async move {
            let copied = JsFuture::from(copied).await.is_ok();
            say(if copied {
                text::LINK_COPIED
            } else {
                text::LINK_NOT_COPIED
            });
        });
    } else {
        say(text::LINK_NOT_COPIED);
    }
}

fn say(words: &str) {
    if let Some(place) = find(".said") {
        place.set_text_content(Some(words));
    }
}
