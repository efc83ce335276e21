//! `/`: the whole program.

use leptos::prelude::*;

use crate::{
    components::{CountryNotes, FilterBar, FilterStatus, Intro, MyProgram, NewsLine, PendingNote},
    contexts::use_viewport,
    erased::{dynamic, erase},
    timeline::{SessionPanel, Sheets, ThumbBar, Timeline, TimelineTools, provide_timeline},
};

/// The workshop in brief, what is new, the filter, and every day with its sessions. On a narrow screen the controls are
/// sheets.
#[component]
pub fn TimelinePage() -> impl IntoView {
    provide_timeline();
    let viewport = use_viewport();
    let narrow = Memo::new(move |_| viewport.is_narrow());
    let controls = dynamic(move || {
        let controls = || view! { <FilterBar/> <TimelineTools/> };
        erase((!narrow.get()).then(controls))
    });
    view! {
        <Intro/>
        <MyProgram/>
        <NewsLine/>
        <div class="controls">{controls}</div>
        <ThumbBar/>
        <FilterStatus/>
        <CountryNotes/>
        <PendingNote/>
        <Timeline/>
        <SessionPanel/>
        <Sheets/>
    }
}
