//! A text to copy.

use leptos::{prelude::*, task::spawn_local};

use super::modal::ActionButton;
use crate::{contexts::use_site, platform::clipboard};

/// The text, and the button that copies it.
#[component]
pub fn CopyText(
    /// What it is.
    name: &'static str,
    /// The text.
    text: String,
    /// Whether it is code, always from left to right; other text has the direction of its first letter.
    #[prop(optional)]
    code: bool,
    /// Where to say whether it was copied.
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let locale = use_site().locale;
    let rows = text.lines().count().clamp(1, 8).to_string();
    let shown = text.clone();
    let dir = if code { "ltr" } else { "auto" };
    let copy = move || {
        let text = text.clone();
        spawn_local(async move {
            let words = if clipboard::copy(text).await {
                locale.copied()
            } else {
                locale.not_copied()
            };
            said.set(Some(words.to_owned()));
        });
    };
    view! {
        <div class="copied">
            <textarea readonly rows=rows dir=dir aria-label=name>
                {shown}
            </textarea>
            <ActionButton class="copy" name=locale.copy() with=name action=copy/>
        </div>
    }
}
