//! The keys of the timeline, and whether they are on.

use leptos::prelude::*;

use crate::contexts::{use_shortcuts, use_site};

/// Below the timeline, where they work: what single keys do, and the switch that turns them off (WCAG 2.1.4).
#[component]
pub fn ShortcutsSwitch() -> impl IntoView {
    let (locale, shortcuts) = (use_site().locale, use_shortcuts());
    view! {
        <p class="shortcuts needs-script">
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || shortcuts.are_on()
                    on:change=move |event| shortcuts.turn(event_target_checked(&event))
                />
                {locale.shortcuts()}
            </label>
            " "
            <span>{locale.timeline_keys()} " " {locale.search_key()}</span>
        </p>
    }
}
