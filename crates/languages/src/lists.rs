//! Lists as the language writes them (CLDR, `listPatterns`).

use serde::{Deserialize, Serialize};

use super::Locale;

/// The patterns of a language, in which the items stand as U+0001 and U+0002, in the order of [`ITEMS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "native", serde(deny_unknown_fields))]
pub struct Lists {
    /// Two items.
    pub(super) two: String,
    /// Of three or more, all but the last.
    pub(super) middle: String,
    /// Of three or more, the last.
    pub(super) last: String,
}

/// What lists are made of.
#[cfg(feature = "native")]
pub(super) const ITEMS: &[&str] = &["first", "last"];

impl Locale {
    /// Several of a kind: "A, B and C".
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
