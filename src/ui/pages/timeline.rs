//! `/`: the whole programme.

use leptos::prelude::*;

use crate::{
    text,
    ui::components::{
        Board, DateStrip, Detail, FilterBar, FilterStatus, Intro, LaneMenu, PendingNote, PrintNote,
        Strip, ThreadBar, ThreadMenu, ZoomBar,
    },
};

/// The workshop in short, the filter, and every day with its sessions.
#[component]
pub fn TimelinePage() -> impl IntoView {
    view! {
        <Intro/>
        <FilterBar/>
        <FilterStatus/>
        <PendingNote/>
        <section class="board" aria-label=text::TIMELINE>
            <div class="tools needs-script">
                <ZoomBar/>
                <LaneMenu/>
                <ThreadMenu/>
            </div>
            <ThreadBar/>
            <DateStrip strip=Strip::Timeline/>
            <Board/>
        </section>
        <PrintNote/>
        <Detail/>
    }
}
