//! What stands in place of the sessions until a shared filter is applied.

use leptos::prelude::*;

use crate::text;

/// Shown only while the script of `index.html` marks the page as waiting for its filter; and the word for readers
/// without scripts.
#[component]
pub fn PendingNote() -> impl IntoView {
    view! {
        <p class="pending-note">{text::PENDING}</p>
        <p class="no-script">{text::NO_SCRIPT}</p>
    }
}
