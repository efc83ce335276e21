//! Values in the address that the programme does not have.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    markup::{self, live},
    state::State,
};
use languages::text;
use selection::select::Unknown;

/// Says which values were dropped and offers the nearest.
#[component]
pub fn UnknownNotice() -> impl IntoView {
    let state = expect_context::<State>();
    let notices = move || {
        let unknown = state.selection.with(|selection| selection.unknown.clone());
        unknown
            .iter()
            .map(|unknown| notice(state, unknown))
            .collect::<String>()
    };
    region("notices", live(notices))
}

fn notice(state: State, unknown: &Unknown) -> String {
    let facet = unknown.facet;
    let mut html = markup::escape(&text::unknown_value(text::facet(facet), &unknown.slug));
    if let Some(nearest) = &unknown.nearest {
        let filter = state
            .filter()
            .toggled(facet, &unknown.slug)
            .choosing(facet, nearest);
        let href = state.href_filter(filter);
        let name = text::did_you_mean(&state.name(facet, nearest));
        html += " ";
        html += &markup::link_around("", &href, &name);
    }
    markup::element("p", "notice", &html)
}
