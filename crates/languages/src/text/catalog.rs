//! The texts of a language as the browser gets them, and the language in which texts are said.

use std::cell::Cell;

use serde::{Deserialize, Serialize};

use super::{dates::Dates, languages::UNPREFIXED, numbers::Numbers};

/// A language's texts. Natively read from its file; the prerender writes them with postcard, one file a language, which the browser
/// fetches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// Its tag, BCP 47.
    pub(super) tag: String,
    /// Whether it is written from right to left.
    pub(super) rtl: bool,
    pub(super) numbers: Numbers,
    pub(super) dates: Dates,
    /// By the numbers of their keys. What is filled in stands as the characters U+0001, U+0002, ….
    pub(super) words: Vec<String>,
    /// The same with a text for each plural category of the language.
    pub(super) plurals: Vec<Vec<String>>,
    /// Every language of the site, this one among them.
    pub(super) languages: Vec<Tongue>,
}

/// A language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tongue {
    /// Its tag, BCP 47.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// In the language without a folder: what its readers are asked there, and the two answers. Elsewhere empty.
    pub offer: [String; 3],
}

impl Tongue {
    /// The folder of its pages; empty for the language without one.
    pub fn folder(&self) -> &str {
        folder(&self.tag)
    }
}

/// The folder of a language's pages; empty for the language without one.
pub fn folder(tag: &str) -> &str {
    if tag == UNPREFIXED { "" } else { tag }
}

/// The number of a word or a phrase.
#[derive(Clone, Copy)]
pub(super) struct Key(pub usize);
/// The number of a count.
#[derive(Clone, Copy)]
pub(super) struct PluralKey(pub usize);

thread_local! {
    static SPOKEN: Cell<Option<&'static Catalog>> = const { Cell::new(None) };
}

/// From now on all texts are of this language, on this thread. A page has one language: the browser says it once, the prerender
/// before it draws the pages of each.
pub fn speak(catalog: &'static Catalog) {
    SPOKEN.set(Some(catalog));
}

/// The language that is spoken; natively English where none was said.
pub(super) fn spoken() -> &'static Catalog {
    SPOKEN.get().unwrap_or_else(first)
}

#[cfg(feature = "native")]
fn first() -> &'static Catalog {
    static ENGLISH: std::sync::LazyLock<Catalog> =
        std::sync::LazyLock::new(|| super::read::catalog("en").unwrap_or_default());
    &ENGLISH
}

#[cfg(not(feature = "native"))]
fn first() -> &'static Catalog {
    static NONE: std::sync::LazyLock<Catalog> = std::sync::LazyLock::new(Catalog::default);
    &NONE
}

/// The tag of the language that is spoken, BCP 47.
pub fn tag() -> &'static str {
    &spoken().tag
}

/// Whether it is written from right to left.
pub fn is_rtl() -> bool {
    spoken().rtl
}

/// Every language of the site.
pub fn languages() -> &'static [Tongue] {
    &spoken().languages
}

pub(super) fn word(key: Key) -> &'static str {
    spoken().words.get(key.0).map_or("", String::as_str)
}

pub(super) fn phrase(key: Key, parts: &[&str]) -> String {
    fill(word(key), parts)
}

pub(super) fn plural(key: PluralKey, count: usize, more: &[&str]) -> String {
    let catalog = spoken();
    let form = catalog.numbers.form(count);
    let pattern = catalog.plurals.get(key.0).and_then(|forms| forms.get(form));
    let count = catalog.numbers.number(count);
    let mut parts = vec![count.as_str()];
    parts.extend(more);
    fill(pattern.map_or("", String::as_str), &parts)
}

/// A pattern with its parts. Among words from right to left what is written in Latin letters is kept apart (Unicode
/// Bidirectional Algorithm, 2.4: isolates).
pub(super) fn fill(pattern: &str, parts: &[&str]) -> String {
    let mut text = String::with_capacity(pattern.len());
    for character in pattern.chars() {
        match parts.get((character as usize).wrapping_sub(1)) {
            Some(part) => text.push_str(&isolated(part)),
            None => text.push(character),
        }
    }
    text
}

/// Plain text in another direction than the language's, kept apart.
pub fn isolated(text: &str) -> std::borrow::Cow<'_, str> {
    if is_rtl() && text.contains(|it: char| it.is_ascii_alphabetic()) {
        format!("\u{2068}{text}\u{2069}").into()
    } else {
        text.into()
    }
}
