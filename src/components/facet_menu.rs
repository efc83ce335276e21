//! The values of a facet.

use leptos::prelude::*;

use super::{
    RecordStrip,
    menu::{Menu, MenuItem},
    words::value_name,
};
use crate::{
    contexts::{use_navigation, use_selected, use_site},
    erased::{Erased, dynamic, erase},
};
use program::index::Facet;
use selection::{records, select};

/// Each value is a link to the address with it chosen (or removed), and says how many sessions it would leave. A value
/// that would leave none has no link and says why.
#[component]
pub fn FacetMenu(facet: Facet) -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    // No element at all without a choice: its styles come after the first paint.
    let badge = dynamic(move || {
        let here = navigation.here;
        let chosen = here.with(|here| select::known(site.index, &here.filter, facet).count());
        let chosen = (chosen > 0).then(|| site.locale.number(chosen));
        erase(chosen.map(|chosen| (" ", view! { <span class="badge">{chosen}</span> })))
    });
    let button = erase((site.locale.facet(facet), badge));
    let items = move || {
        let values = site.index.facet(facet).iter().enumerate();
        let items = values.map(|(number, value)| {
            erase(view! { <FacetItem facet number slug=value.slug.as_str()/> })
        });
        erase(items.collect::<Vec<_>>())
    };
    view! { <Menu id=format!("{}-menu", facet.key()) button items/> }
}

#[component]
fn FacetItem(facet: Facet, number: usize, slug: &'static str) -> impl IntoView {
    let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
    let locale = site.locale;
    let left = move || selected.selection.with(|it| it.count(facet, number));
    let chosen = Signal::derive(move || navigation.here.with(|here| here.filter.has(facet, slug)));
    let href = Signal::derive(move || {
        // There may be something to say about a country apart from sessions.
        let leads = left() > 0 || chosen.get() || facet == Facet::Country;
        leads.then(|| navigation.href_toggled(facet, slug))
    });
    let count = Signal::derive(move || locale.number(left()));
    let name = match facet {
        Facet::Country => erase((value_name(site, facet, slug), relations(slug))),
        facet => value_name(site, facet, slug),
    };
    let picture = erase(view! { <RecordStrip facet slug/> });
    view! { <MenuItem href chosen name picture count reason=locale.would_leave_none()/> }
}

/// How a country is related to the sessions, and how that is known.
fn relations(country: &str) -> Option<Erased> {
    let site = use_site();
    let relations: Vec<String> = (records::relations_of(site.index, country).iter())
        .map(|(relation, bases)| site.locale.country_relation_by(*relation, bases))
        .collect();
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    let line = site.locale.list(&relations);
    (!line.is_empty()).then(|| erase(view! { <small>{line}</small> }))
}
