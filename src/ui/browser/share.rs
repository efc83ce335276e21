//! The device's share sheet, else the clipboard.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use crate::text;

/// Shares a link of this site, given as a path; `say` is told what there is to say.
pub fn share(path: &str, title: &str, say: impl Fn(&'static str) + 'static) {
    let navigator = window().navigator();
    let link = format!("{}{path}", window().location().origin().unwrap_or_default());
    let has = |name: &str| {
        Reflect::get(&navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined())
    };
    if has("share") {
        let data = ShareData::new();
        data.set_title(title);
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
