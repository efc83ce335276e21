//! Where the keyboard focus and the eye are after the page has changed.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::{
    dom::{self, all, find},
    frames::next_frame,
};

/// Once the new page is drawn, goes to the element that the address names, or else to its heading at the top.
pub fn arrive(anchor: &str) {
    let anchor = anchor.to_owned();
    next_frame(move || {
        let target = document().get_element_by_id(&anchor);
        if let Some(target) = target.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            target.set_tab_index(-1);
            let _ = target.focus();
            target.scroll_into_view();
        } else {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus("h1");
        }
    });
}

/// After going back, goes to the link that was followed from here. The browser restores the scroll position itself; if
/// nothing was scrolled, as in the search, the link is brought onto the screen.
pub fn return_to(link: &str) {
    let selector = format!("main a[href=\"{link}\"]");
    next_frame(move || {
        focus(&selector);
        if let Some(link) = find(&selector) {
            show(&link);
        }
    });
}

/// Keeps the focus on a link to a part of this page, which browsers would take it away from.
pub fn stay(click: &Event) {
    let link = dom::target(click).and_then(|it| it.closest("a").ok().flatten());
    if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        next_frame(move || focus_on(&link));
    }
}

/// Scrolls just far enough for an element to be visible.
pub fn show(element: &Element) {
    let into = ScrollIntoViewOptions::new();
    into.set_block(ScrollLogicalPosition::Nearest);
    into.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&into);
}

/// Goes from one link of a menu to the next or the previous one; from anything else to the first or the last.
pub fn step(menu: &Element, forward: bool) {
    let links = all(menu, "li a[href]");
    let active = document().active_element();
    let here = links.iter().position(|it| active.as_deref() == Some(it));
    let to = match (here, forward) {
        (None, true) => links.first(),
        (None, false) => links.last(),
        (Some(here), true) => links.get(here + 1),
        (Some(here), false) => here.checked_sub(1).and_then(|it| links.get(it)),
    };
    if let Some(link) = to {
        let _ = link.focus();
    }
}

/// After a choice whose own link is gone (a chip that removed itself), goes to the line that says what is left.
pub fn restore_if_lost() {
    next_frame(|| {
        if document()
            .active_element()
            .is_none_or(|it| it.tag_name() == "BODY")
        {
            focus("#filter-status");
        }
    });
}

/// Goes to the heading of the session beside the timeline, once it is drawn.
pub fn session_title() {
    next_frame(|| focus("#session-title"));
}

/// Goes to an element, without scrolling.
pub fn focus_on(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        focus_on(&element);
    }
}
