//! What the site's files and whatever serves or reads them agree on: the build, the service worker, the app, `xtask`'s
//! static server, and the examples for other hosts in docs/hosting.md. It depends on nothing, so that `xtask` stays
//! quick to compile.

use std::ops::RangeInclusive;

/// The page for addresses that do not exist.
pub const MISSING: &str = "404.html";
/// The service worker. Only at the base of the site may it answer for all pages.
pub const WORKER: &str = "sw.js";
/// `Cache-Control` of a file whose name changes with its content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of every other file: browsers ask each time whether it changed.
pub const ASK_AGAIN: &str = "no-cache";
/// The web app manifest of a language, in its folder.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The headers of every file, next to the policy that prerender writes: types are what they say, links do not tell
/// other sites where a reader comes from, no camera or the like is needed, and windows of other sites stay apart.
pub const HEADERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// A picture of the site, at its base.
#[derive(Clone, Copy, Debug)]
pub struct Icon {
    /// The name of the file.
    pub file: &'static str,
    /// Width and height in pixels; `None` for a drawing.
    pub size: Option<u16>,
    /// Whether a device may cut it to its own shape: everything of weight is in the middle.
    pub is_maskable: bool,
}

/// The icons, the first of which is drawn and the others are made from.
pub const ICONS: [Icon; 4] = [
    Icon::new("icon.svg", None),
    Icon::new("icon-192.png", Some(192)),
    Icon::new("icon-512.png", Some(512)),
    Icon {
        file: "icon-maskable-512.png",
        size: Some(512),
        is_maskable: true,
    },
];
/// The icon that iOS shows; it takes no drawings.
pub const TOUCH_ICON: Icon = Icon {
    file: "apple-touch-icon.png",
    size: Some(180),
    is_maskable: true,
};

impl Icon {
    const fn new(file: &'static str, size: Option<u16>) -> Self {
        Self {
            file,
            size,
            is_maskable: false,
        }
    }
}

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

/// A file name that changes with the file's content.
pub fn hashed_name(stem: &str, content: &[u8], end: &str) -> String {
    format!("{stem}-{:016x}.{end}", hash(content))
}

/// Whether a file that [`hashed_name`] named has the content it was named for: not another build's, not cut off, and
/// not a page that a network sends in its place.
///
/// ```
/// let path = format!("/programs/{}", hosting::hashed_name("words-th", b"words", "bin"));
/// assert!(hosting::has_its_content(&path, b"words"));
/// assert!(!hosting::has_its_content(&path, b"word"));
/// ```
pub fn has_its_content(path: &str, content: &[u8]) -> bool {
    path.contains(&format!("-{:016x}.", hash(content)))
}

/// FNV-1a, 64 bits (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>). The browser computes it too, so it is
/// short; it guards against accidents, not against forgery.
fn hash(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
