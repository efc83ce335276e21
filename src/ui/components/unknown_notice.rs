//! Values in the address that the programme does not have.

use leptos::prelude::*;

use crate::{select::Unknown, text, ui::state::State};

/// Says which values were dropped and offers the nearest.
#[component]
pub fn UnknownNotice() -> impl IntoView {
    let state = expect_context::<State>();
    let notices = move || {
        let unknown = state.selection.with(|selection| selection.unknown.clone());
        (unknown.into_iter())
            .map(|unknown| {
                let said = text::unknown_value(text::facet(unknown.facet), &unknown.slug);
                view! { <p class="notice">{said} {instead(state, unknown)}</p> }
            })
            .collect_view()
    };
    view! { <div class="notices">{notices}</div> }
}

fn instead(state: State, unknown: Unknown) -> Option<impl IntoView> {
    let nearest = unknown.nearest?;
    let filter = (state.filter())
        .toggled(unknown.facet, &unknown.slug)
        .choosing(unknown.facet, &nearest);
    let name = state.value_name(unknown.facet, &nearest);
    Some(view! { " " {text::DID_YOU_MEAN} " " <a href=state.href_filter(filter)>{name}</a> "?" })
}
