//! Printing.

use leptos::{
    ev,
    prelude::{window, window_event_listener},
};
use web_sys::Event;

/// Calls back before the page is printed.
pub fn before(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::Custom::<Event>::new("beforeprint"), move |_| act());
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Prints the page. A browser that can't says so itself.
pub fn print() {
    let _ = window().print();
}
