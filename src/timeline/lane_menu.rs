//! What the rows of the timeline are.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    components::{Menu, MenuItem},
    erased::{Erased, erase},
};
use program::index::Facet;

/// Every facet, parts of the day first.
#[component]
pub fn LaneMenu() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let locale = state.site.locale;
    let words = move || locale.colon(locale.lanes(), locale.facet(state.lane.get()));
    let button = erase(Signal::derive(words));
    let items = move || {
        let facets = Facet::ALL.into_iter().cycle().skip(Facet::Part as usize);
        let items = facets
            .take(Facet::ALL.len())
            .map(move |facet| lane_item(state, facet));
        erase(items.collect::<Vec<_>>())
    };
    view! { <Menu id="lane-menu" button items closes=true/> }
}

fn lane_item(state: TimelineState, facet: Facet) -> Erased {
    let navigation = state.navigation;
    let href = Signal::derive(move || Some(navigation.href_view(|view| view.lane = facet)));
    let chosen = Signal::derive(move || state.lane.get() == facet);
    let name = erase(state.site.locale.facet(facet));
    erase(view! { <MenuItem href chosen name/> })
}
