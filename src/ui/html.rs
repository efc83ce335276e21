//! The component tree as text, for the prerender.

use leptos::prelude::*;

use super::App;
use address::{Base, Place};
use program::index::Index;

/// The HTML of a page. Nothing may touch it afterwards: hydration counts its nodes.
pub fn html(index: &'static Index, base: &'static Base, place: &Place) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view! { <App index base place=place.clone()/> }.to_html());
    owner.unset_with_forced_cleanup();
    html
}
