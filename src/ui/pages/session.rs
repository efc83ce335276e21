//! `/session/<slug>/`: one session.

use leptos::prelude::*;

use crate::{
    text,
    ui::{
        components::{PrintNote, session_detail},
        markup,
        state::State,
    },
    url::Place,
};

/// The session alone, as it stands beside the timeline where one comes from there.
#[component]
pub fn SessionPage(number: usize) -> impl IntoView {
    let state = expect_context::<State>();
    let html = move || {
        let timeline = markup::link("button", &state.href(Place::Timeline), text::WHOLE_TIMELINE);
        session_detail(state, number) + &markup::element("p", "", &timeline)
    };
    view! {
        <div class="session-page" inner_html=html></div>
        <PrintNote/>
    }
}
