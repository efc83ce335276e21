//! Explains in our own words why a file is not valid JSON.

use std::str::Utf8Error;

use super::finding::{Finding, Place};

/// The start of each `serde_json` message, and our wording. Its error codes are private; if a message changes there,
/// its own wording is used.
const WORDS: &[(&str, &str)] = &[
    (
        "EOF while parsing a value",
        "the file ends where a value is expected",
    ),
    (
        "EOF while parsing a string",
        "the file ends before the closing quote",
    ),
    (
        "EOF while parsing",
        "the file ends before the closing bracket",
    ),
    ("trailing comma", "a comma before the closing bracket"),
    ("trailing characters", "unexpected text after the end"),
    ("expected `,` or `]`", "a comma or ] is missing"),
    ("expected `,` or `}`", "a comma or } is missing"),
    ("expected `:`", "a colon is missing"),
    ("expected", "not a valid JSON value"),
    ("invalid number", "not a valid JSON number"),
    ("number out of range", "number too large"),
    (
        "invalid escape",
        "not a valid JSON escape; write a backslash as \\\\",
    ),
    ("key must be a string", "a field name without quotes"),
    ("control character", "a line break or a tab inside text"),
    ("recursion limit", "nested too deeply"),
    ("lone leading surrogate", "half a character"),
    ("unexpected end of hex escape", "half a character"),
];

/// Says where a file stops being UTF-8.
pub(super) fn not_utf_8(file: &str, bytes: &[u8], error: Utf8Error) -> Finding {
    let sound = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let last = sound.rsplit('\n').next().unwrap_or_default();
    Finding {
        file: file.to_owned(),
        place: Place::Line(sound.matches('\n').count() + 1, last.chars().count() + 1),
        message: "not UTF-8 text".to_owned(),
        hint: Some("save the file in this encoding".to_owned()),
    }
}

pub(super) fn finding(file: &str, json: &str, error: &serde_json::Error) -> Finding {
    let theirs = error.to_string();
    let theirs = theirs
        .rsplit_once(" at line")
        .map_or(&*theirs, |(text, _)| text);
    let ours = WORDS.iter().find(|(start, _)| theirs.starts_with(start));
    // serde_json counts bytes; people count characters.
    let line = json.lines().nth(error.line().saturating_sub(1));
    let before = line.and_then(|line| line.as_bytes().get(..error.column()));
    let column = before.map_or(error.column(), |bytes| {
        String::from_utf8_lossy(bytes).chars().count()
    });
    Finding {
        file: file.to_owned(),
        place: Place::Line(error.line().max(1), column.max(1)),
        message: ours.map_or(theirs, |(_, words)| words).to_owned(),
        hint: None,
    }
}
