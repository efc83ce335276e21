//! The service worker (<https://www.w3.org/TR/service-workers/>): offline reading after a first visit.

use std::collections::BTreeMap;

use serde_json::json;

use super::Assets;
use address::{Base, MINE};
use hosting::{MISSING, hashed_pattern};

/// The script, after the constants that it shares with Rust, where each is written once. For a language that was
/// opened, it caches the timeline, the reader's own program, the page for missing addresses and the data; for all
/// languages, the app and its styles; other pages when they are first visited.
pub fn worker(languages: &[(&Base, Assets)], version: &str) -> String {
    let mut folders = BTreeMap::new();
    for (base, assets) in languages {
        let path = base.as_str();
        let pages = [String::new(), format!("{MINE}/"), MISSING.to_owned()];
        let pages = pages.map(|page| format!("{path}{page}"));
        let files = [
            assets.style.as_str(),
            &assets.script,
            &assets.wasm,
            &assets.words,
            &assets.program,
            &assets.strips,
        ];
        let files: Vec<&str> = pages.iter().map(String::as_str).chain(files).collect();
        folders.insert(path.to_owned(), json!(files));
    }
    let root = languages.first().map_or("/", |(base, _)| base.root());
    let constant = |name: &str, value: serde_json::Value| format!("const {name} = {value};\n");
    constant("BASE", root.into())
        + &constant("VERSION", version.into())
        + &constant("LANGUAGES", json!(folders))
        + &constant("MISSING", MISSING.into())
        + &format!("const HASHED = /{}/;\n", hashed_pattern())
        + include_str!("worker.js")
}
