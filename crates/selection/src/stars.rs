//! The sessions that a reader has starred: kept only in their browser, moved by link or file.
//!
//! A star is the slug of a session. If the program no longer has that session, the star is kept and shown as gone.

use std::collections::{BTreeMap, BTreeSet};

use super::base64::LETTERS;
use program::index::{Index, SessionSet};

/// Version of the stored form.
const VERSION: &str = "1";
/// First line of a file with stars.
const FILE: &str = "workshop-timeline stars 1";
/// Length of a session's code in a link, in base64url letters.
pub(crate) const CODE: usize = 6;
/// Prefix of the code of a session whose slug is not known here.
const UNNAMED: char = '~';
/// Maximum length of a link with stars: chat apps cut off longer ones.
pub const LONGEST_LINK: usize = 6_000;

/// Starred sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stars {
    slugs: BTreeSet<String>,
}

/// Text that can't be read: damaged, or written by a later version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Stars {
    /// Reads what [`Self::stored`] wrote.
    ///
    /// # Errors
    /// If it is anything else.
    pub fn parse(stored: &str) -> Result<Self, Unreadable> {
        let mut words = stored.split(' ');
        if words.next() != Some(VERSION) {
            return Err(Unreadable);
        }
        Self::read(words)
    }

    pub(crate) fn read<'a>(slugs: impl Iterator<Item = &'a str>) -> Result<Self, Unreadable> {
        let slugs: BTreeSet<String> = slugs.map(str::to_owned).collect();
        let sound = slugs.iter().all(|slug| is_slug(slug));
        sound.then_some(Self { slugs }).ok_or(Unreadable)
    }

    /// The form stored in the browser: the version and the slugs, separated by spaces.
    pub fn stored(&self) -> String {
        let mut stored = VERSION.to_owned();
        for slug in &self.slugs {
            stored.push(' ');
            stored.push_str(slug);
        }
        stored
    }

    /// Reads a file written by [`Self::file`].
    ///
    /// # Errors
    /// If it is anything else.
    pub fn from_file(text: &str) -> Result<Self, Unreadable> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        if lines.next() != Some(FILE) {
            return Err(Unreadable);
        }
        Self::read(lines.filter(|line| !line.is_empty()))
    }

    /// A human-readable file: one line per star.
    pub fn file(&self) -> String {
        format!("{FILE}\n{}", self.lines())
    }

    /// The slugs, one per line.
    pub(crate) fn lines(&self) -> String {
        self.slugs.iter().map(|slug| format!("{slug}\n")).collect()
    }

    /// Reads a link fragment written by [`Self::fragment`], without the `#`; `None` if it is anything else. Sessions
    /// that this program lacks are kept by their codes.
    pub fn from_fragment(index: &Index, fragment: &str) -> Option<Self> {
        let stars = Self::from_codes(fragment.strip_prefix("stars=1.")?)?;
        (!stars.is_empty()).then(|| stars.named(index))
    }

    /// Reads codes; each is for a session whose slug is not known yet.
    pub(crate) fn from_codes(codes: &str) -> Option<Self> {
        Some(Self {
            slugs: slugs(codes)?.collect(),
        })
    }

    /// A link fragment, without the `#`: six letters per session, derived from its slug, so that changes to the program
    /// break no links.
    pub fn fragment(&self) -> String {
        format!("stars=1.{}", self.codes())
    }

    /// The codes of the sessions.
    pub(crate) fn codes(&self) -> String {
        self.slugs.iter().map(|slug| code_of(slug)).collect()
    }

    /// The same, with slugs for sessions known only by their codes.
    #[must_use]
    pub fn named(self, index: &Index) -> Self {
        let named = names(index);
        Self {
            slugs: self.slugs.into_iter().map(named).collect(),
        }
    }

    /// Whether the session is starred.
    pub fn has(&self, slug: &str) -> bool {
        self.slugs.contains(slug)
    }

    /// Stars a session, or removes its star.
    pub fn toggle(&mut self, slug: &str) {
        if !self.slugs.remove(slug) {
            self.slugs.insert(slug.to_owned());
        }
    }

    /// Adds the stars of another device; none are lost.
    pub fn merge(&mut self, other: &Self) {
        self.slugs.extend(other.slugs.iter().cloned());
    }

    /// How many stars there are.
    pub fn len(&self) -> usize {
        self.slugs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.slugs.is_empty()
    }

    /// The starred sessions of the program.
    pub fn sessions(&self, index: &Index) -> SessionSet {
        let numbers = self.slugs.iter().filter_map(|slug| index.session(slug));
        SessionSet::from_iter_of(index.sessions().len(), numbers)
    }

    /// Stars whose sessions the program does not have.
    pub fn gone<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = &'a str> {
        let slugs = self.slugs.iter().map(String::as_str);
        slugs.filter(|slug| index.session(slug).is_none())
    }
}

/// Whether a text can be the slug of a session, or stand for one that is known only by its code.
pub(crate) fn is_slug(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_~".contains(c);
    !text.is_empty() && text.chars().all(known)
}

/// Stand-ins for the slugs of sessions known only by these codes; `None` if they are not codes.
pub(crate) fn slugs(codes: &str) -> Option<impl Iterator<Item = String>> {
    let sound = codes.len().is_multiple_of(CODE) && codes.bytes().all(|it| LETTERS.contains(&it));
    let codes = (0..codes.len())
        .step_by(CODE)
        .map(|at| &codes[at..at + CODE]);
    sound.then(|| codes.map(|code| format!("{UNNAMED}{code}")))
}

/// Replaces the stand-ins for sessions that the program has by their slugs.
pub(crate) fn names(index: &Index) -> impl Fn(String) -> String {
    let sessions = index.sessions();
    let mut known = BTreeMap::new();
    // Of two sessions with one code, the first counts.
    for (place, session) in sessions.iter().enumerate().rev() {
        known.insert(format!("{UNNAMED}{}", code(session.id.as_str())), place);
    }
    move |slug| match known.get(&slug) {
        Some(&place) => sessions[place].id.to_string(),
        None => slug,
    }
}

/// The code of a session, whether or not its slug is known.
pub(crate) fn code_of(slug: &str) -> String {
    // A file can have other texts with this prefix; a link with them could not be read.
    let is_code = |it: &&str| it.len() == CODE && it.bytes().all(|it| LETTERS.contains(&it));
    match slug.strip_prefix(UNNAMED).filter(is_code) {
        Some(code) => code.to_owned(),
        None => code(slug),
    }
}

/// Six letters for a slug: 36 bits of its FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>). With 1,000
/// sessions, two share a code in one of 100,000 programs.
fn code(slug: &str) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in slug.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash ^= hash >> 36;
    let mut code = String::new();
    for number in 0..CODE {
        let six = (hash >> (6 * number)).to_le_bytes()[0] & 63;
        code.push(char::from(LETTERS[usize::from(six)]));
    }
    code
}
