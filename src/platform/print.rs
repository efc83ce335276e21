//! Printing.

use leptos::{
    ev,
    prelude::{RwSignal, Set, window, window_event_listener},
};
use web_sys::Event;

use super::events::on_window;

/// Calls back before the page is printed.
pub fn before(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::Custom::<Event>::new("beforeprint"), move |_| act());
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Follows whether the page is being printed.
pub fn follow(is_printing: RwSignal<bool>) {
    for (name, now) in [("beforeprint", true), ("afterprint", false)] {
        on_window(ev::Custom::<Event>::new(name), move |_| {
            is_printing.set(now);
        });
    }
}

/// Prints the page. A browser that can't says so itself.
pub fn print() {
    let _ = window().print();
}
