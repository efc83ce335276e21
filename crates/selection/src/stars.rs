//! The sessions that a reader has starred: kept in their browser alone, moved by link and by file.
//!
//! A star is the slug of a session. One whose session the program no longer has is kept, and shown as gone.

use std::collections::BTreeSet;

use program::index::{Index, SessionSet};

/// Version of the forms below.
const VERSION: &str = "1";
/// First line of a file of stars.
const FILE: &str = "workshop-timeline stars 1";
/// Letters of a code: base64url of RFC 4648, section 5.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Letters that a session takes in a link.
const CODE: usize = 6;
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

    fn read<'a>(slugs: impl Iterator<Item = &'a str>) -> Result<Self, Unreadable> {
        let known = |c: char| c.is_ascii_alphanumeric() || "-_~".contains(c);
        let slugs: BTreeSet<String> = slugs.map(str::to_owned).collect();
        let sound = slugs
            .iter()
            .all(|slug| !slug.is_empty() && slug.chars().all(known));
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
        let mut file = FILE.to_owned() + "\n";
        for slug in &self.slugs {
            file.push_str(slug);
            file.push('\n');
        }
        file
    }

    /// Reads the fragment of a link that [`Self::fragment`] wrote, without its `#`; `None` where it is something else.
    /// Sessions that this program lacks are kept by their code.
    pub fn from_fragment(index: &Index, fragment: &str) -> Option<Self> {
        let codes = fragment.strip_prefix("stars=1.")?;
        let sound =
            codes.len().is_multiple_of(CODE) && codes.bytes().all(|it| LETTERS.contains(&it));
        if !sound || codes.is_empty() {
            return None;
        }
        let unnamed = (0..codes.len())
            .step_by(CODE)
            .map(|at| format!("{UNNAMED}{}", &codes[at..at + CODE]));
        let stars = Self {
            slugs: unnamed.collect(),
        };
        Some(stars.named(index))
    }

    /// As the fragment of a link, without `#`: six letters a session, from its slug, so that a program that changes
    /// breaks no link.
    pub fn fragment(&self) -> String {
        let codes = self
            .slugs
            .iter()
            .map(|slug| match slug.strip_prefix(UNNAMED) {
                Some(code) => code.to_owned(),
                None => code(slug),
            });
        format!("stars=1.{}", codes.collect::<String>())
    }

    /// The same with the slugs of sessions whose code alone was known.
    #[must_use]
    pub fn named(mut self, index: &Index) -> Self {
        if self.slugs.iter().any(|slug| slug.starts_with(UNNAMED)) {
            for session in index.sessions() {
                if self
                    .slugs
                    .remove(&format!("{UNNAMED}{}", code(session.id.as_str())))
                {
                    self.slugs.insert(session.id.to_string());
                }
            }
        }
        self
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
