//! Free-text search.

use leptos::{html::Input, prelude::*};

use crate::{
    text,
    ui::{browser, state::State},
};

/// Every keystroke is an address; going back takes the whole search back, not each letter.
#[component]
pub fn SearchBox() -> impl IntoView {
    let state = expect_context::<State>();
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        let filter = state.filter();
        if let Some(input) = input.get() {
            // What is being typed may have spaces that the address has not: don't take them from under the fingers.
            if filter.searching(&input.value()) != filter {
                input.set_value(filter.query());
            }
        }
    });
    let search = move |event| browser::search(state, &event_target_value(&event));
    view! {
        <label class="search">
            <span class="visually-hidden">{text::SEARCH}</span>
            <input
                node_ref=input type="search" name="q" placeholder=text::SEARCH_HINT
                autocomplete="off" enterkeyhint="search" on:input=search
            />
        </label>
    }
}
