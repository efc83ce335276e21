//! Where the sessions of a record are in the program.

use leptos::prelude::*;

use crate::{
    contexts::{use_site, use_viewport},
    erased::{Erased, dynamic, erase},
    platform::boot,
};
use exports::site::Site;
use layout::{STRIP_OF_ALL, strip_name};
use program::index::Facet;
use selection::records;

/// The marks of a value over those of all sessions, on wide screens; screen readers say its first and last date. They
/// come from the file that prerender drew.
#[component]
pub fn RecordStrip(facet: Facet, #[prop(into)] slug: String) -> impl IntoView {
    let (site, viewport) = (use_site(), use_viewport());
    let is_wide = Memo::new(move |_| viewport.is_wide());
    dynamic(move || erase(is_wide.get().then(|| strip(site, facet, &slug))))
}

/// `None` for a value without sessions.
fn strip(site: Site, facet: Facet, slug: &str) -> Option<Erased> {
    let dates = records::dates(site.index, &records::sessions(site.index, facet, slug));
    let said = (site.locale).days_on_screen(*dates.first()?, *dates.last()?);
    let file = boot::strips_address();
    let (all, own) = (
        format!("{file}#{STRIP_OF_ALL}"),
        format!("{file}#{}", strip_name(facet, slug)),
    );
    Some(erase(view! {
        <svg class="record-strip" role="img" aria-label=said>
            <use_ class="others" href=all></use_>
            <use_ href=own></use_>
        </svg>
    }))
}
