//! A keyed list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::erased::Erased;
use layout::Row;
use program::index::{Facet, SessionNumber};

/// What tells the elements of a list of the timeline apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A cell of a day: what the rows are, and which row.
    Cell(Facet, Row),
    /// A session of a cell, and whether it stands in an earlier cell of the day already.
    Session(SessionNumber, bool),
}

/// The elements of a list by their keys: those that stay are kept and moved, and nothing else is drawn anew. One type for
/// all lists: the framework's code for each of its own weighs 8 kB.
#[component]
pub fn Keyed(
    /// The keys, in order.
    keys: Signal<Vec<Key>>,
    /// Draws an element.
    draw: Arc<dyn Fn(Key) -> Erased + Send + Sync>,
) -> impl IntoView {
    view! { <For each=move || keys.get() key=Key::clone children=move |key| draw(key)/> }
}
