//! The star of a session.

use leptos::prelude::*;

use crate::contexts::{use_site, use_stars};
use program::index::SessionNumber;

/// A button that stars a session or removes its star.
#[component]
pub fn StarButton(
    /// The session.
    session: SessionNumber,
    /// Whether the Tab key skips it, because the grid's own keys lead to it.
    #[prop(optional, into)]
    skipped: Signal<bool>,
) -> impl IntoView {
    let (site, stars) = (use_site(), use_stars());
    let session = site.index.at(session);
    let slug = session.id.as_str();
    let name = format!(
        "{}: {}",
        site.locale.star(),
        site.index.text(&session.title)
    );
    let pressed = Signal::derive(move || stars.has(slug).to_string());
    let tab_index = Signal::derive(move || skipped.get().then_some("-1"));
    view! {
        <button
            type="button"
            class="star needs-script"
            value=slug
            aria-pressed=pressed
            aria-label=name
            tabindex=tab_index
            on:click=move |_| stars.toggle(slug)
        ></button>
    }
}
