//! What stands in place of the sessions until a shared filter is applied.

use leptos::prelude::*;

use super::region::region;
use crate::ui::markup::{self, live};
use languages::text;

/// Shown only while the script of `index.html` marks the page as waiting for its filter; and the word for readers
/// without scripts.
#[component]
pub fn PendingNote() -> impl IntoView {
    let html = || {
        markup::text("p", "pending-note", text::pending())
            + &markup::text("p", "no-script", text::no_script())
    };
    region("notes", live(html))
}
