//! `/`: the whole programme.

use leptos::prelude::*;

use crate::{
    text, timeline,
    ui::{
        components::{DateStrip, DayColumn, FilterBar, FilterStatus, Intro, PendingNote, Strip},
        state::State,
    },
};

/// The workshop in short, the filter, and every day with its sessions.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let state = expect_context::<State>();
    let columns = timeline::columns(state.index);
    let rows = (timeline::rows(state.index).into_iter())
        .map(|part| view! { <p class=format!("row slot-{}", part.slug())>{text::part(part)}</p> })
        .collect_view();
    let tracks = timeline::column_tracks(&columns);
    view! {
        <Intro/>
        <FilterBar/>
        <FilterStatus/>
        <PendingNote/>
        <DateStrip strip=Strip::Timeline/>
        <div class="timeline">
            <div class="rows" aria-hidden="true">{rows}</div>
            <ol class="days" style=format!("--tracks:{tracks}")>
                {columns.into_iter().map(|column| view! { <DayColumn column/> }).collect_view()}
            </ol>
        </div>
    }
}
