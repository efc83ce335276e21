//! Light, dark, or like the device.

use leptos::{html, prelude::*};

use crate::{contexts::use_site, platform::theme};

/// The choice is kept in this browser. The colors are right from the first paint (script in `index.html`).
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let locale = use_site().locale;
    let select = NodeRef::<html::Select>::new();
    Effect::new(move |_| {
        if let Some(select) = select.get() {
            select.set_value(&theme::chosen());
        }
    });
    view! {
        <label class="theme">
            <span class="theme-name">{locale.theme()}</span>
            <select id="theme" node_ref=select on:change=move |event| theme::choose(&event_target_value(&event))>
                <option value="">{locale.theme_auto()}</option>
                <option value="light">{locale.theme_light()}</option>
                <option value="dark">{locale.theme_dark()}</option>
            </select>
        </label>
    }
}
