//! The address bar.

use leptos::{
    ev,
    prelude::{document, window, window_event_listener},
};
use wasm_bindgen::JsValue;
use web_sys::{History, PopStateEvent};

fn history() -> Option<History> {
    window().history().ok()
}

/// Writes an address into the address bar as a new history entry. Browsers limit how often it may change; a refusal
/// costs one entry.
pub fn push(href: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Adds an entry at the current address.
pub fn push_here() {
    if let Some(history) = history() {
        let _ = history.push_state(&JsValue::NULL, "");
    }
}

/// Writes an address in place of the current one, keeping what was stored with it.
pub fn replace(href: &str) {
    if let Some(history) = history() {
        let kept = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&kept, "", Some(href));
    }
}

/// Stores with the current entry the link that leads away from it.
pub fn remember(link: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_str(link), "");
    }
}

/// Goes back; `false` if the browser has no history.
pub fn back() -> bool {
    history().is_some_and(|history| history.back().is_ok())
}

/// Calls back with what was stored with the entry that the reader went to.
pub fn on_step(went: impl Fn(Option<String>) + 'static) {
    let handle = window_event_listener(ev::popstate, move |event: PopStateEvent| {
        went(event.state().as_string());
    });
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Loads another page in place of this one; `false` if the browser refuses.
pub fn load(href: &str) -> bool {
    window().location().replace(href).is_ok()
}

/// The path in the address bar, and its query without the question mark.
pub fn path_and_query() -> (String, String) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    (path, query.trim_start_matches('?').to_owned())
}

/// What follows the `#` in the address bar; empty without one.
pub fn fragment() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.trim_start_matches('#').to_owned()
}

/// Removes the fragment, and the query, from the address bar.
pub fn drop_fragment() {
    let (path, _) = path_and_query();
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// The query and the fragment in the address bar, as written there.
pub fn query_and_fragment() -> String {
    let location = window().location();
    location.search().unwrap_or_default() + &location.hash().unwrap_or_default()
}

/// Loads the page in the address bar.
pub fn reload() {
    let _ = window().location().reload();
}

/// The title of the window.
pub fn title() -> String {
    document().title()
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}
