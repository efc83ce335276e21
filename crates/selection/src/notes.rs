//! A reader's notes on sessions: plain text, kept only in their browser, moved the same way as stars.
//!
//! A note is kept by the slug of its session, whether or not the session has a star or is still in the program.

use std::collections::{BTreeMap, BTreeSet};

use super::stars::{self, Unreadable};
use program::index::Index;

/// Version of the stored form.
const VERSION: &str = "1";
/// Starts a note; the slug of its session follows.
const BEGIN: &str = "note ";
/// Starts each line of a note.
const LINE: char = '>';
/// The line between two notes on one session.
const BETWEEN: &str = "— — —";
/// The longest note that can be typed, in UTF-16 code units, as `maxlength` counts. Notes from another device may be
/// longer: nothing is cut off.
pub const LONGEST: u16 = 10_000;

/// Notes, sorted by slug.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    texts: Vec<(String, String)>,
}

impl Notes {
    /// Reads what [`Self::stored`] wrote.
    ///
    /// # Errors
    /// If it is anything else.
    pub fn parse(stored: &str) -> Result<Self, Unreadable> {
        let mut lines = stored.lines();
        if lines.next() != Some(VERSION) {
            return Err(Unreadable);
        }
        let (notes, others) = Self::read(lines)?;
        others.is_empty().then_some(notes).ok_or(Unreadable)
    }

    /// Extracts the notes from lines; the second value is the other lines.
    pub(crate) fn read<'a>(
        lines: impl Iterator<Item = &'a str>,
    ) -> Result<(Self, Vec<&'a str>), Unreadable> {
        let mut texts: Vec<(String, String)> = Vec::new();
        let mut others = Vec::new();
        // Whether the lines of a note may follow.
        let mut is_open = false;
        for line in lines {
            if let Some(words) = line.strip_prefix(LINE) {
                let open = texts.last_mut().filter(|_| is_open);
                let (_, text) = open.ok_or(Unreadable)?;
                text.push_str(words.strip_prefix(' ').unwrap_or(words));
                text.push('\n');
                continue;
            }
            match line.strip_prefix(BEGIN) {
                Some(slug) if stars::is_slug(slug.trim()) => {
                    texts.push((slug.trim().to_owned(), String::new()));
                    is_open = true;
                }
                Some(_) => return Err(Unreadable),
                None => {
                    others.push(line);
                    is_open = false;
                }
            }
        }
        for (_, text) in &mut texts {
            text.truncate(text.strip_suffix('\n').unwrap_or(text).len());
        }
        Ok((Self::of_all(texts), others))
    }

    /// Notes with these texts, each with the slug of its session. All texts on one session are joined at once: one by
    /// one, a long list would be read again for each.
    pub(crate) fn of_all(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut places = BTreeMap::new();
        let mut found: Vec<Vec<String>> = Vec::new();
        for (slug, text) in texts {
            let text = clean(&text);
            if parts(&text).is_empty() {
                continue;
            }
            if let Some(&place) = places.get(&slug) {
                let texts: &mut Vec<String> = &mut found[place];
                texts.push(text);
            } else {
                places.insert(slug, found.len());
                found.push(vec![text]);
            }
        }
        let texts = places.into_iter();
        Self {
            texts: texts
                .map(|(slug, place)| (slug, joined(&found[place])))
                .collect(),
        }
    }

    /// The form stored in the browser: the version, then [`Self::lines`].
    pub fn stored(&self) -> String {
        format!("{VERSION}\n{}", self.lines())
    }

    /// `note` and a slug, then the note, each of its lines after `> `.
    pub(crate) fn lines(&self) -> String {
        let mut lines = String::new();
        for (slug, text) in &self.texts {
            lines += &format!("{BEGIN}{slug}\n");
            for line in text.split('\n') {
                lines += &format!("{LINE} {line}\n");
            }
        }
        lines
    }

    /// The note on a session; empty if there is none.
    pub fn of(&self, slug: &str) -> &str {
        self.place(slug).map_or("", |at| &self.texts[at].1)
    }

    /// All of them, each with the slug of its session, sorted by slug.
    pub fn all(&self) -> &[(String, String)] {
        &self.texts
    }

    /// Where the note on a session is, or would be.
    fn place(&self, slug: &str) -> Result<usize, usize> {
        self.texts.binary_search_by(|(it, _)| it.as_str().cmp(slug))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Replaces the note that the writer saw with what they wrote. If another page has stored something else since,
    /// both are kept.
    pub fn write(&mut self, slug: &str, seen: &str, text: &str) {
        if self.of(slug) == seen
            && let Ok(at) = self.place(slug)
        {
            self.texts.remove(at);
        }
        self.add(slug, text);
    }

    /// Adds the notes of another device; none are lost. Two notes on one session are put one below the other; a note
    /// that continues another replaces it.
    pub fn merge(&mut self, other: &Self) {
        for (slug, text) in &other.texts {
            self.add(slug, text);
        }
    }

    /// Adds a text to the note on a session; a blank one adds nothing.
    fn add(&mut self, slug: &str, text: &str) {
        let text = clean(text);
        if parts(&text).is_empty() {
            return;
        }
        match self.place(slug) {
            Ok(at) => {
                let own = std::mem::take(&mut self.texts[at].1);
                self.texts[at].1 = joined(&[own, text]);
            }
            Err(at) => self.texts.insert(at, (slug.to_owned(), text)),
        }
    }

    /// The same, with slugs for sessions known only by their codes.
    #[must_use]
    pub fn named(self, index: &Index) -> Self {
        let named = stars::names(index);
        let texts = self.texts.into_iter();
        Self::of_all(texts.map(|(slug, text)| (named(slug), text)))
    }
}

/// Turns line endings into line feeds and removes control characters other than tabs: they are invisible, and some end
/// a text early.
fn clean(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.retain(|it| !it.is_control() || it == '\n' || it == '\t');
    text
}

/// Joins notes, with each part once, in an order that does not depend on which came first.
fn joined(texts: &[String]) -> String {
    if let [one, others @ ..] = texts
        && others.iter().all(|other| other == one)
    {
        return one.clone();
    }
    let all: BTreeSet<String> = texts.iter().flat_map(|text| parts(text)).collect();
    let mut left: Vec<&str> = Vec::new();
    // In sorted order, a text comes right before those that continue it.
    for part in &all {
        if left.last().is_some_and(|last| part.starts_with(last)) {
            left.pop();
        }
        left.push(part);
    }
    left.join(&format!("\n{BETWEEN}\n"))
}

/// The parts of a note, split at [`BETWEEN`].
fn parts(text: &str) -> BTreeSet<String> {
    let mut parts = vec![String::new()];
    for line in text.split('\n') {
        if line.trim() == BETWEEN {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push_str(line);
            part.push('\n');
        }
    }
    let parts = parts.iter().map(|it| it.trim().to_owned());
    parts.filter(|it| !it.is_empty()).collect()
}
