//! `/session/<slug>/`: one session.

use crate::{
    text,
    ui::{components::session_detail, markup, state::State},
    url::Place,
};

/// The session alone, as it stands beside the timeline where one comes from there; as markup.
pub fn session_page(state: State, number: usize) -> String {
    let timeline = markup::link("button", &state.href(Place::Timeline), text::WHOLE_TIMELINE);
    let html = session_detail(state, number) + &markup::element("p", "", &timeline);
    markup::element("div", "session-page", &html)
}
