//! Noto fonts, from the system: without letters of its languages, nothing that is measured of a page is what readers see.

use super::{Need, browser::apt};
use crate::process::{command, output};

const MEND: &str = "Install the Noto fonts (Debian: `sudo apt-get install fontconfig fonts-noto-core fonts-noto-cjk`) and \
                    run this again.";
/// Patterns of fontconfig: the fonts of Latin and Cyrillic letters, and one for each script that they lack.
const PATTERNS: [&str; 5] = [
    "Noto Sans:lang=en",
    "Noto Sans Thai:lang=th",
    "Noto Sans Bengali:lang=bn",
    "Noto Naskh Arabic:lang=ar",
    ":lang=zh-cn",
];

pub(super) fn need() -> Need {
    Need {
        what: "Noto fonts".to_owned(),
        why: "the tests measure pages with the letters of all languages; a minute, 140 MB",
        met: Box::new(|| PATTERNS.into_iter().all(has)),
        get: Box::new(|| apt(&["fontconfig", "fonts-noto-core", "fonts-noto-cjk"], MEND)),
    }
}

fn has(pattern: &str) -> bool {
    let found = output(&mut command("fc-list", &[pattern, "family"]));
    found.is_some_and(|families| !families.trim().is_empty())
}
