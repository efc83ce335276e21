//! The invariants of ARCHITECTURE.md that source files can break.
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

/// The workspace's own crates that each pure crate may depend on. A crate can't use anything that its manifest does not
/// name, so this table is the architecture; it has no browser, no framework, and no clock.
const EDGES: [(&str, &[&str]); 11] = [
    ("hosting", &[]),
    ("program", &[]),
    ("address", &["program"]),
    ("check", &["program"]),
    ("selection", &["address", "program"]),
    ("layout", &["address", "program"]),
    ("languages", &["address", "program"]),
    ("search", &["address", "languages", "program", "selection"]),
    ("exports", &["address", "languages", "layout", "program"]),
    (
        "prerender",
        &[
            "address",
            "check",
            "exports",
            "hosting",
            "languages",
            "layout",
            "program",
            "search",
            "selection",
            "workshop-timeline",
        ],
    ),
    (
        "cards",
        &[
            "address",
            "exports",
            "languages",
            "prerender",
            "program",
            "selection",
            "workshop-timeline",
        ],
    ),
];

#[test]
fn the_edges_between_crates_are_the_architecture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
    let mut found: Vec<String> = (fs::read_dir(&folder).unwrap().flatten())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let mut known: Vec<&str> = EDGES.iter().map(|(name, _)| *name).collect();
    found.sort_unstable();
    known.sort_unstable();
    assert_eq!(found, known);
    for (name, edges) in EDGES {
        let manifest = common::file(&format!("crates/{name}/Cargo.toml"));
        let manifest: toml::Table = manifest.parse().unwrap();
        let none = toml::Table::new();
        let dependencies = manifest.get("dependencies");
        let dependencies = dependencies.map_or(&none, |it| it.as_table().unwrap());
        let own: Vec<&str> = (dependencies.keys().map(String::as_str))
            .filter(|it| known.contains(it) || *it == "workshop-timeline")
            .collect();
        assert_eq!(
            own, edges,
            "crates/{name} depends on other crates than it may"
        );
        for browser in ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-net"] {
            assert!(
                !dependencies.contains_key(browser),
                "crates/{name} depends on {browser}"
            );
        }
    }
}

/// Every Rust file of the app and the crates: its path from the root, and its text.
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root.join("src"), &mut files);
    walk(&root.join("crates"), &mut files);
    assert!(files.len() > 80, "found only {} files", files.len());
    (files.into_iter())
        .map(|path| {
            let name = path.strip_prefix(root).unwrap().to_string_lossy();
            (name.replace('\\', "/"), fs::read_to_string(&path).unwrap())
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
            assert!(!code(text).contains(word), "{name} mentions {word}: {why}");
        }
    }
    assert!(looked_at > 0, "found no files to check: {why}");
}

#[test]
fn only_the_platform_knows_web_sys() {
    let outside = |name: &str| name.starts_with("src/") && !name.starts_with("src/platform/");
    assert_absent(
        &["web_sys", "js_sys", "gloo", "window()", "document()"],
        outside,
        "web-sys lives in src/platform",
    );
}

#[test]
fn what_the_browser_draws_is_components() {
    let app = |name: &str| name.starts_with("src/");
    assert_absent(
        &[
            "thread_local!",
            "insert_adjacent_html",
            "set_inner_html",
            "set_outer_html",
            "[data-",
        ],
        |name| app(name) && name != "src/platform/boot.rs" && name != "src/platform/grid.rs",
        "views and events belong to Leptos",
    );
    let sources = sources();
    let with = |word: &str| -> Vec<&str> {
        let sources = sources.iter().filter(|(name, _)| app(name));
        let with = sources.filter(|(_, text)| code(text).contains(word));
        with.map(|(name, _)| name.as_str()).collect()
    };
    assert_eq!(with("inner_html="), ["src/components/prerendered.rs"]);
    assert!(
        with(" on:click=").len() > 5,
        "controls handle their own events"
    );
    let mut lists = with("<For ");
    lists.sort_unstable();
    assert_eq!(
        lists,
        ["src/timeline/day_column.rs", "src/timeline/lane_cell.rs"]
    );
}

#[test]
fn views_hold_no_filtering_sorting_or_date_arithmetic() {
    let views = |name: &str| {
        [
            "src/components/",
            "src/dialogs/",
            "src/documents/",
            "src/pages/",
            "src/timeline/",
        ]
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
            ".iter().filter(|",
            "into_iter().filter(|",
        ],
        views,
        "selection and layout decide, views draw",
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
            let knows = [
                "src/platform/",
                "crates/prerender/src/main.rs",
                "crates/cards/src/main.rs",
            ];
            !knows.iter().any(|place| name.starts_with(place))
        },
        "prerendering and hydration must draw the same",
    );
}

/// Names that are the same in every language: keyboard keys, as events name them, and file formats.
const NAMES: [&str; 13] = [
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "BibTeX",
    "End",
    "Enter",
    "Escape",
    "Home",
    "PageDown",
    "PageUp",
    "RIS",
    "Tab",
];

#[test]
fn words_of_the_interface_live_in_languages() {
    // Between the tags of a view, text is a string in quotes: a letter right after '>"' or '" "' would begin a word.
    let drawn = |name: &str| name.starts_with("src/");
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
                // Names of the platform's own objects are single words.
                let platform = name.starts_with("src/platform/") && !literal.contains(' ');
                assert!(
                    !sentence || platform || NAMES.contains(&literal),
                    "{name}:{}: the words {literal:?} belong in crates/languages/texts/",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn every_key_of_the_catalogs_is_used() {
    let english: toml::Table = (common::file("crates/languages/texts/en.toml").parse()).unwrap();
    let keys: Vec<&str> = ["words", "plurals"]
        .into_iter()
        .flat_map(|table| english[table].as_table().unwrap().keys())
        .map(String::as_str)
        .collect();
    assert!(keys.len() > 300, "found only {} keys", keys.len());
    let uses: Vec<String> = (sources().iter())
        .filter(|(name, _)| !name.ends_with("/keys.rs"))
        .map(|(_, text)| code(text))
        .collect();
    // The texts that offer a language are looked up by name: they come with the catalogs of other languages.
    let is_used = |key: &&str| {
        let forms = [
            format!(".{key}("),
            format!("Locale::{key}"),
            format!("\"{key}\""),
        ];
        uses.iter()
            .any(|text| forms.iter().any(|form| text.contains(form)))
    };
    let unused: Vec<&str> = keys.into_iter().filter(|key| !is_used(key)).collect();
    assert!(
        unused.is_empty(),
        "no component shows {unused:?}: delete these texts from the catalogs"
    );
}

#[test]
fn what_stands_between_words_lives_in_languages() {
    let folders = ["src/", "crates/cards/", "crates/exports/"];
    // A table for other programs has the same separator in every language.
    let drawn = |name: &str| {
        folders.iter().any(|it| name.starts_with(it)) && name != "crates/exports/src/csv.rs"
    };
    for (name, text) in sources().iter().filter(|(name, _)| drawn(name)) {
        for (number, line) in code(text).lines().enumerate() {
            for literal in line.split('"').skip(1).step_by(2) {
                assert!(
                    !["; ", ", ", ": ", ". "].contains(&literal),
                    "{name}:{}: {literal:?} differs between languages; use a key from crates/languages/texts/",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn files_stay_small_enough_to_read_in_one_sitting() {
    // The keys of the languages are a single list, however long.
    let sources = sources().into_iter();
    for (name, text) in sources.filter(|(name, _)| !name.ends_with("/keys.rs")) {
        let lines = text.lines().count();
        assert!(
            lines <= 400,
            "{name} has {lines} lines, more than 400; split it"
        );
    }
}
