//! The program in other formats: calendars, tables, schedules, feeds.
//!
//! Export only. What a format requires but the program does not state is said in the text of the entry, never
//! invented. docs/files.md says what each file is.

mod cite;
mod csv;
mod embed;
mod ical;
mod offset;
pub mod qr;
pub mod site;
pub mod wording;

pub use embed::embed;
pub use {
    cite::Citation,
    csv::{rows, table},
    ical::{Calendar, calendar},
    offset::wall_offset,
};

use program::{Date, Session};

/// How many minutes the program's clock is ahead of UTC on a date, at a minute since its midnight: [`wall_offset`].
pub type Offset<'a> = &'a dyn Fn(Date, u16) -> i32;

/// A reader's notes on sessions: the slug of each session, and the note.
pub type Notes = [(String, String)];

/// The note on a session, if there is one.
pub(crate) fn note<'a>(notes: &'a Notes, session: &Session) -> Option<&'a str> {
    let mut notes = notes.iter();
    let (_, note) = notes.find(|(slug, _)| slug == session.id.as_str())?;
    Some(note)
}

/// The runs of ASCII letters and digits in a text, joined.
pub(crate) fn ascii_words(text: &str, between: char) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(&between.to_string())
}

/// A text in a single line.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A text with every line ending as a single line feed.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
