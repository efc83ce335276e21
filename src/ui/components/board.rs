//! The timeline itself.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    board::{self, Drawing},
    browser,
    markup::{self, live},
    state::{self, State},
    zones::Zones,
};
use languages::text;

/// Drawn whole by the prerender; in the browser day by day, where something changed.
#[component]
pub fn Board() -> impl IntoView {
    let state = expect_context::<State>();
    state::effect(live(move || browser::draw(state)));
    view! {
        {region("frame", live(move || first(state)))}
        {region("zone-note", live(move || zone_note(state)))}
    }
}

/// The timeline as everybody sees it first: parts of the day, everything shown.
fn first(state: State) -> String {
    if browser::DRAWS && state.screen.with_untracked(|screen| screen.width.is_none()) {
        // It stands in the page that is hydrated.
        return String::new();
    }
    untrack(|| whole(state))
}

fn whole(state: State) -> String {
    let layout = state.board.get_untracked();
    let drawing = Drawing {
        state,
        board: &layout,
        zoom: state.zoom(),
        grid: false,
    };
    format!(
        "<div class=\"{}\" style=\"grid-template-rows:{}\">{}</div><div class=\"folded\">{}</div>",
        board::kind(drawing),
        board::rows(drawing),
        board::whole(drawing),
        board::folded(drawing)
    )
}

fn zone_note(state: State) -> String {
    let program = state.index.program();
    let timed = program.sessions.iter().any(|it| it.clock.is_some());
    let zone = program.workshop.time_zone.as_ref();
    match zone {
        Some(zone) if timed => state.screen.with(|screen| {
            let reader = screen.zones.as_ref().and_then(Zones::elsewhere);
            markup::escape(&text::zones(zone, reader))
        }),
        _ => String::new(),
    }
}
