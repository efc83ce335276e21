//! The head of every page.

use leptos::prelude::*;

use super::{
    region::{fixed, region},
    theme_switch::theme_switch,
};
use crate::{
    ui::{
        markup::{self, live},
        state::State,
    },
    url::Place,
};

/// The workshop's short name, which leads to the timeline, and the colour switch.
#[component]
pub fn Header() -> impl IntoView {
    let state = expect_context::<State>();
    let brand = move || {
        let name = state
            .index
            .text(&state.index.program().workshop.short_title);
        let inner = String::from("<span class=\"mark\" aria-hidden=\"true\"></span>")
            + &markup::escape(name);
        markup::link_around("brand", &state.href(Place::Timeline), &inner)
    };
    view! {
        <header class="site">
            {region("to-timeline", live(brand))}
            {fixed("colours", theme_switch)}
        </header>
    }
}
