//! The programme in the formats of others: calendars, tables, schedules, feeds.
//!
//! Text out, nothing in: what a format demands and the programme does not state is said in the text of the entry, never
//! invented. README, "Take it along", says what each file is.

#[cfg(feature = "ssr")]
mod atom;
mod cite;
mod csv;
#[cfg(feature = "ssr")]
mod frab;
mod ical;
mod wording;

#[cfg(feature = "ssr")]
pub use {
    atom::feed,
    frab::{schedule_json, schedule_xml},
};
pub use {
    cite::Citation,
    csv::table,
    ical::{Calendar, calendar},
};

use crate::model::Date;

/// How many minutes the programme's clock is ahead of UTC at a date and a minute since its midnight.
pub type Offset<'a> = &'a dyn Fn(Date, u16) -> i32;

/// The ASCII letters and digits of a text, their runs joined.
fn ascii_words(text: &str, between: char) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(&between.to_string())
}

/// A text whose lines end with a line feed alone.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
