//! Values in the address that the program does not have.

use leptos::prelude::*;

use super::words::value_name;
use crate::{
    contexts::{Navigation, use_navigation, use_selected, use_site},
    erased::{Erased, compose, dynamic, erase, slot},
};
use exports::site::Site;
use selection::select::Unknown;

/// Says which values were dropped, and offers the nearest.
#[component]
pub fn UnknownValues() -> impl IntoView {
    let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
    let notices = dynamic(move || {
        let unknown = selected.selection.with(|it| it.unknown.clone());
        let notices = unknown.iter().map(|it| notice(site, navigation, it));
        erase(notices.collect::<Vec<_>>())
    });
    view! { <div class="notices">{notices}</div> }
}

fn notice(site: Site, navigation: Navigation, unknown: &Unknown) -> Erased {
    let (facet, locale) = (unknown.facet, site.locale);
    let words = locale.unknown_value(locale.facet(facet), &unknown.slug);
    let nearest = unknown.nearest.as_ref().map(|nearest| {
        let filter = navigation.filter().toggled(facet, &unknown.slug);
        let href = navigation.href_filter(filter.choosing(facet, nearest));
        let name = value_name(site, facet, nearest);
        let name = compose(&locale.did_you_mean(&slot(0)), vec![name]);
        (" ", view! { <a href=href>{name}</a> })
    });
    erase(view! { <p class="notice">{words} {nearest}</p> })
}
