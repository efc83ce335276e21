//! Shared by the native tests: the real program.

use std::sync::LazyLock;

use address::Base;
use languages::{english, fold_text};
use prerender::{Assets, Site, Styles, Template};
use program::{Program, Text, index::Index};

/// The text of a file in the project.
pub fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The shipped program.
pub fn program() -> Program {
    check::check("program.json", file("public/program.json")).unwrap_or_else(|findings| {
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

/// An index of sessions that have these titles and nothing else.
#[allow(dead_code, reason = "not every test searches")]
pub fn titled(titles: &[&str]) -> Index {
    static PROGRAM: LazyLock<Program> = LazyLock::new(program);
    let mut program = PROGRAM.clone();
    let plain = program.sessions.swap_remove(0);
    program.sessions.clear();
    program.people.clear();
    program.institutions.clear();
    program.topics.clear();
    program.countries.clear();
    for (order, title) in (1..).zip(titles) {
        let mut session = plain.clone();
        session.id.0 = format!("session-{order}");
        session.order = order;
        session.title = Text::Plain((*title).to_owned());
        session.summary = Text::Plain(String::new());
        session.people.clear();
        session.participants = None;
        session.institutions.clear();
        session.topics.clear();
        session.countries.clear();
        program.sessions.push(session);
    }
    Index::new(program, fold_text)
}

/// The English site of a program, on no host.
#[allow(dead_code, reason = "not every test has pages")]
pub fn site(program: Program, base: &str) -> Site {
    Site {
        index: Box::leak(Box::new(Index::new(program, fold_text))),
        base: Box::leak(Box::new(Base::new(base))),
        locale: english(),
        origin: None,
    }
}

/// What pages are put into: a small `index.html`.
#[allow(dead_code, reason = "not every test has pages")]
pub fn template(site: Site) -> Template {
    let html = "<!doctype html><html lang=en><head><title></title><script>f()</script><style>a{}</style><style>@layer on-day;b{}</style></head><body></body></html>";
    let assets = Assets {
        style: format!("{}s.css", site.base.as_str()),
        script: "/s.js".into(),
        wasm: "/w.wasm".into(),
        words: "/words.bin".into(),
        program: "/p.bin".into(),
        names: "/names.bin".into(),
        strips: "/strips.svg".into(),
    };
    let (html, styles) = Styles::cut(html).unwrap();
    assert_eq!(styles.later(), "@layer on-day;b{}:root{--styled:1}");
    Template::new(&html, styles, assets, true).unwrap()
}
