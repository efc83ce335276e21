//! The invariants of ARCHITECTURE.md that sources can break.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every Rust file below `src`, with its path from there and its text.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    assert!(files.len() > 40, "found only {} files", files.len());
    (files.into_iter())
        .map(|path| {
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    (text.lines())
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

fn assert_absent(words: &[&str], within: impl Fn(&str) -> bool, why: &str) {
    let mut looked_at = 0;
    for (name, text) in sources().iter().filter(|(name, _)| within(name)) {
        looked_at += 1;
        for word in words {
            assert!(
                !code(text).contains(word),
                "src/{name} mentions {word}: {why}"
            );
        }
    }
    assert!(looked_at > 0, "no file to look at: {why}");
}

#[test]
fn only_the_interface_knows_the_browser_and_the_framework() {
    let pure = |name: &str| {
        let knows = ["ui/", "desk/", "web/", "bin/", "main.rs"];
        !knows.iter().any(|place| name.starts_with(place))
    };
    assert_absent(
        &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"],
        pure,
        "the way of the data is pure Rust",
    );
}

#[test]
fn only_ui_browser_web_and_the_desk_know_web_sys() {
    let outside = |name: &str| {
        let knows = ["ui/browser/", "desk/", "web/", "main.rs"];
        !knows.iter().any(|place| name.starts_with(place))
    };
    assert_absent(
        &["web_sys", "js_sys", "gloo", "window()", "document()"],
        outside,
        "web-sys lives in ui/browser, web and desk",
    );
}

#[test]
fn views_hold_no_filtering_sorting_or_date_arithmetic() {
    let views = |name: &str| {
        ["ui/pages/", "ui/components/", "ui/board/", "ui/documents/"]
            .iter()
            .any(|folder| name.starts_with(folder))
    };
    assert_absent(
        &[
            ".sort",
            "plus_days",
            "days_since",
            ".partition(",
            ".retain(",
            "Date::new",
            ".filter(|",
        ],
        views,
        "select and timeline decide, views draw",
    );
}

#[test]
fn the_first_drawing_knows_no_clock_and_no_random() {
    assert_absent(
        &[
            "SystemTime",
            "Instant::now",
            "Date::now",
            "Date::new_0",
            "Math::random",
        ],
        |name| {
            let knows = ["ui/browser/", "desk/", "web/", "bin/"];
            !knows.iter().any(|place| name.starts_with(place))
        },
        "both drawings must be equal",
    );
}

#[test]
fn words_of_the_interface_live_in_text() {
    // Between tags of a view, text is a string in quotes: a letter right after '>"' or '" "' would be a word.
    let drawn = |name: &str| name.starts_with("ui/") || name.starts_with("desk/");
    for (name, text) in sources().iter().filter(|(name, _)| drawn(name)) {
        for (number, line) in code(text).lines().enumerate() {
            let literals = line.split('"').skip(1).step_by(2);
            for literal in literals {
                let words = literal
                    .split(' ')
                    .filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic));
                let sentence = words
                    .clone()
                    .next()
                    .is_some_and(|word| word.starts_with(char::is_uppercase));
                // Names of keys and of the platform's own objects are one word.
                let known = name.starts_with("ui/browser/") || name.starts_with("desk/");
                let platform = known && !literal.contains(' ');
                assert!(
                    !sentence || platform,
                    "src/{name}:{}: the words {literal:?} belong in src/text/",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn files_stay_small_enough_to_read_in_one_sitting() {
    // A language is one file, however much it says.
    let sources = sources().into_iter();
    for (name, text) in sources.filter(|(name, _)| !name.starts_with("text/")) {
        let lines = text.lines().count();
        assert!(
            lines <= 400,
            "src/{name} has {lines} lines; is it still one thing?"
        );
    }
}

#[test]
fn every_style_sheet_is_in_the_page() {
    let page = common::file("index.html");
    let mut sheets = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style"))
        .unwrap()
        .flatten()
    {
        let name = entry.file_name().into_string().unwrap();
        if name == "desk.css" {
            let desk = common::file("src/desk/dialog.rs");
            assert!(desk.contains(&name), "the tools bring their own");
            continue;
        }
        assert!(
            page.contains(&format!("style/{name}")),
            "index.html has no link to style/{name}"
        );
        sheets += 1;
    }
    assert!(sheets > 5);
}
