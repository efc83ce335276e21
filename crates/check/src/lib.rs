//! Checks a program file and reports everything that is wrong with it at once, each with its place and what to do.
//!
//! `document` reads the JSON and records where everything is; `shape` checks it against the JSON Schema; `references`,
//! `sources`, `calendar`, and `clocks` check what a schema can't express. These read leniently, straight from the JSON,
//! so that a fault in one record hides nothing about the others.

mod calendar;
mod clocks;
mod countries;
mod document;
mod finding;
mod references;
mod shape;
mod sources;
mod syntax;
mod writing;

use std::collections::HashSet;

use serde::Deserialize as _;
use serde_json::Value;

use document::Document;
use finding::Fault;
use program::Program;

pub use finding::{Finding, Place};

/// Reads and checks a program file, which is UTF-8 text. `file` is used only in messages.
///
/// # Errors
///
/// Everything that is wrong with it, in file order; never an empty list.
///
/// ```
/// use check::check;
/// let findings = check("program.json", "{\n  \"format\": 1,\n}").unwrap_err();
/// assert_eq!(findings[0].to_string(), "program.json:3:1: a comma before the closing bracket");
/// ```
pub fn check(file: &str, json: impl AsRef<[u8]>) -> Result<Program, Vec<Finding>> {
    let bytes = json.as_ref();
    let json =
        str::from_utf8(bytes).map_err(|error| vec![syntax::not_utf_8(file, bytes, error)])?;
    // RFC 8259 lets parsers ignore the byte order mark that some editors write.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let document = match Document::read(json) {
        Ok(document) => document,
        Err(error) => return Err(vec![syntax::finding(file, json, &error)]),
    };
    let faults = faults(&document);
    if !faults.is_empty() {
        return Err(document.findings(file, faults));
    }
    Program::deserialize(&document.value).map_err(|error| {
        let fault = Fault::new("", format!("can't be read: {error}"));
        document.findings(file, vec![fault])
    })
}

fn faults(document: &Document) -> Vec<Fault> {
    let mut faults = shape::faults(&document.value);
    // A value of the wrong shape is not checked further: one mistake, one message.
    let misshapen: HashSet<String> = faults.iter().map(|fault| fault.pointer.clone()).collect();
    let sense = (document.faults.iter().cloned())
        .chain(references::faults(document))
        .chain(sources::faults(&document.value))
        .chain(calendar::faults(&document.value))
        .filter(|fault| !misshapen.contains(&fault.pointer));
    faults.extend(sense);
    faults
}

/// The JSON Schema of a program file, draft 2020-12.
pub fn schema() -> Value {
    schemars::schema_for!(Program).to_value()
}

/// The text of `public/program.schema.json`.
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}
