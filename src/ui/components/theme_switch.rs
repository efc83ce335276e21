//! Light, dark, or as the device has it.

use leptos::prelude::*;

use crate::{text, ui::markup};

/// The choice is kept in this browser, which hears the box (`browser/theme.rs`) and shows in it what was chosen. The
/// colours are right from the first paint (script of `index.html`).
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let option = |value: &str, name: &str| format!("<option value=\"{value}\">{name}</option>");
    let options = option("", text::THEME_AUTO)
        + &option("light", text::THEME_LIGHT)
        + &option("dark", text::THEME_DARK);
    let html = format!(
        "<span class=\"icon\" aria-hidden=\"true\"></span>{}<select id=\"theme\">{options}</select>",
        markup::text("span", "visually-hidden", text::THEME)
    );
    view! { <label class="theme" inner_html=html></label> }
}
