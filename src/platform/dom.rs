//! Helpers for the document.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

/// The first element that matches a selector.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

/// The first element inside another that matches a selector.
pub fn find_in(within: &Element, selector: &str) -> Option<HtmlElement> {
    let found = within.query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

/// Every element inside another that matches a selector.
pub fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|number| found.get(number)?.dyn_into().ok())
        .collect()
}

/// The element that an event happened on.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether an event happened on an element that matches a selector, or inside one.
pub fn is_within(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|it| it.closest(selector).ok().flatten().is_some())
}

/// The key of a shortcut, in lowercase. Where the keyboard's layout has no Latin letters, it is what a US keyboard has at the
/// same place (UI Events, `code`).
pub fn shortcut(event: &KeyboardEvent) -> String {
    let (key, code) = (event.key(), event.code());
    match code.strip_prefix("Key") {
        _ if key.is_ascii() && key.len() > 1 => key,
        _ if key.is_ascii() => key.to_ascii_lowercase(),
        Some(letter) => letter.to_ascii_lowercase(),
        None if code == "Slash" => "/".to_owned(),
        None => key,
    }
}

/// Whether a click is one that follows a link in this tab.
pub fn is_plain(click: &MouseEvent) -> bool {
    let modified = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !modified
}

/// Where an element is in the window, in pixels.
pub fn rect(element: &Element) -> DomRect {
    element.get_bounding_client_rect()
}

/// The size of the window, in pixels.
pub fn window_size() -> (f64, f64) {
    let window = window();
    let number = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|it| it.as_f64());
    (
        number(window.inner_width()).unwrap_or_default(),
        number(window.inner_height()).unwrap_or_default(),
    )
}

/// The width of the window, in rem at browsers' default text size.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "screens are small"
)]
pub fn window_width() -> u16 {
    (window_size().0 / 16.0) as u16
}

/// Whether the reader's device has this preference.
pub fn prefers(query: &str) -> bool {
    let media = window().match_media(query).ok().flatten();
    media.is_some_and(|media| media.matches())
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Clicks the element with an id.
pub fn click(id: &str) {
    if let Some(element) = by_id(id) {
        element.click();
    }
}

/// Scrolls until the end of the element with an id is visible.
pub fn show_end(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view_with_bool(false);
    }
}
