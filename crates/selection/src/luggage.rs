//! What belongs to a reader: stars and notes. Both move to another device as the fragment of a link or as a file.
//!
//! Without notes, both have the same form as before notes existed, which must stay readable forever.

use super::{
    base64,
    notes::Notes,
    stars::{self, Stars, Unreadable},
};
use program::index::Index;

/// First line of a file with notes.
const FILE: &str = "workshop-timeline stars 2";
/// Start of a fragment with notes.
const FRAGMENT: &str = "stars=2.";
/// Maximum length of a link with notes: QR codes and chat apps are sure to accept it. [`stars::LONGEST_LINK`] is for
/// links with stars alone.
pub const LONGEST_LINK: usize = 2_000;

/// Stars and notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Luggage {
    /// The stars.
    pub stars: Stars,
    /// The notes, for sessions with or without a star.
    pub notes: Notes,
}

impl Luggage {
    /// Reads a file written by [`Self::file`].
    ///
    /// # Errors
    /// If it is anything else.
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

    /// A human-readable file: one line per star, then for each note `note` and its session, and its lines after `> `.
    pub fn file(&self) -> String {
        if self.notes.is_empty() {
            return self.stars.file();
        }
        format!("{FILE}\n{}{}", self.stars.lines(), self.notes.lines())
    }

    /// Reads a link fragment written by [`Self::fragment`], without the `#`; `None` if it is anything else. Sessions
    /// that this program lacks are kept by their codes.
    pub fn from_fragment(index: &Index, fragment: &str) -> Option<Self> {
        let Some(rest) = fragment.strip_prefix(FRAGMENT) else {
            return Stars::from_fragment(index, fragment).map(Self::from);
        };
        let mut parts = rest.split('.');
        let stars = Stars::from_codes(parts.next()?)?;
        let mut texts = Vec::new();
        for part in parts {
            let (code, text) = part.split_at_checked(stars::CODE)?;
            for slug in stars::slugs(code)? {
                texts.push((slug, base64::decode(text)?));
            }
        }
        let notes = Notes::of_all(texts);
        Some(Self { stars, notes }.named(index))
    }

    /// A link fragment, without the `#`: the codes of the stars, then for each note a period, the code of its session,
    /// and its text in base64url.
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

    /// The same, with slugs for sessions known only by their codes.
    #[must_use]
    pub fn named(self, index: &Index) -> Self {
        Self {
            stars: self.stars.named(index),
            notes: self.notes.named(index),
        }
    }

    /// Replaces the note that the writer saw with what they wrote ([`Notes::write`]). A new note stars its session; if
    /// the star is removed later, further edits do not bring it back.
    pub fn write(&mut self, slug: &str, seen: &str, text: &str) {
        self.notes.write(slug, seen, text);
        if seen.is_empty() && !self.notes.of(slug).is_empty() && !self.stars.has(slug) {
            self.stars.toggle(slug);
        }
    }

    /// Adds what another device has; nothing is lost.
    pub fn merge(&mut self, other: &Self) {
        self.stars.merge(&other.stars);
        self.notes.merge(&other.notes);
    }

    /// The slugs of sessions with a note but no star.
    pub fn unstarred(&self) -> Vec<String> {
        let slugs = self.notes.all().iter().map(|(slug, _)| slug);
        slugs.filter(|it| !self.stars.has(it)).cloned().collect()
    }

    /// Whether there are no stars and no notes.
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
