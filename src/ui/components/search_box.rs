//! Free-text search.

use leptos::prelude::*;

use super::region::region;
use crate::ui::markup::{self, live};
use languages::text;

/// The box; `browser/search.rs` hears it.
#[component]
pub fn SearchBox() -> impl IntoView {
    let html = || {
        format!(
            "<label class=\"search\">{}<input type=\"search\" name=\"q\" placeholder=\"{}\" autocomplete=\"off\" \
             enterkeyhint=\"search\"></label>",
            markup::text("span", "visually-hidden", text::search()),
            text::search_hint()
        )
    };
    region("search-region", live(html))
}
