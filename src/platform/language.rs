//! The language that the reader prefers.

use leptos::prelude::window;

use super::storage;
use languages::{Locale, LocaleInfo};

/// The language of the site that the reader last chose, or else the first of the browser's that the site has.
pub fn preferred(locale: Locale) -> Option<&'static LocaleInfo> {
    let known = |tag: &str| {
        let languages = locale.languages().iter();
        languages
            .into_iter()
            .find(|it| primary(&it.tag) == primary(tag))
    };
    let chosen = storage::read("language").and_then(|tag| known(&tag));
    chosen.or_else(|| {
        let languages = window().navigator().languages();
        (languages.iter()).find_map(|it| known(&it.as_string()?))
    })
}

/// Remembers the language that the reader chose.
pub fn choose(tag: &str) {
    storage::write("language", tag);
}

fn primary(tag: &str) -> String {
    let primary = tag.split('-').next();
    primary.unwrap_or_default().to_ascii_lowercase()
}
