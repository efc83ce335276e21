//! Printing.

use leptos::{
    ev,
    prelude::{RwSignal, Set, window},
};
use web_sys::Event;

use super::events::on_window;

/// Calls back before the page is printed, as long as the component lives.
pub fn before(act: impl Fn() + 'static) {
    on_window(ev::Custom::<Event>::new("beforeprint"), move |_| act());
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
