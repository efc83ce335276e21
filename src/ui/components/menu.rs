//! A button that opens a list of links.

use leptos::prelude::*;

use crate::ui::{
    markup::{self, Live, live},
    state::State,
};

/// A disclosure of which one is open at a time (`browser/disclosure.rs`). Its list is made when it is opened: closed lists
/// cost a page nothing.
#[component]
pub fn Menu(
    /// Its name among the menus of the page.
    key: &'static str,
    /// What the button says.
    button: Live,
    /// The list's elements.
    items: Live,
) -> impl IntoView {
    let state = expect_context::<State>();
    let items = move || {
        let open = state.screen.with(|screen| screen.menu == key);
        if open { items() } else { String::new() }
    };
    view! {
        <details class="facet" name="menu" data-menu=key>
            <summary inner_html=button></summary>
            <ul data-keep inner_html=live(items)></ul>
        </details>
    }
}

/// An element of a menu: a link around a name that is markup, or without an address something that can't be chosen, and why.
pub(super) fn item(href: Result<String, &str>, chosen: bool, name: &str, count: &str) -> String {
    let inner = markup::element("span", "", name) + " " + &markup::text("span", "count", count);
    let current = if chosen { " aria-current=\"true\"" } else { "" };
    let start = match href {
        Ok(href) => format!("<a href=\"{}\"{current}>", markup::escape(&href)),
        Err(why) => format!("<a role=\"link\" aria-disabled=\"true\" title=\"{why}\">"),
    };
    markup::element("li", "", &(start + &inner + "</a>"))
}
