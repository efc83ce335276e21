//! What is wrong, where, and what to do.

use std::fmt::{self, Write as _};

/// Something wrong with a program file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, as named by the caller.
    pub file: String,
    /// Where it is in the file.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What to do, unless the message makes that obvious.
    pub hint: Option<String>,
}

/// A place in a program file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Line and column, both from 1, in a file that is not valid JSON.
    Line(usize, usize),
    /// A value, such as `sessions[12].people[0].person`; empty for the whole document.
    Path(String),
}

/// One line: `program.json: sessions[12].people[0].person: no person 'x'; did you mean 'y'?`
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = match &self.place {
            Place::Line(line, column) => format!("{}:{line}:{column}: ", self.file),
            Place::Path(path) if path.is_empty() => format!("{}: ", self.file),
            Place::Path(path) => format!("{}: {path}: ", self.file),
        };
        line.push_str(&self.message);
        if let Some(hint) = &self.hint {
            line.push_str("; ");
            line.push_str(hint);
        }
        // Parts of it come from the file: they must not break the line or control a terminal.
        line.chars().try_for_each(|char| {
            if char.is_control() {
                write!(f, "{}", char.escape_default())
            } else {
                f.write_char(char)
            }
        })
    }
}

/// A finding before its place is put into words: the value is at a JSON pointer (RFC 6901).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub pointer: String,
    pub message: String,
    pub hint: Option<String>,
}

impl Fault {
    pub fn new(pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            message: message.into(),
            hint: None,
        }
    }

    /// Adds a hint.
    pub fn hint(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }
}

/// No id is longer, in bytes. Comparing texts takes the product of their lengths.
const LONGEST_ID: usize = 100;

/// The known value most similar to what was written; `None` if none is close.
pub(super) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let compared = (written.len() <= LONGEST_ID).then_some(known);
    (compared.into_iter().flatten())
        .map(|known| (strsim::jaro_winkler(written, known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

/// The hint for a close match.
pub(super) fn did_you_mean(near: &str) -> String {
    format!("did you mean '{near}'?")
}
