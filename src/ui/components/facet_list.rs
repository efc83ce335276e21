//! The values of a facet.

use leptos::prelude::*;

use super::menu::{Menu, item};
use crate::ui::{markup, state::State};
use languages::text;
use program::index::Facet;
use selection::{records, select};

/// Each value is a link to the address with it chosen (or taken back), and says how many sessions it would leave.
/// A value that would leave none has no link and says why.
#[component]
pub fn FacetList(facet: Facet) -> impl IntoView {
    let state = expect_context::<State>();
    let button = move || {
        let chosen = state
            .here
            .with(|here| select::known(state.index, &here.filter, facet).count());
        let badge = if chosen == 0 {
            String::new()
        } else {
            text::number(chosen)
        };
        markup::escape(text::facet(facet)) + " " + &markup::text("span", "badge", &badge)
    };
    let items = move || {
        let values = state.index.facet(facet).iter().enumerate();
        values
            .map(|(number, value)| {
                let slug = value.slug.as_str();
                let count = state.selection.with(|it| it.count(facet, number));
                let chosen = state.filter().has(facet, slug);
                // Of a country something may be said beside sessions.
                let href = if count == 0 && !chosen && facet != Facet::Country {
                    Err(text::would_leave_none())
                } else {
                    Ok(state.href_toggled(facet, slug))
                };
                let name = match facet {
                    Facet::Country => state.name(facet, slug) + &relations(state, slug),
                    facet => state.name(facet, slug),
                };
                item(href, chosen, &name, &text::number(count))
            })
            .collect()
    };
    view! { <Menu key=facet.key() button=markup::live(button) items=markup::live(items)/> }
}

/// What a country has to do with the sessions, and how that is known.
fn relations(state: State, country: &str) -> String {
    let relations: Vec<String> = (records::relations_of(state.index, country).iter())
        .map(|(relation, bases)| text::country_relation_by(*relation, bases))
        .collect();
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    markup::text("small", "", &text::list(&relations))
}
