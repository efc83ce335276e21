//! Where long words may be broken.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::Locale;

/// Visible, as a hyphen, only where a line breaks at it (Unicode, U+00AD).
pub const SOFT_HYPHEN: char = '\u{AD}';

/// Never visible; no line breaks where it stands (Unicode, U+2060).
const WORD_JOINER: char = '\u{2060}';
/// What a text is given for display only.
pub const FOR_DISPLAY: [char; 2] = [SOFT_HYPHEN, WORD_JOINER];

/// Pieces of text between spaces that contain long words, with soft hyphens where these may be broken; sorted as if
/// they had none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hyphens(pub(super) Vec<String>);

impl Hyphens {
    fn of(&self, word: &str) -> Option<&str> {
        let place = self.0.binary_search_by(|it| order(it, word)).ok()?;
        self.0.get(place).map(String::as_str)
    }
}

/// How a word with soft hyphens compares with a plain one, ignoring the hyphens.
pub(super) fn order(hyphenated: &str, plain: &str) -> Ordering {
    (hyphenated.chars().filter(|it| *it != SOFT_HYPHEN)).cmp(plain.chars())
}

impl Locale {
    /// A text with soft hyphens in its long words, and with its short compounds kept on one line, for display only: text for
    /// search, names, and exports goes without them.
    pub fn hyphenated(self, text: &str) -> String {
        let words = text
            .split(' ')
            .map(|it| self.0.hyphens.of(it).unwrap_or(it));
        let mut line = String::new();
        for (number, word) in words.enumerate() {
            if number > 0 {
                line.push(' ');
            }
            join_short_compounds(word, &mut line);
        }
        line
    }
}

/// Adds a word, in which no line breaks at a hyphen beside a single letter: "CAR-T", "B-ALL".
fn join_short_compounds(word: &str, line: &mut String) {
    let mut last = None;
    for part in word.split('-') {
        let is_short = part.chars().filter(|it| it.is_alphanumeric()).count() == 1;
        if let Some(was_short) = last {
            line.push('-');
            if is_short || was_short {
                line.push(WORD_JOINER);
            }
        }
        line.push_str(part);
        last = Some(is_short);
    }
}
