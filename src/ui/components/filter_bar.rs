//! The search box and the facets.

use leptos::prelude::*;

use super::{facet_list::FacetList, search_box::SearchBox};
use languages::text;
use program::index::Facet;

/// Everything by which the sessions can be narrowed. Facets are disclosures of which one is open at a time.
#[component]
pub fn FilterBar() -> impl IntoView {
    let facets = Facet::ALL
        .into_iter()
        .map(|facet| view! { <FacetList facet/> });
    view! {
        <section class="filter needs-script" id="filter" aria-label=text::filter()>
            <SearchBox/>
            {facets.collect_view()}
        </section>
    }
}
