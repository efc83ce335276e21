//! Explains in our own words why a file is not valid JSON.

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
];

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
