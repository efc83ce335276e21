//! The line that says what happened.

use leptos::prelude::*;

/// One live line for the whole page (WCAG 4.1.3), which the site's header shows.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<Option<String>>);

impl Announcer {
    /// A silent one.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Says something, in place of what was said before; empty words take that back.
    pub fn say(self, words: &str) {
        self.0.set((!words.is_empty()).then(|| words.to_owned()));
    }

    /// What is said.
    pub fn words(self) -> Signal<Option<String>> {
        self.0.into()
    }
}
