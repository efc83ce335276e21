//! Which time zone the times are in.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{contexts::Zones, contexts::use_clock};

/// Shown if the program has exact times and names a zone.
#[component]
pub fn ZoneNote() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let clock = use_clock();
    let program = state.site.index.program();
    let timed = program.sessions.iter().any(|it| it.clock.is_some());
    let zone = program.workshop.time_zone.as_deref().filter(|_| timed);
    let words = zone.map(|zone| {
        Signal::derive(move || {
            let zones = clock.zones();
            let reader = zones.as_ref().and_then(Zones::elsewhere);
            state.site.locale.zones(zone, reader)
        })
    });
    view! { <div class="zone-note">{words}</div> }
}
