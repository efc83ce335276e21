//! Noto fonts, from the system's packages: without fonts for all of the site's languages, measured pages are not what
//! readers see.

use super::{Need, browser::apt};
use crate::process::{command, output};

const MEND: &str = "Install the Noto fonts (Debian: `sudo apt-get install fontconfig fonts-noto-core fonts-noto-cjk`) and \
                    try again.";
/// Fontconfig patterns: the font for Latin and Cyrillic letters, and one for each script that it lacks.
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
        why: "the tests measure pages in every language and script; takes a minute, 140 MB",
        met: Box::new(|| PATTERNS.into_iter().all(has)),
        get: Box::new(|| apt(&["fontconfig", "fonts-noto-core", "fonts-noto-cjk"], MEND)),
    }
}

fn has(pattern: &str) -> bool {
    let found = output(&mut command("fc-list", &[pattern, "family"]));
    found.is_some_and(|families| !families.trim().is_empty())
}
