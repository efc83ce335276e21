//! Short ways into the document.

use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, DomRect, Element, Event, HtmlElement};

/// The first element of a selector.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

/// Every element of a selector below another.
pub fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|number| found.get(number)?.dyn_into().ok())
        .collect()
}

/// The element of an event, or the one around it, that matches a selector.
pub fn target(event: &Event, selector: &str) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()?.dyn_into().ok()
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

/// Does something after the next frame is painted, so that the frame does not wait for it.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// Whether the reader's device has this preference.
pub fn prefers(query: &str) -> bool {
    let media = window().match_media(query).ok().flatten();
    media.is_some_and(|media| media.matches())
}

/// Listens to an event anywhere in the window for as long as the page lives, before any element does. The listener may
/// take the event from the browser.
pub fn listen<E: JsCast + 'static>(name: &str, heard: impl Fn(E) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(event.unchecked_into()));
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    options.set_passive(false);
    let heard = heard.into_js_value();
    // A browser that refuses a listener leaves nothing to do.
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        name,
        heard.unchecked_ref(),
        &options,
    );
}
