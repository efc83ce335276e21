//! The head of every page.

use leptos::prelude::*;

use super::{
    language_menu::language_menu,
    region::{fixed, region},
    theme_switch::theme_switch,
};
use crate::ui::{
    markup::{self, live},
    state::State,
};
use address::{MINE, Place};
use languages::text;

/// The workshop's short name, which leads to the timeline, and the colour switch.
#[component]
pub fn Header() -> impl IntoView {
    let state = expect_context::<State>();
    let brand = move || {
        let name = state.given(&state.index.program().workshop.short_title);
        let inner = String::from("<span class=\"mark\" aria-hidden=\"true\"></span>") + &name;
        // From the starred sessions it leads to all.
        let here = state.here.get();
        let all = Place::Timeline
            .with(here.filter.starred(false))
            .viewing(here.view);
        markup::link_around("brand", &all.href(state.base), &inner)
    };
    view! {
        <header class="site">
            {region("to-timeline", live(brand))}
            {fixed("header-tools", move || tools(state))}
        </header>
    }
}

/// Search, sharing and the colours.
fn tools(state: State) -> String {
    let button = |tool: &str, name: &str, key: &str| {
        format!(
            "<button type=\"button\" class=\"tool needs-script\" data-ask=\"{tool}\"{key}><i class=\"{tool}\"></i>{}</button>",
            markup::text("span", "", name)
        )
    };
    let mine = format!(
        "<a class=\"tool needs-script\" href=\"{}{MINE}/\"><i class=\"star-icon\"></i>{}</a>",
        markup::escape(state.base.as_str()),
        markup::text("span", "", text::mine())
    );
    button("find", text::find(), " aria-keyshortcuts=\"/\"")
        + &button("share", text::share(), "")
        + &mine
        + &language_menu(state)
        + &theme_switch()
        + "<output id=\"said\"></output>"
}
