//! A part of a page that is drawn anew as a whole.

use leptos::prelude::*;

use crate::ui::{
    browser,
    markup::{Live, live},
};

/// An element whose markup follows what it reads. Most components are one: as they share its type, the browser has its
/// code once, where each shape of a view of its own costs 1 kB.
pub(in crate::ui) fn region(class: &'static str, html: Live) -> impl IntoView {
    view! { <div class=class inner_html=html></div> }
}

/// An element that stands on every page and never changes: only the prerender needs to know how it is made.
pub(super) fn fixed(
    class: &'static str,
    html: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    region(
        class,
        live(move || {
            if browser::DRAWS {
                String::new()
            } else {
                html()
            }
        }),
    )
}
