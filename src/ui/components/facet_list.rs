//! The values of a facet.

use leptos::prelude::*;

use crate::{index::Facet, text, ui::state::State};

/// Each value is a link to the address with it chosen (or taken back), and says how many sessions it would leave.
/// A value that would leave none has no link and says why.
#[component]
pub fn FacetList(facet: Facet) -> impl IntoView {
    let state = expect_context::<State>();
    let badge = move || {
        let chosen = state
            .address
            .with(|address| address.filter.chosen(facet).count());
        if chosen == 0 {
            String::new()
        } else {
            chosen.to_string()
        }
    };
    let values = state.index.facet(facet).iter().enumerate();
    let values = values.map(move |(number, value)| {
        let slug = value.slug.as_str();
        view! { <li>{move || value_link(state, facet, number, slug)}</li> }
    });
    view! {
        <details class="facet" name="facet">
            <summary>{text::facet(facet)} <span class="badge" inner_html=badge></span></summary>
            <ul>{values.collect_view()}</ul>
        </details>
    }
}

fn value_link(state: State, facet: Facet, number: usize, slug: &'static str) -> impl IntoView {
    let count = state.selection.with(|it| it.count(facet, number));
    let chosen = state
        .address
        .with(|address| address.filter.has(facet, slug));
    let closed = count == 0 && !chosen;
    view! {
        <a
            href=(!closed).then(|| state.href_toggled(facet, slug))
            role=closed.then_some("link")
            aria-disabled=closed.then_some("true")
            aria-current=chosen.then_some("true")
            title=closed.then_some(text::WOULD_LEAVE_NONE)
        >
            <span>{state.value_name(facet, slug)}</span>
            " " <span class="count">{count}</span>
        </a>
    }
}
