//! What kind of session it is.

use leptos::prelude::*;

use crate::{model::Session, text};

/// The kind as a shape and a word, and whether it was online.
#[component]
pub fn Tag(session: &'static Session) -> impl IntoView {
    view! {
        <p class="tag">
            <span class="icon" aria-hidden="true"></span>
            {text::kind(session.kind)}
            {session.online.then(|| view! { <span class="online">{text::ONLINE}</span> })}
        </p>
    }
}
