//! The timeline itself.

use leptos::prelude::*;

use super::region::region;
use crate::{
    text,
    ui::{
        board::{self, Drawing},
        browser,
        markup::{self, live},
        state::{self, State},
    },
};

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
    let layout = state.board.get_untracked();
    let timed = if layout.axis.is_some() { " timed" } else { "" };
    let (html, rows) = if browser::DRAWS {
        Default::default()
    } else {
        let drawing = Drawing {
            state,
            board: &layout,
            zoom: state.zoom(),
            grid: false,
        };
        (board::whole(drawing), board::rows(drawing))
    };
    format!(
        "<div class=\"timeline by-part{timed}\" style=\"grid-template-rows:{rows}\">{html}</div><div class=\"folded\"></div>"
    )
}

fn zone_note(state: State) -> String {
    let program = state.index.program();
    let timed = program.sessions.iter().any(|it| it.clock.is_some());
    let zone = program.workshop.time_zone.as_ref();
    match zone.filter(|_| timed) {
        None => String::new(),
        Some(zone) => state.screen.with(|screen| {
            let zones = screen.zones.as_ref().filter(|zones| zones.differ());
            let reader = zones.map(|zones| zones.reader.as_str());
            markup::escape(&text::zones(zone, reader))
        }),
    }
}
