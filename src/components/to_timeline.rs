//! The way back to the whole timeline.

use leptos::prelude::*;

use super::links::button_link;
use crate::contexts::use_site;

/// The way back to the whole timeline.
#[component]
pub fn ToTimeline() -> impl IntoView {
    let site = use_site();
    button_link(site.base.as_str().to_owned(), site.locale.whole_timeline())
}
