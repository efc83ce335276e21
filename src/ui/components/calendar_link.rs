//! A page's sessions as a calendar.

use crate::ui::{markup, state::State};
use address::{CALENDAR, Place};
use languages::text;

/// The link to the file beside a page that has sessions, as markup.
pub(in crate::ui) fn calendar_link(state: State, place: &Place) -> String {
    let href = place.path(state.base) + CALENDAR;
    markup::link("button", &href, text::calendar())
}
