//! The names of the rows.

use leptos::prelude::*;

use super::{state::TimelineState, time_axis::hours};
use crate::{
    components::words::marked_name,
    erased::{Erased, dynamic, erase},
};
use address::ThreadKey;
use layout::Row;

/// One name per row. A lane that can be followed through the days is a link; the keyboard has the thread menu for it.
#[component]
pub fn RowLabels(
    /// The heights of the rows, as a CSS grid's track list.
    rows: Memo<String>,
) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let shown = Memo::new(move |_| {
        let visible = state.visible.with(|visible| visible.rows.clone());
        state.layout.with(|layout| {
            let all = layout.rows.iter().cloned().enumerate();
            let shown = all.filter_map(|(number, row)| {
                (!state.is_large() || visible.contains(&number)).then_some((number, row))
            });
            shown.collect::<Vec<_>>()
        })
    });
    let labels = dynamic(move || {
        let labels = shown.get().into_iter();
        erase(
            labels
                .map(|(number, row)| label(state, number, &row))
                .collect::<Vec<_>>(),
        )
    });
    let style = Signal::derive(move || {
        let large = state.is_large();
        large.then(|| rows.with(|rows| format!("grid-template-rows:{rows}")))
    });
    view! {
        <div class="rows" aria-hidden="true" style=style>
            {labels}
        </div>
    }
}

fn label(state: TimelineState, number: usize, row: &Row) -> Erased {
    let (site, facet) = (state.site, state.lane.get());
    let label = match row {
        Row::Axis => erase(view! { <div class="lane hours">{hours(state)}</div> }),
        Row::Lane(slug) => {
            let name = marked_name(site, facet, slug);
            match ThreadKey::new(facet, slug) {
                None => erase(view! { <span class="lane">{name}</span> }),
                Some(key) => {
                    let href = Signal::derive(move || {
                        let key = key.clone();
                        state.navigation.href_view(|view| view.thread = Some(key))
                    });
                    erase(view! {
                        <a class="lane" tabindex="-1" href=href title=site.locale.follow()>
                            {name}
                        </a>
                    })
                }
            }
        }
    };
    erase(view! {
        <div class="row" style=format!("--r:{}", number + 3)>
            {label}
        </div>
    })
}
