//! The head of every page.

use leptos::prelude::*;

use super::{
    region::{fixed, region},
    theme_switch::theme_switch,
};
use crate::{
    text,
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
            {fixed("header-tools", tools)}
        </header>
    }
}

/// Search, sharing and the colours.
fn tools() -> String {
    let button = |tool: &str, name: &str, key: &str| {
        format!(
            "<button type=\"button\" class=\"tool needs-script\" data-ask=\"{tool}\"{key}><i class=\"{tool}\"></i>{}</button>",
            markup::text("span", "", name)
        )
    };
    button("find", text::FIND, " aria-keyshortcuts=\"/\"")
        + &button("share", text::SHARE, "")
        + &theme_switch()
}
