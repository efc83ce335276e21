//! Where the keyboard and the eye are after the page changed.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::{all, find};

/// After the new page is drawn: to the element that the address names, else to its heading at the top.
pub(super) fn arrive(anchor: &str) {
    let anchor = anchor.trim_start_matches('#').to_owned();
    request_animation_frame(move || {
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

/// After going back: to the link that was followed from here. The browser restores the scroll position itself.
pub(super) fn return_to(link: &str) {
    let selector = format!("main a[href=\"{link}\"]");
    request_animation_frame(move || focus(&selector));
}

/// Scrolls the strip of dates, and nothing else, to the day that is open.
pub(super) fn show_current_day() {
    request_animation_frame(|| {
        if let (Some(strip), Some(day)) = (find(".strip"), find(".strip [aria-current]")) {
            let margin = (strip.client_width() - day.offset_width()) / 2;
            strip.set_scroll_left(day.offset_left() - margin);
        }
    });
}

/// To the heading of the session beside the timeline, once it is drawn.
pub(super) fn title() {
    request_animation_frame(|| focus("#session-title"));
}

/// The place of the keyboard in a list that a choice draws anew.
pub(super) struct Kept(Option<(Element, usize)>);

impl Kept {
    /// Where it is.
    pub(super) fn now() -> Self {
        let active = document().active_element();
        Self(active.and_then(|active| {
            let list = active.closest("[data-keep]").ok().flatten()?;
            let number = all(&list, "a, button")
                .iter()
                .position(|it| **it == active)?;
            Some((list, number))
        }))
    }

    /// Back to it. After a choice whose own link is gone (a chip that took itself away): to the line that says what is
    /// left.
    pub(super) fn restore(self) {
        request_animation_frame(move || {
            let place = self
                .0
                .and_then(|(list, number)| all(&list, "a, button").into_iter().nth(number));
            let document = document();
            let lost = (document.active_element()).is_none_or(|it| it.tag_name() == "BODY");
            match place {
                Some(place) => focus_on(&place),
                None if lost => focus("#filter-status"),
                None => {}
            }
        });
    }
}

fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        focus_on(&element);
    }
}

fn focus_on(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
