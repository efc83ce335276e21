//! Files that are no JSON, in our words.

use super::finding::{Finding, Place};

/// The start of what `serde_json` says, and what we say. Its error codes are private; what stands here and changes
/// there falls back to its own words.
const WORDS: &[(&str, &str)] = &[
    (
        "EOF while parsing a value",
        "the file ends where a value should stand",
    ),
    ("EOF while parsing a string", "the file ends inside a text"),
    (
        "EOF while parsing",
        "the file ends before the closing bracket",
    ),
    ("trailing comma", "a comma before the closing bracket"),
    ("trailing characters", "something follows the end"),
    ("expected `,` or `]`", "a comma or ] is missing"),
    ("expected `,` or `}`", "a comma or } is missing"),
    ("expected `:`", "a colon is missing"),
    ("expected", "not a value that JSON knows"),
    ("invalid number", "not a number that JSON knows"),
    ("number out of range", "a number that is too large"),
    ("invalid escape", "a backslash that JSON doesn't know"),
    ("key must be a string", "a field's name without quotes"),
    ("control character", "a line break or a tab inside text"),
    ("recursion limit", "nested too deeply"),
];

pub(super) fn finding(file: &str, json: &str, error: &serde_json::Error) -> Finding {
    let theirs = error.to_string();
    let theirs = theirs
        .rsplit_once(" at line")
        .map_or(&*theirs, |(text, _)| text);
    let ours = WORDS.iter().find(|(start, _)| theirs.starts_with(start));
    // It counts bytes; people count characters.
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
