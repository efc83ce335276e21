//! Pages that are the same for every reader: people, institutions, topics, countries, and the workshop as a whole.

use leptos::prelude::*;

use crate::{components::Prerendered, contexts::use_site, erased::Erased};
use address::Page;
use exports::site::Site;

/// The frame of such a page. Prerender draws what is in it; in the browser it is already there.
#[component]
pub fn RecordPage(page: Page) -> impl IntoView {
    let site = use_site();
    view! { <Prerendered class="alone" content=move || content(site, &page)/> }
}

#[cfg(feature = "ssr")]
fn content(site: Site, page: &Page) -> Erased {
    crate::documents::document(site, page)
}

#[cfg(not(feature = "ssr"))]
fn content(_: Site, _: &Page) -> Erased {
    crate::erased::erase("")
}
