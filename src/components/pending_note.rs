//! What is shown in place of the sessions until a shared filter is applied.

use leptos::prelude::*;

use crate::contexts::use_site;

/// Shown only while the script in `index.html` marks the page as waiting for its filter; and a message for readers
/// without scripts.
#[component]
pub fn PendingNote() -> impl IntoView {
    let locale = use_site().locale;
    view! {
        <div class="notes">
            <p class="pending-note">{locale.pending()}</p>
            <p class="no-script">{locale.no_script()}</p>
        </div>
    }
}
