//! The message for when the app or its data can't be loaded, or the app has stopped.

use leptos::prelude::*;

use super::prerendered::Prerendered;
use crate::{contexts::use_site, erased::erase};

/// Always in the page, hidden: it must be there when nothing else could be loaded. The script in `index.html` shows it,
/// and its button loads again without leaving the page.
#[component]
pub fn LoadFailure() -> impl IntoView {
    let locale = use_site().locale;
    let content = move || {
        erase(view! {
            <div role="alert">
                <p>
                    <span class="failure-data">
                        {locale.data_failed()} " " <span id="failure-detail"></span>
                    </span>
                    <span class="failure-code">{locale.code_failed()}</span>
                    <span class="failure-slow">{locale.code_slow()}</span>
                    <span class="failure-stopped">{locale.code_stopped()}</span>
                    " "
                    {locale.still_readable()}
                    <span class="failure-filter">" " {locale.filter_not_applied()}</span>
                </p>
                <button id="try-again" type="button">
                    {locale.try_again()}
                </button>
            </div>
        })
    };
    view! { <Prerendered class="failure" content/> }
}
