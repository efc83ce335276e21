//! What only prerender draws.

use leptos::prelude::*;

use crate::erased::Erased;

/// An element whose content never changes and is the same for every reader: prerender draws it, and hydration leaves it
/// alone. The browser has no code for it. The only use of `inner_html`.
#[component]
pub fn Prerendered(
    /// The classes of the element.
    class: &'static str,
    /// Draws the content; the browser never calls it.
    content: impl FnOnce() -> Erased + 'static,
) -> impl IntoView {
    #[cfg(feature = "ssr")]
    // Nothing hydrates it: it needs no markers between its texts.
    let html = content().to_html().replace("<!>", "");
    #[cfg(not(feature = "ssr"))]
    let html = {
        drop(content);
        ""
    };
    view! { <div class=class inner_html=html></div> }
}
