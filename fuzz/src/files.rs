//! Files that the build or the browser reads.

use std::fmt::Debug;

use address::{Filter, Page};
use languages::{Catalog, fold_text};
use program::{Program, index::Index};
use search::Names;
use selection::{select, stars::Stars};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    shipped::{indexed, site},
    text,
};

/// A program file: refused with findings, each in a line, or good for a whole site.
pub fn program(input: &[u8]) {
    match check::check("p.json", input) {
        Ok(program) => builds(&program),
        Err(findings) => {
            assert!(!findings.is_empty());
            for finding in findings {
                let line = finding.to_string();
                assert!(line.starts_with("p.json:"), "{line}");
                assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
            }
        }
    }
}

/// An accepted program has an index, a selection, and exports, and reaches the browser as it is.
pub(super) fn builds(program: &Program) {
    let index = indexed(program);
    reads_back(program);
    let selection = select::select(&index, &Filter::default(), &Stars::default());
    assert_eq!(selection.sessions.iter().count(), program.sessions.len());
    let site = site(index);
    assert!(prerender::strips(site.index).starts_with("<svg"));
    let exports = prerender::exports(site);
    assert!(exports.is_ok_and(|files| !files.is_empty()));
}

/// Data that the browser loads: refused, or the same when written and read again; and the app starts with any of it.
pub fn data(input: &[u8]) {
    if let Ok(program) = postcard::from_bytes::<Program>(input) {
        reads_back(&program);
        let index = Index::new(program, fold_text);
        select::offers(&index, &Page::Session(String::new()));
    }
    let _ = postcard::from_bytes::<Catalog>(input);
    if let Ok(names) = postcard::from_bytes::<Names>(input) {
        reads_back(&names);
    }
}

fn reads_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let bytes = postcard::to_allocvec(value);
    let again = bytes.and_then(|bytes| postcard::from_bytes(&bytes));
    assert_eq!(again.as_ref(), Ok(value));
}

/// The texts of a language: refused with a reason, or read.
pub fn language(input: &[u8]) {
    if let Err(reason) = languages::read("en", &text(input)) {
        assert!(!reason.is_empty());
    }
}
