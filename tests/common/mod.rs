//! Shared by the native tests: the real program.

use languages::fold_text;
use program::{Program, index::Index};

/// The text of a file in the project.
pub fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The shipped program.
pub fn program() -> Program {
    check::check("program.json", &file("public/program.json")).unwrap_or_else(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// The index of the shipped program.
#[allow(dead_code, reason = "not every test needs an index")]
pub fn index() -> Index {
    Index::new(localized(program()), fold_text)
}

/// A program with its English texts, as its English pages use it.
#[allow(dead_code, reason = "not every test has pages")]
pub fn localized(program: Program) -> Program {
    prerender::localized(&program, "en").unwrap()
}
