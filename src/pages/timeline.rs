//! `/`: the whole program.

use leptos::prelude::*;

use crate::{
    components::{CountryNotes, FilterBar, FilterStatus, Intro, MyProgram, PendingNote},
    timeline::{SessionPanel, Timeline},
};

/// The workshop in short, the filter, and every day with its sessions.
#[component]
pub fn TimelinePage() -> impl IntoView {
    view! {
        <Intro/>
        <MyProgram/>
        <FilterBar/>
        <FilterStatus/>
        <CountryNotes/>
        <PendingNote/>
        <Timeline/>
        <SessionPanel/>
    }
}
