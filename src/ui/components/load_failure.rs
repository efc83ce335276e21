//! What is said when the page's program or its data can't be loaded.

use leptos::prelude::*;

use super::region::fixed;
use crate::ui::markup;
use languages::text;

/// Always in the page and hidden: it must be there when nothing else could be loaded. The script of `index.html`
/// shows it, and its button starts the loading again without leaving the page.
#[component]
pub fn LoadFailure() -> impl IntoView {
    let html = || {
        format!(
            "<div role=\"alert\"><p class=\"failure-data\">{} <span id=\"failure-detail\"></span></p>{}\
             <button id=\"try-again\" type=\"button\">{}</button></div>",
            text::data_failed(),
            markup::text("p", "failure-code", text::code_failed()),
            text::try_again()
        )
    };
    fixed("failure", html)
}
