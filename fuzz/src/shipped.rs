//! A small valid program, and what is made from it once.

use std::sync::LazyLock;

use exports::site::Site;
use languages::{english, fold_text};
use program::{Program, index::Index};
use search::{Finder, Names};

/// The program file: two days, a few sessions, people, and topics.
pub(super) const FILE: &str = include_str!("../seeds/program/valid.json");

pub(super) fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| {
        let program = check::check("valid.json", FILE).unwrap_or_else(|findings| {
            let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
            unreachable!("{}", findings.join("\n"))
        });
        indexed(&program)
    });
    &INDEX
}

pub(super) fn finder() -> &'static Finder {
    static FINDER: LazyLock<Finder> =
        LazyLock::new(|| Finder::new(index(), english(), &Names::new()));
    &FINDER
}

/// The index of a program with its English texts.
pub(super) fn indexed(program: &Program) -> Index {
    let program = prerender::localized(program, "en");
    Index::new(
        program.unwrap_or_else(|error| unreachable!("{error}")),
        fold_text,
    )
}

/// The English site of an index.
pub(super) fn site(index: Index) -> Site {
    use address::Base;
    static BASE: LazyLock<Base> = LazyLock::new(|| Base::new("/"));
    Site {
        index: Box::leak(Box::new(index)),
        base: &BASE,
        locale: english(),
        origin: Some("https://example.org"),
    }
}
