//! Pages that are the same for every reader: people, institutions, topics, countries, and the workshop as a whole.

use leptos::prelude::*;

use crate::{
    components::{Prerendered, StoredHere},
    contexts::use_site,
    erased::Erased,
};
use address::Page;
use exports::site::Site;

/// The frame of such a page. Prerender draws what is in it; in the browser it is already there.
#[component]
pub fn RecordPage(page: Page) -> impl IntoView {
    let site = use_site();
    // What is stored differs from reader to reader.
    let stored = (page == Page::About).then(|| view! { <StoredHere/> });
    view! {
        <Prerendered class="alone" content=move || content(site, &page)/>
        {stored}
    }
}

#[cfg(feature = "ssr")]
fn content(site: Site, page: &Page) -> Erased {
    crate::documents::document(site, page)
}

#[cfg(not(feature = "ssr"))]
fn content(_: Site, _: &Page) -> Erased {
    crate::erased::erase("")
}
