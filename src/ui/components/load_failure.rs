//! What is said when the page's program or its data can't be loaded.

use leptos::prelude::*;

use crate::text;

/// Always in the page and hidden: it must be there when nothing else could be loaded. The script of `index.html`
/// shows it, and its button starts the loading again without leaving the page.
#[component]
pub fn LoadFailure() -> impl IntoView {
    view! {
        <div class="failure" role="alert">
            <p class="failure-data">{text::DATA_FAILED} " " <span id="failure-detail"></span></p>
            <p class="failure-code">{text::CODE_FAILED}</p>
            <button id="try-again" type="button">{text::TRY_AGAIN}</button>
        </div>
    }
}
