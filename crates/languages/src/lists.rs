//! Lists as the language writes them (CLDR, `listPatterns`).

use serde::{Deserialize, Serialize};

use super::Locale;

/// The patterns of a language, with U+0001 and U+0002 for the items, in the order of [`ITEMS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "native", serde(deny_unknown_fields))]
pub struct Lists {
    /// Two items.
    pub(super) two: String,
    /// Three or more items: all but the last.
    pub(super) middle: String,
    /// Three or more items: the last.
    pub(super) last: String,
}

/// The placeholders in list patterns.
#[cfg(feature = "native")]
pub(super) const ITEMS: &[&str] = &["first", "last"];

impl Locale {
    /// Several items as a list: "A, B and C".
    pub fn all_of<S: AsRef<str>>(self, items: &[S]) -> String {
        let lists = &self.0.lists;
        let Some((last, rest)) = items.split_last() else {
            return String::new();
        };
        let line = (rest.iter().map(|it| it.as_ref().to_owned()))
            .reduce(|line, next| self.fill(&lists.middle, &[&line, &next]));
        match line {
            None => last.as_ref().to_owned(),
            Some(line) if rest.len() == 1 => self.fill(&lists.two, &[&line, last.as_ref()]),
            Some(line) => self.fill(&lists.last, &[&line, last.as_ref()]),
        }
    }
}
