//! The service worker (<https://www.w3.org/TR/service-workers/>): offline reading after a first visit.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Assets, Site};
use address::{Base, MINE};
use hosting::{MISSING, hashed_pattern};

/// The script, after the constants that it shares with Rust, where each is written once. For a language that was
/// opened, it keeps the timeline, the reader's own program, the page for missing addresses, and the app with its data;
/// other pages once they are visited. `hashes` has the hash of each file, as Subresource Integrity writes it.
pub fn worker(
    languages: &[(Site, Assets)],
    version: &str,
    hashes: &BTreeMap<String, String>,
) -> String {
    let mut folders = BTreeMap::new();
    for (site, assets) in languages {
        let path = site.base.as_str();
        let pages = [String::new(), format!("{MINE}/"), MISSING.to_owned()];
        let pages = pages.map(|page| format!("{path}{page}"));
        folders.insert(
            path.to_owned(),
            json!({ "pages": pages, "files": assets.files() }),
        );
    }
    let updated = languages.first().map(|(site, _)| {
        let updated = site.index.program().updated.date();
        updated.to_string()
    });
    let root = languages.first().map_or("/", |(site, _)| site.base.root());
    constant("BASE", &root.into())
        + &constant("VERSION", &version.into())
        + &constant("UPDATED", &json!(updated))
        + &constant("LANGUAGES", &json!(folders))
        + &constant("FILE_HASHES", &json!(hashes))
        + &constant("MISSING", &MISSING.into())
        + &format!("const HASHED = /{}/;\n", hashed_pattern())
        + include_str!("worker.js")
}

/// In place of the worker: what it kept is removed, and nothing is kept any more.
pub fn withdrawn_worker(base: &Base) -> String {
    constant("BASE", &base.root().into()) + include_str!("withdrawn.js")
}

fn constant(name: &str, value: &Value) -> String {
    format!("const {name} = {value};\n")
}
