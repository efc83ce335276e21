//! The service worker (<https://www.w3.org/TR/service-workers/>): reading without a network after a first visit.

use super::{Assets, Site};
use crate::url::MINE;

/// The name of its file. It stands at the base: from there it may answer for all pages.
pub const WORKER: &str = "sw.js";

/// The script. It keeps the timeline, the reader's own programme, the page for what is missing, the program, its styles and its data;
/// other pages and the tools when they are first seen.
pub fn worker(site: Site, assets: &Assets, version: &str) -> String {
    let base = site.base.as_str();
    let pages = [String::new(), format!("{MINE}/"), "404.html".to_owned()];
    let pages = pages.map(|page| format!("{base}{page}"));
    let files: Vec<&str> = (pages.iter().map(String::as_str))
        .chain([
            assets.style.as_str(),
            &assets.script,
            &assets.wasm,
            &assets.program,
        ])
        .collect();
    let constant = |name: &str, value: serde_json::Value| format!("const {name} = {value};\n");
    constant("BASE", base.into())
        + &constant("VERSION", version.into())
        + &constant("FILES", files.into())
        + include_str!("worker.js")
}
