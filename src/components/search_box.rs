//! Free-text search.

use leptos::{html, prelude::*};

use crate::contexts::{use_navigation, use_site};

/// The box. Every keystroke changes the address; going back undoes the whole search, not each letter.
#[component]
pub fn SearchBox() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let filter = navigation.filter();
        // What is being typed may have spaces that the address lacks: don't remove them during typing.
        if let Some(input) = input.get()
            && filter.searching(&input.value()) != filter
        {
            input.set_value(filter.query());
        }
    });
    view! {
        <div class="search-region">
            <label class="search">
                <span class="visually-hidden">{site.locale.search()}</span>
                <input
                    type="search"
                    name="q"
                    placeholder=site.locale.search_hint()
                    autocomplete="off"
                    enterkeyhint="search"
                    node_ref=input
                    on:input=move |event| navigation.search(&event_target_value(&event))
                />
            </label>
        </div>
    }
}
