//! The component tree as text, for prerender.

use leptos::prelude::*;

use crate::App;
use address::Page;
use exports::site::Site;

/// The HTML of a page's body. Nothing may change it afterward: hydration counts its nodes.
pub fn html(site: Site, page: &Page) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view! { <App site page=page.clone()/> }.to_html());
    owner.unset_with_forced_cleanup();
    html
}
