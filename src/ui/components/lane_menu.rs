//! What the rows of the timeline are.

use leptos::prelude::*;

use super::menu::{Menu, item};
use crate::ui::{markup, state::State};
use languages::text;
use program::index::Facet;

/// Every facet, parts of the day first.
#[component]
pub fn LaneMenu() -> impl IntoView {
    let state = expect_context::<State>();
    let lane = move || state.lane();
    let button = move || markup::escape(&text::colon(text::lanes(), text::facet(lane())));
    let items = move || {
        let facets = Facet::ALL.into_iter().cycle().skip(Facet::Part as usize);
        (facets.take(Facet::ALL.len()))
            .map(|facet| {
                let href = state.href_view(|view| view.lane = facet);
                item(Ok(href), facet == lane(), text::facet(facet), "")
            })
            .collect()
    };
    view! { <Menu key="lane" button=markup::live(button) items=markup::live(items)/> }
}
