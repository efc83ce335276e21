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

/// Writes an address into the address bar as a new step. Browsers limit how often it may change; a refusal costs one
/// step of the history.
pub fn push(href: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Adds a step at the address that is there already.
pub fn push_here() {
    if let Some(history) = history() {
        let _ = history.push_state(&JsValue::NULL, "");
    }
}

/// Writes an address in place of the last, keeping what was remembered with it.
pub fn replace(href: &str) {
    if let Some(history) = history() {
        let kept = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&kept, "", Some(href));
    }
}

/// Remembers with the present step the link that leads away from it.
pub fn remember(link: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_str(link), "");
    }
}

/// A step back; `false` where the browser has no history.
pub fn back() -> bool {
    history().is_some_and(|history| history.back().is_ok())
}

/// Calls back with what was remembered with the step that the reader went to.
pub fn on_step(went: impl Fn(Option<String>) + 'static) {
    let handle = window_event_listener(ev::popstate, move |event: PopStateEvent| {
        went(event.state().as_string());
    });
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Loads another page in place of this one; `false` where the browser refuses.
pub fn load(href: &str) -> bool {
    window().location().replace(href).is_ok()
}

/// The path of the address bar, and its query without the question mark.
pub fn path_and_query() -> (String, String) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    (path, query.trim_start_matches('?').to_owned())
}

/// What stands behind the path and the query: `#…`, or nothing.
pub fn fragment() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.trim_start_matches('#').to_owned()
}

/// Takes the fragment, and the query, from the address bar.
pub fn drop_fragment() {
    let (path, _) = path_and_query();
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// The query and the fragment of the address bar, as they stand there.
pub fn query_and_fragment() -> String {
    let location = window().location();
    location.search().unwrap_or_default() + &location.hash().unwrap_or_default()
}

/// Loads the page of the address bar.
pub fn reload() {
    let _ = window().location().reload();
}

/// The title of the window.
pub fn title() -> String {
    document().title()
}

/// Sets it.
pub fn set_title(title: &str) {
    document().set_title(title);
}
