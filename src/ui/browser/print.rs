//! What only the moment of printing knows.

use js_sys::Date;
use leptos::prelude::window;
use web_sys::Event;

use super::dom::{find, listen};
use crate::text;

/// Before a page is printed, it learns its whole address and the day.
pub(super) fn start() {
    listen("beforeprint", |_: Event| {
        if let Some(link) = find("#print-link") {
            link.set_text_content(window().location().href().ok().as_deref());
        }
        if let Some(date) = find("#print-date") {
            let now = Date::new_0();
            let text = format!(
                " · {} {:04}-{:02}-{:02}",
                text::PRINTED,
                now.get_full_year(),
                now.get_month() + 1,
                now.get_date()
            );
            date.set_text_content(Some(&text));
        }
    });
}
