//! Light, dark, or as the device has it.

use leptos::prelude::*;

use crate::{text, ui::browser};

/// The choice is kept in this browser. The prerendered page can't know it: the box shows it after the first effect,
/// the colours are right from the first paint (script of `index.html`).
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new(String::new());
    Effect::new(move |_| theme.set(browser::theme()));
    view! {
        <label class="theme">
            <span class="icon" aria-hidden="true"></span>
            <span class="visually-hidden">{text::THEME}</span>
            <select
                prop:value=move || theme.get()
                on:change=move |event| browser::set_theme(&event_target_value(&event))
            >
                <option value="">{text::THEME_AUTO}</option>
                <option value="light">{text::THEME_LIGHT}</option>
                <option value="dark">{text::THEME_DARK}</option>
            </select>
        </label>
    }
}
