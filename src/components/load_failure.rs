//! What is said when the app or its data can't be loaded.

use leptos::prelude::*;

use super::prerendered::Prerendered;
use crate::{contexts::use_site, erased::erase};

/// Always in the page and hidden: it must be there when nothing else could be loaded. The script of `index.html`
/// shows it, and its button starts the loading again without leaving the page.
#[component]
pub fn LoadFailure() -> impl IntoView {
    let locale = use_site().locale;
    let content = move || {
        erase(view! {
            <div role="alert">
                <p class="failure-data">
                    {locale.data_failed()} " " <span id="failure-detail"></span>
                </p>
                <p class="failure-code">{locale.code_failed()}</p>
                <button id="try-again" type="button">
                    {locale.try_again()}
                </button>
            </div>
        })
    };
    view! { <Prerendered class="failure" content/> }
}
