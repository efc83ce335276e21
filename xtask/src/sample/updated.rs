//! The program that ships, as its organizer might change it.

use serde_json::{Value, json};

use crate::process::Outcome;

/// The title of the session that is renamed.
pub const RENAMED: &str = "Keynote on stem cell biology, revised";
/// The session.
const SESSION: &str = "keynote-stem-cell-biology";
/// When.
const UPDATED: &str = "2026-12-24T12:00:00Z";

/// The text of the program file with a title of its own for one session, and a later date.
///
/// # Errors
/// The file can't be read, or lacks the session.
pub fn updated(file: &str) -> Outcome<String> {
    let failed = |error: &dyn std::fmt::Display| format!("public/program.json: {error}");
    let mut program: Value = serde_json::from_str(file).map_err(|error| failed(&error))?;
    program["updated"] = json!(UPDATED);
    let mut sessions = program["sessions"].as_array_mut().into_iter().flatten();
    let session = sessions.find(|it| it["id"] == SESSION).ok_or_else(|| {
        failed(&format!(
            "no session '{SESSION}'; the test of updates renames it"
        ))
    })?;
    session["title"] = json!(RENAMED);
    Ok(format!("{program:#}\n"))
}
