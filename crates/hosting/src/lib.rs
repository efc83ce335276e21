//! What the files of the site and those who serve them agree on: the build, the service worker, the static server of `xtask`, and
//! the examples of the README for other hosts. It depends on nothing, so that `xtask` stays quick to compile.

use std::ops::RangeInclusive;

/// The page for addresses that do not exist.
pub const MISSING: &str = "404.html";
/// The service worker. It stands at the base of the site: from there it may answer for all pages.
pub const WORKER: &str = "sw.js";
/// `Cache-Control` of a file whose name changes with its content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of all else: it is asked for again.
pub const ASK_AGAIN: &str = "no-cache";
/// `X-Content-Type-Options` of all.
pub const CONTENT_TYPE_OPTIONS: &str = "nosniff";

/// How many hex digits a hash has: it is one of 64 bits. Trunk leaves out leading zeros, so there are up to 16 of them, and fewer
/// than 12 once in a million builds.
const DIGITS: RangeInclusive<usize> = 12..=16;
/// What may follow on a hash.
const AFTER: [char; 2] = ['.', '_'];

/// The form of the address of a file whose name changes with its content, as a regular expression of JavaScript, PCRE (nginx) and
/// RE2 (Caddy).
pub fn hashed_pattern() -> String {
    let (least, most) = (DIGITS.start(), DIGITS.end());
    let after = String::from_iter(AFTER);
    format!("-[0-9a-f]{{{least},{most}}}[{after}]")
}

/// Whether the address of a file has that form.
pub fn is_hashed(path: &str) -> bool {
    path.split('-').skip(1).any(|rest| {
        let after = rest.trim_start_matches(|it: char| matches!(it, '0'..='9' | 'a'..='f'));
        DIGITS.contains(&(rest.len() - after.len())) && after.starts_with(AFTER)
    })
}

/// The name of a file that changes with its content, of which the hash is of 64 bits.
pub fn hashed_name(stem: &str, hash: u64, end: &str) -> String {
    format!("{stem}-{hash:016x}.{end}")
}
