//! Locators: with a source everything has them, without one nothing does. Also whether the source's address is one that
//! a page may link to.

use serde_json::Value;

use program::WebAddress;

use super::{finding::Fault, writing::unwritable};

/// The lists whose records need locators in a program with a source. Positions, and lists of the workshop, may rely on
/// those of what they belong to.
const RECORDS: [&str; 5] = [
    "/sessions",
    "/people",
    "/institutions",
    "/topics",
    "/workshop/outcomes",
];

pub(super) fn faults(document: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    if document.get("source").is_none_or(Value::is_null) {
        unfounded(document, "", &mut faults);
        return faults;
    }
    faults.extend(not_of_the_web(document));
    let mut ask = |pointer: String, record: &Value| {
        // A value that is not a list is reported elsewhere.
        let none = record
            .get("locators")
            .is_none_or(|it| it.is_null() || it.as_array().is_some_and(Vec::is_empty));
        if record.is_object() && none {
            faults.push(Fault::new(
                pointer,
                "no locators, although the program has a source",
            ));
        }
    };
    if let Some(workshop) = document.get("workshop") {
        ask("/workshop".to_owned(), workshop);
    }
    for list in RECORDS {
        let records = document.pointer(list).and_then(Value::as_array);
        for (index, record) in records.into_iter().flatten().enumerate() {
            ask(format!("{list}/{index}"), record);
        }
    }
    faults
}

/// A source address that is not a web address. Pages link to it, and a `javascript:` address in a link would run as a
/// script of the site.
fn not_of_the_web(document: &Value) -> Option<Fault> {
    // Empty text, surrounding whitespace, and control characters are reported elsewhere.
    let url = document.pointer("/source/url")?.as_str()?.trim();
    let sound = WebAddress::new(url).is_some();
    let fault = Fault::new("/source/url", format!("'{url}' is not a web address"));
    let hint = "use one that starts with 'https://' or 'http://', or leave it out";
    (!sound && !url.is_empty() && unwritable(url).is_none())
        .then(|| fault.hint(Some(hint.to_owned())))
}

/// Locators in a program that does not name a source.
fn unfounded(value: &Value, pointer: &str, faults: &mut Vec<Fault>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                unfounded(item, &format!("{pointer}/{index}"), faults);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let at = format!("{pointer}/{name}");
                let empty = field.as_array().is_none_or(Vec::is_empty);
                if name == "locators" && !empty {
                    let fault = Fault::new(at, "locators without a source");
                    faults.push(fault.hint(Some(
                        "describe it in 'source', or leave them out".to_owned(),
                    )));
                } else {
                    unfounded(field, &at, faults);
                }
            }
        }
        _ => {}
    }
}
