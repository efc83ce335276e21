//! What can be followed through the days.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    components::{Menu, MenuItem, words::value_name},
    erased::{Erased, erase},
};
use address::ThreadKey;
use program::index::FacetValue;

/// Topics, people, and institutions, with the number of their sessions that are shown.
#[component]
pub fn ThreadMenu() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let site = state.site;
    let items = move || {
        let mut items = Vec::new();
        for facet in ThreadKey::FACETS {
            let name = site.locale.facet(facet);
            items.push(erase(view! { <li class="group">{name}</li> }));
            for value in site.index.facet(facet) {
                let key = ThreadKey::new(facet, &value.slug);
                items.extend(key.map(|key| thread_item(state, key, value)));
            }
        }
        erase(items)
    };
    view! { <Menu id="thread-menu" button=erase(site.locale.thread_label()) items closes=true/> }
}

fn thread_item(state: TimelineState, key: ThreadKey, value: &'static FacetValue) -> Erased {
    let (site, navigation) = (state.site, state.navigation);
    let name = value_name(site, key.facet, &key.slug);
    let left = move || {
        let selection = state.selected.selection;
        selection.with(|it| value.sessions.common(&it.sessions))
    };
    let own = key.clone();
    let chosen = Signal::derive(move || {
        navigation
            .here
            .with(|here| here.view.thread.as_ref() == Some(&own))
    });
    let href = Signal::derive(move || {
        let next = (!chosen.get()).then(|| key.clone());
        (left() > 0).then(|| navigation.href_view(|view| view.thread = next))
    });
    let count = Signal::derive(move || site.locale.number(left()));
    let reason = site.locale.would_leave_none();
    erase(view! { <MenuItem href chosen name count reason/> })
}
