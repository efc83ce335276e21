//! A page's sessions as a calendar.

use crate::{
    text,
    ui::{markup, state::State},
    url::{CALENDAR, Place},
};

/// The link to the file beside a page that has sessions, as markup.
pub(in crate::ui) fn calendar_link(state: State, place: &Place) -> String {
    let href = place.path(state.base) + CALENDAR;
    markup::link("button", &href, text::calendar())
}
