//! `/`: the whole programme.

use leptos::prelude::*;

use crate::ui::{
    components::{
        Board, CountryNote, Detail, FilterBar, FilterStatus, Intro, LaneMenu, Mine, PendingNote,
        ThreadBar, ThreadMenu, ZoomBar, date_strip, region,
    },
    markup::live,
    state::State,
};
use languages::text;

/// The workshop in short, the filter, and every day with its sessions.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <Intro/>
        <Mine/>
        <FilterBar/>
        <FilterStatus date=None/>
        <CountryNote/>
        <PendingNote/>
        <section class="board" aria-label=text::timeline()>
            <div class="tools needs-script">
                <ZoomBar/>
                <LaneMenu/>
                <ThreadMenu/>
            </div>
            <ThreadBar/>
            <nav class="strip on-timeline" aria-label=text::days_label()>
                {region("dates", live(move || date_strip(state, None)))}
                {region("marker-region", live(move || marker(state)))}
            </nav>
            <Board/>
        </section>
        <Detail/>
    }
}

/// The marker stands beside the dates, so that drawing these again leaves it alone.
fn marker(state: State) -> String {
    format!(
        "<div class=\"marker needs-script\" role=\"slider\" tabindex=\"0\" aria-label=\"{}\" aria-valuemin=\"1\" \
         aria-valuemax=\"{}\" aria-valuenow=\"1\"></div>",
        text::on_screen(),
        state.index.program().days.len()
    )
}
