//! The texts of a language, in the form that the browser gets.

use serde::{Deserialize, Serialize};

#[cfg(feature = "native")]
use super::keys::IN_BROWSER;
use super::{
    dates::{Dates, Ranges},
    hyphens::Hyphens,
    lists::Lists,
    numbers::Numbers,
    tags::UNPREFIXED,
};

/// A language's texts. Native code reads them from the language file; the prerender writes them with postcard, one file
/// per language, for the browser to fetch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// Its tag, BCP 47.
    pub(super) tag: String,
    /// Whether it is written from right to left.
    pub(super) rtl: bool,
    pub(super) numbers: Numbers,
    pub(super) dates: Dates,
    pub(super) ranges: Ranges,
    pub(super) lists: Lists,
    /// By key number. Placeholders are the characters U+0001, U+0002 and so on.
    pub(super) words: Vec<String>,
    /// The same, with a text for each plural category of the language.
    pub(super) plurals: Vec<Vec<String>>,
    /// For the words of the program, whose texts are in this language or appear next to it.
    pub(super) hyphens: Hyphens,
    /// Every language of the site, including this one.
    pub(super) languages: Vec<LocaleInfo>,
}

impl Catalog {
    /// Its tag, BCP 47.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What the browser gets of it: not the texts that stand in prerendered pages alone.
    #[cfg(feature = "native")]
    #[must_use]
    pub fn for_browser(mut self) -> Self {
        self.words.truncate(IN_BROWSER);
        self
    }
}

/// A language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocaleInfo {
    /// Its tag, BCP 47.
    pub tag: String,
    /// Its name in its own language.
    pub name: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// Only in the catalog of the language without a folder, else empty: what readers of this language are asked there,
    /// and the two answers.
    pub offer: [String; 3],
}

impl LocaleInfo {
    /// The folder of its pages; empty for the language without one.
    pub fn folder(&self) -> &str {
        folder(&self.tag)
    }
}

/// The folder of a language's pages; empty for the language without one.
pub fn folder(tag: &str) -> &str {
    if tag == UNPREFIXED { "" } else { tag }
}
