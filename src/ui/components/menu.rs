//! A button that opens a list of links.

use leptos::prelude::*;

use crate::ui::{
    browser,
    markup::{self, Live, live},
};

/// A disclosure of which one is open at a time. Its list is made when it is opened: closed lists cost a page nothing.
#[component]
pub fn Menu(
    /// What the button says.
    button: Live,
    /// The list's elements.
    items: Live,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let items = move || if open.get() { items() } else { String::new() };
    view! {
        <details class="facet" name="menu" on:toggle=move |event| open.set(browser::is_open(&event))>
            <summary inner_html=button></summary>
            <ul data-keep inner_html=live(items)></ul>
        </details>
    }
}

/// An element of a menu: a link, or without an address something that can't be chosen, and why.
pub(super) fn item(href: Result<String, &str>, chosen: bool, name: &str, count: &str) -> String {
    let inner = markup::text("span", "", name) + " " + &markup::text("span", "count", count);
    let current = if chosen { " aria-current=\"true\"" } else { "" };
    let start = match href {
        Ok(href) => format!("<a href=\"{}\"{current}>", markup::escape(&href)),
        Err(why) => format!("<a role=\"link\" aria-disabled=\"true\" title=\"{why}\">"),
    };
    markup::element("li", "", &(start + &inner + "</a>"))
}
