//! A language of the interface.

use std::borrow::Cow;

use super::{
    catalog::{Catalog, LocaleInfo},
    keys::{Key, PluralKey},
    tags::ORIGINAL,
};

/// A language of the interface, with a method for each text. The texts are read once and live as long as the process,
/// so a locale is as cheap to copy as a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Locale(pub(super) &'static Catalog);

impl std::fmt::Debug for Locale {
    /// Only the tag: the texts of a language don't help in a message.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.0.tag).finish()
    }
}

/// English, as the only language of its site.
#[cfg(feature = "native")]
pub fn english() -> Locale {
    static ENGLISH: std::sync::LazyLock<Catalog> =
        std::sync::LazyLock::new(|| super::read::catalog("en").unwrap_or_default());
    Locale::new(&ENGLISH)
}

impl Locale {
    /// The language with these texts.
    pub fn new(catalog: &'static Catalog) -> Self {
        Self(catalog)
    }

    /// Its texts, for code that writes them to a file.
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

    /// Isolates plain text whose direction may differ from the language's: in a right-to-left language, text with Latin
    /// letters or European digits (Unicode Bidirectional Algorithm, 2.4: isolates). Other text stays as it is, such as
    /// a private-use character that is a placeholder for markup.
    pub fn isolated(self, text: &str) -> Cow<'_, str> {
        if self.is_rtl() && text.contains(|it: char| it.is_ascii_alphanumeric()) {
            format!("\u{2068}{text}\u{2069}").into()
        } else {
            text.into()
        }
    }

    /// Whether the texts were originally written in this language; those of all others are translations.
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

    /// Fills in a pattern, with each part [isolated](Self::isolated).
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
