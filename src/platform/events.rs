//! Events of the window.

use leptos::{ev::EventDescriptor, prelude::*};

/// Listens for an event of the window as long as the component lives; natively never.
pub fn on_window<E>(event: E, handle: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: wasm_bindgen::JsCast,
{
    let mut listener = Some((event, handle));
    Effect::new(move |_| {
        if let Some((event, handle)) = listener.take() {
            let listening = window_event_listener(event, handle);
            on_cleanup(move || listening.remove());
        }
    });
}
