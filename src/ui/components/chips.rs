//! The chosen values.

use leptos::prelude::*;

use crate::{index::Facet, text, ui::state::State, url::Filter};

/// A chosen value: what it says, what it is called where it is heard, and the filter without it.
type Chip = (String, String, Filter);

/// One link for each chosen value, which takes it back, and one that takes all back.
#[component]
pub fn Chips() -> impl IntoView {
    let state = expect_context::<State>();
    let links = move || {
        let filter = state.filter();
        let clear = (!filter.is_empty()).then(|| {
            view! { <li><a class="clear" href=state.href_filter(Filter::default())>{text::CLEAR_ALL}</a></li> }
        });
        let chips = chips(state, &filter).into_iter().map(|(label, name, without)| {
            view! {
                <li>
                    <a class="chip" href=state.href_filter(without) aria-label=name>
                        {label} <span class="cross" aria-hidden="true"></span>
                    </a>
                </li>
            }
        });
        (chips.collect_view(), clear)
    };
    view! { <ul class="chips" aria-label=text::CHOSEN>{links}</ul> }
}

fn chips(state: State, filter: &Filter) -> Vec<Chip> {
    let values = Facet::ALL.into_iter().flat_map(|facet| {
        filter.chosen(facet).map(move |slug| {
            let label = state.value_name(facet, slug);
            let name = text::remove(text::facet(facet), &label);
            (label, name, filter.toggled(facet, slug))
        })
    });
    let search = (!filter.query().is_empty()).then(|| {
        let label = text::searched(filter.query());
        let name = text::remove(text::SEARCH, &label);
        (label, name, filter.searching(""))
    });
    values.chain(search).collect()
}
