//! What the native tests share: the real program.

use languages::fold_text;
use program::{Program, index::Index};

/// The text of a file of the project.
pub fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The program that ships.
pub fn program() -> Program {
    check::check("program.json", &file("public/program.json")).unwrap_or_else(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// The index of the program that ships.
#[allow(dead_code, reason = "not every test needs an index")]
pub fn index() -> Index {
    Index::new(localized(program()), fold_text)
}

/// A program as its English pages have it.
#[allow(dead_code, reason = "not every test has pages")]
pub fn localized(program: Program) -> Program {
    prerender::localized(&program, "en").unwrap()
}
