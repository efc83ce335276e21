//! A language in which texts are said.

use std::borrow::Cow;

use super::{
    catalog::{Catalog, LocaleInfo},
    keys::{Key, PluralKey},
    tags::ORIGINAL,
};

/// A language in which texts are said: each text is a method of it. Texts are read once and live as long as the process, so
/// that a locale is copied as freely as a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Locale(pub(super) &'static Catalog);

impl std::fmt::Debug for Locale {
    /// The tag alone: the texts of a language are no help in a message.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.0.tag).finish()
    }
}

/// English, alone in its site.
#[cfg(feature = "native")]
pub fn english() -> Locale {
    static ENGLISH: std::sync::LazyLock<Catalog> =
        std::sync::LazyLock::new(|| super::read::catalog("en").unwrap_or_default());
    Locale::new(&ENGLISH)
}

impl Locale {
    /// The language of these texts.
    pub fn new(catalog: &'static Catalog) -> Self {
        Self(catalog)
    }

    /// Its texts, for who writes them down.
    #[cfg(feature = "native")]
    pub fn catalog(self) -> &'static Catalog {
        self.0
    }

    /// Its tag, BCP 47.
    pub fn tag(self) -> &'static str {
        &self.0.tag
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        self.0.rtl
    }

    /// Every language of the site.
    pub fn languages(self) -> &'static [LocaleInfo] {
        &self.0.languages
    }

    /// Plain text in another direction than the language's, kept apart from what stands around it: among words from right to
    /// left, what has Latin letters or European digits (Unicode Bidirectional Algorithm, 2.4: isolates). A part without them, such as a
    /// private-use character that stands for markup to be put in later, stays as it is.
    pub fn isolated(self, text: &str) -> Cow<'_, str> {
        if self.is_rtl() && text.contains(|it: char| it.is_ascii_alphanumeric()) {
            format!("\u{2068}{text}\u{2069}").into()
        } else {
            text.into()
        }
    }

    /// Whether the texts were written in this language; into all others they were translated.
    pub fn is_original(self) -> bool {
        self.tag() == ORIGINAL
    }

    pub(super) fn word(self, key: Key) -> &'static str {
        self.0.words.get(key.0).map_or("", String::as_str)
    }

    pub(super) fn phrase(self, key: Key, parts: &[&str]) -> String {
        self.fill(self.word(key), parts)
    }

    pub(super) fn plural(self, key: PluralKey, count: usize, more: &[&str]) -> String {
        let numbers = &self.0.numbers;
        let forms = self.0.plurals.get(key.0);
        let pattern = forms.and_then(|forms| forms.get(numbers.form(count)));
        let count = numbers.number(count);
        let mut parts = vec![count.as_str()];
        parts.extend(more);
        self.fill(pattern.map_or("", String::as_str), &parts)
    }

    /// A pattern with its parts, each [kept apart](Self::isolated).
    pub(super) fn fill(self, pattern: &str, parts: &[&str]) -> String {
        let mut text = String::with_capacity(pattern.len());
        for character in pattern.chars() {
            match parts.get((character as usize).wrapping_sub(1)) {
                Some(part) => text.push_str(&self.isolated(part)),
                None => text.push(character),
            }
        }
        text
    }
}
