//! What only the moment of printing knows.

use js_sys::Date;
use leptos::prelude::{WithUntracked, window};
use web_sys::Event;

use super::dom::{find, listen};
use crate::ui::state::State;
use languages::text;

/// Before a page is printed, it learns its whole address and the day.
pub(super) fn start(state: State) {
    listen("beforeprint", move |_: Event| {
        if let Some(link) = find("#print-link") {
            // Of the page that is on paper: a session beside the timeline is not.
            let host = window().location().origin().unwrap_or_default();
            let page = state.here.with_untracked(|here| here.href(state.base));
            link.set_text_content(Some(&(host + &page)));
        }
        if let Some(date) = find("#print-date") {
            let now = Date::new_0();
            let text = format!(
                " · {} {:04}-{:02}-{:02}",
                text::printed(),
                now.get_full_year(),
                now.get_month() + 1,
                now.get_date()
            );
            date.set_text_content(Some(&text));
        }
    });
}
