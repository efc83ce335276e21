//! The texts of a language as the browser gets them.

use serde::{Deserialize, Serialize};

use super::{
    dates::{Dates, Ranges},
    hyphens::Hyphens,
    lists::Lists,
    numbers::Numbers,
    tags::UNPREFIXED,
};

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
    pub(super) ranges: Ranges,
    pub(super) lists: Lists,
    /// By the numbers of their keys. What is filled in stands as the characters U+0001, U+0002, ….
    pub(super) words: Vec<String>,
    /// The same with a text for each plural category of the language.
    pub(super) plurals: Vec<Vec<String>>,
    /// Of the program's words, for its texts stand in this language, or beside it.
    pub(super) hyphens: Hyphens,
    /// Every language of the site, this one among them.
    pub(super) languages: Vec<LocaleInfo>,
}

impl Catalog {
    /// Its tag, BCP 47.
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

/// A language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocaleInfo {
    /// Its tag, BCP 47.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// In the language without a folder: what its readers are asked there, and the two answers. Elsewhere empty.
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
