//! What kind of session it is.

use leptos::prelude::*;

use super::words::localized;
use crate::{contexts::use_site, erased::erase};
use program::Session;

/// The kind as a shape and a word, and whether it was online.
#[component]
pub fn SessionTag(session: &'static Session) -> impl IntoView {
    let site = use_site();
    let kind = site.index.kind(&session.kind);
    let name = match kind.and_then(|kind| kind.name.as_ref()) {
        Some(name) => localized(site, name),
        None => erase(session.kind.as_str()),
    };
    let online = session
        .online
        .then(|| view! { <span class="online">{site.locale.online()}</span> });
    view! {
        <p class="tag">
            <span class="icon" aria-hidden="true"></span>
            {name}
            {online}
        </p>
    }
}
