//! The search box and the facets.

use leptos::prelude::*;

use super::{facet_menu::FacetMenu, search_box::SearchBox};
use crate::{
    contexts::use_site,
    erased::{Erased, erase},
};
use program::index::Facet;

/// Everything that narrows down the sessions.
#[component]
pub fn FilterBar() -> impl IntoView {
    let facets: Vec<Erased> = (Facet::ALL.into_iter())
        .map(|facet| erase(view! { <FacetMenu facet/> }))
        .collect();
    view! {
        <section class="filter needs-script" id="filter" aria-label=use_site().locale.filter()>
            <SearchBox/>
            {facets}
        </section>
    }
}
