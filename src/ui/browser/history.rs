//! The address bar: links are followed without loading a page, back and forward walk through what was seen.

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::{disclosure, focus, page};
use crate::{
    select, text,
    ui::state::State,
    url::{Address, Place},
};

/// Takes the address over from the address bar and follows it from here on. Called once, after hydration.
pub fn start(state: State) {
    state.address.set(current(state));
    Effect::new(move |_| {
        let title = state.address.with(|address| title(state, &address.place));
        document().set_title(&title);
        focus::show_current_day();
    });
    window_event_listener(ev::popstate, move |event| {
        state.address.set(current(state));
        if let Some(link) = event.state().as_string() {
            focus::return_to(&link);
        }
    });
    window_event_listener(ev::click, move |event| clicked(state, &event));
    window_event_listener(ev::keydown, |event| {
        if event.key() == "Escape" {
            disclosure::escaped();
        }
    });
    page::live();
}

/// Goes to this page with another search text. A search begins a step of the history; typing on stays in it.
pub fn search(state: State, query: &str) {
    let before = state.address.get_untracked();
    let filter = before.filter.searching(query);
    let began = !before.filter.query().is_empty();
    let address = before.place.with(filter);
    let href = address.href(state.base);
    let history = window().history();
    // Browsers limit how often the address may change; a refusal costs the address of one keystroke.
    let _ = history.map(|history| {
        if began {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&href))
        }
    });
    state.address.set(address);
}

fn current(state: State) -> Address {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    Address::parse(state.base, &path, query.trim_start_matches('?'))
}

fn title(state: State, place: &Place) -> String {
    let workshop = state
        .index
        .text(&state.index.program().workshop.short_title);
    text::page_title(place, select::exists(state.index, place), workshop)
}

fn clicked(state: State, event: &MouseEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    disclosure::clicked(target.as_ref());
    let plain = event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    let link = target.and_then(|it| it.closest("a[href]").ok().flatten());
    let Some(link) = link
        .filter(|_| plain)
        .and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok())
    else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let elsewhere = window()
        .location()
        .origin()
        .is_ok_and(|origin| origin != link.origin());
    if href.starts_with('#') || elsewhere || !link.target().is_empty() {
        return;
    }
    let query = link.search();
    let address = Address::parse(state.base, &link.pathname(), query.trim_start_matches('?'));
    if select::exists(state.index, &address.place) {
        event.prevent_default();
        follow(state, address, &href, &link.hash());
    }
}

fn follow(state: State, address: Address, href: &str, anchor: &str) {
    let same_place = state
        .address
        .with_untracked(|before| before.place == address.place);
    if let Ok(history) = window().history() {
        // What leads away is kept with the page that is left, so that coming back finds it.
        let _ = history.replace_state(&JsValue::from_str(href), "");
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
    state.address.set(address);
    if same_place && anchor.is_empty() {
        focus::keep();
    } else {
        focus::arrive(anchor);
    }
}
