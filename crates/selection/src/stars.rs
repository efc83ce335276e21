//! The sessions that a reader has starred: kept in their browser alone, moved by link and by file.
//!
//! A star is the slug of a session. One whose session the program no longer has is kept, and shown as gone.

use std::collections::BTreeSet;

use super::base64::LETTERS;
use program::index::{Index, SessionSet};

/// Version of the forms below.
const VERSION: &str = "1";
/// First line of a file of stars.
const FILE: &str = "workshop-timeline stars 1";
/// Letters that a session takes in a link, of base64url.
pub(crate) const CODE: usize = 6;
/// Before the code of a session whose slug is not known here.
const UNNAMED: char = '~';
/// Most characters of stars that a link may have: chat apps cut longer ones.
pub const LONGEST_LINK: usize = 6_000;

/// Starred sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stars {
    slugs: BTreeSet<String>,
}

/// Text that is no stars: damaged, or written by a later version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Stars {
    /// Reads what [`Self::stored`] wrote.
    ///
    /// # Errors
    /// Where it is something else.
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

    /// As it is kept in the browser: the version and the slugs, a space apart.
    pub fn stored(&self) -> String {
        let mut stored = VERSION.to_owned();
        for slug in &self.slugs {
            stored.push(' ');
            stored.push_str(slug);
        }
        stored
    }

    /// Reads a file that [`Self::file`] wrote.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn from_file(text: &str) -> Result<Self, Unreadable> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        if lines.next() != Some(FILE) {
            return Err(Unreadable);
        }
        Self::read(lines.filter(|line| !line.is_empty()))
    }

    /// As a file: a line each, so that people can read it.
    pub fn file(&self) -> String {
        format!("{FILE}\n{}", self.lines())
    }

    /// The slugs, a line each.
    pub(crate) fn lines(&self) -> String {
        self.slugs.iter().map(|slug| format!("{slug}\n")).collect()
    }

    /// Reads the fragment of a link that [`Self::fragment`] wrote, without its `#`; `None` where it is something else.
    /// Sessions that this program lacks are kept by their code.
    pub fn from_fragment(index: &Index, fragment: &str) -> Option<Self> {
        let stars = Self::from_codes(fragment.strip_prefix("stars=1.")?)?;
        (!stars.is_empty()).then(|| stars.named(index))
    }

    /// Reads codes, of which each is a session that is not known yet.
    pub(crate) fn from_codes(codes: &str) -> Option<Self> {
        Some(Self {
            slugs: slugs(codes)?.collect(),
        })
    }

    /// As the fragment of a link, without `#`: six letters a session, from its slug, so that a program that changes
    /// breaks no link.
    pub fn fragment(&self) -> String {
        format!("stars=1.{}", self.codes())
    }

    /// The codes of the sessions.
    pub(crate) fn codes(&self) -> String {
        self.slugs.iter().map(|slug| code_of(slug)).collect()
    }

    /// The same with the slugs of sessions whose code alone was known.
    #[must_use]
    pub fn named(self, index: &Index) -> Self {
        let named = |slug: String| match name(index, &slug) {
            Some(known) => known.to_owned(),
            None => slug,
        };
        Self {
            slugs: self.slugs.into_iter().map(named).collect(),
        }
    }

    /// Whether the session is starred.
    pub fn has(&self, slug: &str) -> bool {
        self.slugs.contains(slug)
    }

    /// Stars a session, or takes its star.
    pub fn toggle(&mut self, slug: &str) {
        if !self.slugs.remove(slug) {
            self.slugs.insert(slug.to_owned());
        }
    }

    /// Adds the stars of another device; none is lost.
    pub fn merge(&mut self, other: &Self) {
        self.slugs.extend(other.slugs.iter().cloned());
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.slugs.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.slugs.is_empty()
    }

    /// The sessions of the program that are starred.
    pub fn sessions(&self, index: &Index) -> SessionSet {
        let numbers = self.slugs.iter().filter_map(|slug| index.session(slug));
        SessionSet::from_iter_of(index.sessions().len(), numbers)
    }

    /// Stars whose session the program does not have.
    pub fn gone<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = &'a str> {
        let slugs = self.slugs.iter().map(String::as_str);
        slugs.filter(|slug| index.session(slug).is_none())
    }
}

/// Whether a text can be the slug of a session, or stand for one whose code alone is known.
pub(crate) fn is_slug(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_~".contains(c);
    !text.is_empty() && text.chars().all(known)
}

/// What stands for the sessions of codes whose slugs are not known; `None` where these are no codes.
pub(crate) fn slugs(codes: &str) -> Option<impl Iterator<Item = String>> {
    let sound = codes.len().is_multiple_of(CODE) && codes.bytes().all(|it| LETTERS.contains(&it));
    let codes = (0..codes.len())
        .step_by(CODE)
        .map(|at| &codes[at..at + CODE]);
    sound.then(|| codes.map(|code| format!("{UNNAMED}{code}")))
}

/// The slug of the session whose code alone was known, where the program has it.
pub(crate) fn name<'a>(index: &'a Index, slug: &str) -> Option<&'a str> {
    let known = slug.strip_prefix(UNNAMED)?;
    let mut slugs = index.sessions().iter().map(|it| it.id.as_str());
    slugs.find(|slug| code(slug) == known)
}

/// The code of a session, known by its slug or not.
pub(crate) fn code_of(slug: &str) -> String {
    match slug.strip_prefix(UNNAMED) {
        Some(code) => code.to_owned(),
        None => code(slug),
    }
}

/// Six letters for a slug: 36 bits of its FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>). Among 1,000
/// sessions two share a code once in 100,000 programs.
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
