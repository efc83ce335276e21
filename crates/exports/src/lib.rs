//! The program in the formats of others: calendars, tables, schedules, feeds.
//!
//! Text out, nothing in: what a format demands and the program does not state is said in the text of the entry, never
//! invented. README, "Take it along", says what each file is.

mod cite;
mod csv;
mod embed;
mod ical;
pub mod qr;
pub mod site;
pub mod wording;

pub use embed::embed;
pub use {
    cite::Citation,
    csv::{rows, table},
    ical::{Calendar, calendar},
};

use program::{Date, Session};

/// How many minutes the program's clock is ahead of UTC at a date and a minute since its midnight.
pub type Offset<'a> = &'a dyn Fn(Date, u16) -> i32;

/// What a reader wrote beside sessions, behind their slugs.
pub type Notes = [(String, String)];

/// The note of a session, where it has one.
pub(crate) fn note<'a>(notes: &'a Notes, session: &Session) -> Option<&'a str> {
    let mut notes = notes.iter();
    let (_, note) = notes.find(|(slug, _)| slug == session.id.as_str())?;
    Some(note)
}

/// The ASCII letters and digits of a text, their runs joined.
pub(crate) fn ascii_words(text: &str, between: char) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(&between.to_string())
}

/// A text whose lines end with a line feed alone.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
