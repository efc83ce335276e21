//! The chosen values.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    markup::{self, live},
    state::State,
};
use address::Filter;
use languages::text;
use program::index::Facet;
use selection::select;

/// One link for each chosen value, which takes it back, and one that takes all back.
#[component]
pub fn Chips() -> impl IntoView {
    let state = expect_context::<State>();
    let list = move || {
        let chips = chips(state);
        if chips.is_empty() {
            return chips;
        }
        format!(
            "<ul class=\"chips\" aria-label=\"{}\">{chips}</ul>",
            text::chosen()
        )
    };
    region("chosen", live(list))
}

fn chips(state: State) -> String {
    let filter = state.filter();
    let mut html = String::new();
    for facet in Facet::ALL {
        // What the program does not have is said above, and was left out.
        for slug in select::known(state.index, &filter, facet) {
            let label = state.marked_name(facet, slug);
            html += &chip(
                state,
                text::facet(facet),
                &label,
                filter.toggled(facet, slug),
            );
        }
    }
    if filter.is_mine() {
        html += &chip(state, text::chosen(), text::mine(), filter.starred(false));
    }
    if !filter.query().is_empty() {
        let label = markup::escape(&text::quoted(filter.query()));
        html += &chip(state, text::search(), &label, filter.searching(""));
    }
    if !html.is_empty() {
        let href = state.href_filter(Filter::default());
        html += &markup::element("li", "", &markup::link("clear", &href, text::clear_all()));
    }
    html
}

/// What the chip takes back is heard before the value is, and seen as a cross behind it.
fn chip(state: State, kind: &str, label: &str, without: Filter) -> String {
    let name = markup::text("span", "visually-hidden", &text::remove(kind))
        + &markup::element("span", "", label)
        + "<span class=\"cross\" aria-hidden=\"true\"></span>";
    let link = markup::link_around("chip", &state.href_filter(without), &name);
    markup::element("li", "", &link)
}
