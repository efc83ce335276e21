//! `/`: the whole programme.

use leptos::prelude::*;

use crate::{
    text,
    ui::{
        components::{
            Board, Detail, FilterBar, FilterStatus, Intro, LaneMenu, PendingNote, ThreadBar,
            ThreadMenu, ZoomBar, date_strip,
        },
        markup,
        state::State,
    },
};

/// The workshop in short, the filter, and every day with its sessions.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let state = expect_context::<State>();
    // The marker stands after the dates, so that drawing these again leaves it alone.
    let marker = format!(
        "<div class=\"marker needs-script\" role=\"slider\" tabindex=\"0\" aria-label=\"{}\" aria-valuemin=\"1\" \
         aria-valuemax=\"{}\" aria-valuenow=\"1\"></div>",
        text::ON_SCREEN,
        state.index.program().days.len()
    );
    view! {
        <Intro/>
        <FilterBar/>
        <FilterStatus date=None/>
        <PendingNote/>
        <section class="board" aria-label=text::TIMELINE>
            <div class="tools needs-script">
                <ZoomBar/>
                <LaneMenu/>
                <ThreadMenu/>
            </div>
            <ThreadBar/>
            <nav class="strip on-timeline" aria-label=text::DAYS>
                <div inner_html=markup::live(move || date_strip(state, None))></div>
                <div inner_html=marker></div>
            </nav>
            <Board/>
        </section>
        <Detail/>
    }
}
