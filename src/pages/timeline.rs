//! `/`: the whole program.

use leptos::prelude::*;

use crate::{
    components::{CountryNotes, FilterBar, FilterStatus, Intro, MyProgram, PendingNote},
    timeline::{SessionPanel, Timeline, TimelineTools, provide_timeline},
};

/// The workshop in short, the filter, and every day with its sessions.
#[component]
pub fn TimelinePage() -> impl IntoView {
    provide_timeline();
    view! {
        <Intro/>
        <MyProgram/>
        <div class="controls">
            <FilterBar/>
            <TimelineTools/>
        </div>
        <FilterStatus/>
        <CountryNotes/>
        <PendingNote/>
        <Timeline/>
        <SessionPanel/>
    }
}
