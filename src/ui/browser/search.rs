//! The search box.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::{
    dom::{find, listen, target},
    history,
};
use crate::ui::{
    markup::live,
    state::{State, effect},
};
use address::Address;

/// Every keystroke is an address; going back takes the whole search back, not each letter.
pub(super) fn start(state: State) {
    listen("input", move |event: Event| {
        let input = target(&event, ".search input");
        if let Some(input) = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            search(state, &input.value());
        }
    });
    effect(live(move || {
        let filter = state.filter();
        // The page with the box may be new.
        state.page.track();
        let input = find(".search input").and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        // What is being typed may have spaces that the address has not: don't take them from under the fingers.
        if let Some(input) = input
            && filter.searching(&input.value()) != filter
        {
            input.set_value(filter.query());
        }
    }));
}

/// Goes to this page with another search text. A search begins a step of the history; typing on stays in it.
fn search(state: State, query: &str) {
    let before = state.address.get_untracked();
    let filter = before.filter.searching(query);
    let began = !before.filter.query().is_empty();
    let address = Address { filter, ..before };
    history::enter(state, &address, began);
    state.address.set(address);
}
