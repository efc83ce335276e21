//! What a reader has of their own: stars and notes. Both go to another device as the fragment of a link and as a file.
//!
//! Without notes both have the form that they had before there were notes, which is read for ever.

use super::{
    base64,
    notes::Notes,
    stars::{self, Stars, Unreadable},
};
use program::index::Index;

/// First line of a file with notes.
const FILE: &str = "workshop-timeline stars 2";
/// Begins a fragment with notes.
const FRAGMENT: &str = "stars=2.";
/// Most characters of a link that carries notes: codes and chat apps are sure to take it. [`stars::LONGEST_LINK`] is for stars.
pub const LONGEST_LINK: usize = 2_000;

/// Stars and notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Luggage {
    /// The stars.
    pub stars: Stars,
    /// The notes, of sessions with a star or without.
    pub notes: Notes,
}

impl Luggage {
    /// Reads a file that [`Self::file`] wrote.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn from_file(text: &str) -> Result<Self, Unreadable> {
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        if lines.next().map(str::trim) != Some(FILE) {
            let stars = Stars::from_file(text)?;
            return Ok(stars.into());
        }
        let (notes, slugs) = Notes::read(lines)?;
        let slugs = slugs.into_iter().map(str::trim);
        let stars = Stars::read(slugs.filter(|slug| !slug.is_empty()))?;
        Ok(Self { stars, notes })
    }

    /// As a file that people can read: a line each star, then `note` and the session of each note, and its lines behind `> `.
    pub fn file(&self) -> String {
        if self.notes.is_empty() {
            return self.stars.file();
        }
        format!("{FILE}\n{}{}", self.stars.lines(), self.notes.lines())
    }

    /// Reads the fragment of a link that [`Self::fragment`] wrote, without its `#`; `None` where it is something else.
    /// Sessions that this program lacks are kept by their code.
    pub fn from_fragment(index: &Index, fragment: &str) -> Option<Self> {
        let Some(rest) = fragment.strip_prefix(FRAGMENT) else {
            return Stars::from_fragment(index, fragment).map(Self::from);
        };
        let mut parts = rest.split('.');
        let stars = Stars::from_codes(parts.next()?)?;
        let mut notes = Notes::default();
        for part in parts {
            let (code, text) = part.split_at_checked(stars::CODE)?;
            for slug in stars::slugs(code)? {
                notes.add(&slug, &base64::decode(text)?);
            }
        }
        Some(Self { stars, notes }.named(index))
    }

    /// As the fragment of a link, without `#`: the codes of the stars, then for each note the code of its session and its text in
    /// base64url, a full stop between them.
    pub fn fragment(&self) -> String {
        if self.notes.is_empty() {
            return self.stars.fragment();
        }
        let mut fragment = FRAGMENT.to_owned() + &self.stars.codes();
        for (slug, text) in self.notes.all() {
            fragment += &format!(".{}{}", stars::code_of(slug), base64::encode(text));
        }
        fragment
    }

    /// The same with the slugs of sessions whose code alone was known.
    #[must_use]
    pub fn named(self, index: &Index) -> Self {
        Self {
            stars: self.stars.named(index),
            notes: self.notes.named(index),
        }
    }

    /// Keeps what was written beside a session in place of what its writer saw ([`Notes::write`]). A session whose note begins
    /// is starred; one whose star was taken since keeps its note without it.
    pub fn write(&mut self, slug: &str, seen: &str, text: &str) {
        self.notes.write(slug, seen, text);
        if seen.is_empty() && !self.notes.of(slug).is_empty() && !self.stars.has(slug) {
            self.stars.toggle(slug);
        }
    }

    /// Adds what comes from another device; nothing is lost.
    pub fn merge(&mut self, other: &Self) {
        self.stars.merge(&other.stars);
        self.notes.merge(&other.notes);
    }

    /// The slugs of sessions that have a note and no star.
    pub fn unstarred(&self) -> Vec<String> {
        let slugs = self.notes.all().iter().map(|(slug, _)| slug);
        slugs.filter(|it| !self.stars.has(it)).cloned().collect()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.stars.is_empty() && self.notes.is_empty()
    }
}

impl From<Stars> for Luggage {
    fn from(stars: Stars) -> Self {
        Self {
            stars,
            notes: Notes::default(),
        }
    }
}
