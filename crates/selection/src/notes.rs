//! What a reader wrote beside sessions: plain text, kept in their browser alone, moved as stars are.
//!
//! A note is kept by the slug of its session, whether the session has a star or not, and whether the program still has it.

use std::collections::BTreeSet;

use super::stars::{self, Unreadable};
use program::index::Index;

/// Version of the form in which they are kept.
const VERSION: &str = "1";
/// Begins the note of the session that follows.
const BEGIN: &str = "note ";
/// Begins each line of a note.
const LINE: char = '>';
/// The line between two notes for one session.
const BETWEEN: &str = "— — —";
/// The longest note that can be typed, in UTF-16 code units, as `maxlength` counts. What arrives may be longer: nothing of it
/// is cut.
pub const LONGEST: u16 = 10_000;

/// Notes, in the order of their slugs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    texts: Vec<(String, String)>,
}

impl Notes {
    /// Reads what [`Self::stored`] wrote.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn parse(stored: &str) -> Result<Self, Unreadable> {
        let mut lines = stored.lines();
        if lines.next() != Some(VERSION) {
            return Err(Unreadable);
        }
        let (notes, others) = Self::read(lines)?;
        others.is_empty().then_some(notes).ok_or(Unreadable)
    }

    /// Takes the notes out of lines; the second value are the others.
    pub(crate) fn read<'a>(
        lines: impl Iterator<Item = &'a str>,
    ) -> Result<(Self, Vec<&'a str>), Unreadable> {
        let mut notes = Self::default();
        let mut others = Vec::new();
        let mut open: Option<(&str, String)> = None;
        for line in lines {
            if let Some(words) = line.strip_prefix(LINE) {
                let (_, text) = open.as_mut().ok_or(Unreadable)?;
                text.push_str(words.strip_prefix(' ').unwrap_or(words));
                text.push('\n');
                continue;
            }
            notes.close(open.take());
            match line.strip_prefix(BEGIN) {
                Some(slug) if stars::is_slug(slug.trim()) => {
                    open = Some((slug.trim(), String::new()));
                }
                Some(_) => return Err(Unreadable),
                None => others.push(line),
            }
        }
        notes.close(open);
        Ok((notes, others))
    }

    fn close(&mut self, read: Option<(&str, String)>) {
        if let Some((slug, text)) = read {
            self.add(slug, text.strip_suffix('\n').unwrap_or(&text));
        }
    }

    /// As they are kept in the browser: the version, then [`Self::lines`].
    pub fn stored(&self) -> String {
        format!("{VERSION}\n{}", self.lines())
    }

    /// `note` and a slug, then the note, each of its lines behind `> `.
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

    /// The note of a session; empty where it has none.
    pub fn of(&self, slug: &str) -> &str {
        self.place(slug).map_or("", |at| &self.texts[at].1)
    }

    /// All of them behind the slugs of their sessions, in the order of these.
    pub fn all(&self) -> &[(String, String)] {
        &self.texts
    }

    /// Where the note of a session is, or would be.
    fn place(&self, slug: &str) -> Result<usize, usize> {
        self.texts.binary_search_by(|(it, _)| it.as_str().cmp(slug))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Keeps what was written in place of what its writer saw. What another page kept meanwhile stays beside it.
    pub fn write(&mut self, slug: &str, seen: &str, text: &str) {
        if self.of(slug) == seen
            && let Ok(at) = self.place(slug)
        {
            self.texts.remove(at);
        }
        self.add(slug, text);
    }

    /// Adds the notes of another device; none is lost. Two for one session stand one under the other; a note that goes on where
    /// the other ends takes its place.
    pub fn merge(&mut self, other: &Self) {
        for (slug, text) in &other.texts {
            self.add(slug, text);
        }
    }

    /// Adds a text to the note of a session; one without words adds nothing.
    pub(crate) fn add(&mut self, slug: &str, text: &str) {
        let text = clean(text);
        if parts(&text).is_empty() {
            return;
        }
        match self.place(slug) {
            Ok(at) => self.texts[at].1 = joined(&self.texts[at].1, &text),
            Err(at) => self.texts.insert(at, (slug.to_owned(), text)),
        }
    }

    /// The same with the slugs of sessions whose code alone was known.
    #[must_use]
    pub fn named(self, index: &Index) -> Self {
        let mut named = Self::default();
        for (slug, text) in &self.texts {
            named.add(stars::name(index, slug).unwrap_or(slug), text);
        }
        named
    }
}

/// Line ends as line feeds, and no other control character than the tab: nobody sees them, and some end a text early.
fn clean(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.retain(|it| !it.is_control() || it == '\n' || it == '\t');
    text
}

/// Both of two notes, each part once, in an order that does not depend on which came first.
fn joined(one: &str, other: &str) -> String {
    if one == other {
        return one.to_owned();
    }
    let mut all = parts(one);
    all.extend(parts(other));
    let mut left: Vec<&str> = Vec::new();
    // In order, a text stands right before those that go on where it ends.
    for part in &all {
        if left.last().is_some_and(|last| part.starts_with(last)) {
            left.pop();
        }
        left.push(part);
    }
    left.join(&format!("\n{BETWEEN}\n"))
}

/// The parts of a note, which lines tell apart.
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
