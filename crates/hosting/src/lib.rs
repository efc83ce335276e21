//! What the site's files and whatever serves them agree on: the build, the service worker, `xtask`'s static server, and
//! the examples for other hosts in docs/hosting.md. It depends on nothing, so that `xtask` stays quick to compile.

use std::ops::RangeInclusive;

/// The page for addresses that do not exist.
pub const MISSING: &str = "404.html";
/// The service worker. Only at the base of the site may it answer for all pages.
pub const WORKER: &str = "sw.js";
/// `Cache-Control` of a file whose name changes with its content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of every other file: browsers ask each time whether it changed.
pub const ASK_AGAIN: &str = "no-cache";
/// `X-Content-Type-Options` of every file.
pub const CONTENT_TYPE_OPTIONS: &str = "nosniff";

/// How many hex digits a 64-bit hash has. Trunk leaves out leading zeros, so there are at most 16, and fewer than 12
/// once in a million builds.
const DIGITS: RangeInclusive<usize> = 12..=16;
/// What may follow a hash.
const AFTER: [char; 2] = ['.', '_'];

/// The form of addresses of files whose names change with their content, as a regular expression for JavaScript, PCRE
/// (nginx) and RE2 (Caddy).
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

/// A file name that changes with the file's content, given a 64-bit hash of the content.
pub fn hashed_name(stem: &str, hash: u64, end: &str) -> String {
    format!("{stem}-{hash:016x}.{end}")
}
