//! The line that says what happened.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::frames::after;

/// How long a mention stays: it is a few words, which the star itself says as well (WCAG 2.2.1).
const MOMENT: Duration = Duration::from_secs(4);

/// One live line for the whole page (WCAG 4.1.3), which stands above what is offered.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<Option<String>>);

impl Announcer {
    /// A silent one.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Says something, in place of what was said before; empty words clear it.
    pub fn say(self, words: &str) {
        self.0.set((!words.is_empty()).then(|| words.to_owned()));
    }

    /// Says for a moment what was just done, unless something else is being said.
    pub fn mention(self, words: &'static str) {
        if self.0.with_untracked(Option::is_some) {
            return;
        }
        self.say(words);
        let over = move || {
            if self.0.with_untracked(|said| said.as_deref() == Some(words)) {
                self.say("");
            }
        };
        after(MOMENT, over);
    }

    /// What is said.
    pub fn words(self) -> Signal<Option<String>> {
        self.0.into()
    }
}
