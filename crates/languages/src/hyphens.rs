//! Where long words may be broken.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::Locale;

/// Seen, as a hyphen, only where a line ends at it (Unicode, U+00AD).
pub const SOFT_HYPHEN: char = '\u{AD}';

/// What stands between spaces and has long words in it, with soft hyphens where these may be broken; in the order of the same
/// without them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hyphens(pub(super) Vec<String>);

impl Hyphens {
    fn of(&self, word: &str) -> Option<&str> {
        let place = self.0.binary_search_by(|it| order(it, word)).ok()?;
        self.0.get(place).map(String::as_str)
    }
}

/// How a word compares with another, whether or not it has soft hyphens.
pub(super) fn order(hyphenated: &str, plain: &str) -> Ordering {
    (hyphenated.chars().filter(|it| *it != SOFT_HYPHEN)).cmp(plain.chars())
}

impl Locale {
    /// A text with soft hyphens in its long words, for the eye: what is searched, named, or handed on goes without them.
    pub fn hyphenated(self, text: &str) -> String {
        let words = text.split(' ');
        let words: Vec<&str> = (words.map(|it| self.0.hyphens.of(it).unwrap_or(it))).collect();
        words.join(" ")
    }
}
