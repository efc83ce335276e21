//! Search over everything: sessions, people, institutions, topics, countries and days.
//!
//! Every word of a query must start a word of what is found, or be inside it in scripts that are written without spaces.
//! Order, case, and accents don't matter. If nothing has a word of five letters or more, it may have one slip: a letter
//! wrong, missing, or added, or two swapped. Which words match is decided in `program::index`, for the filter as well.
//! Abbreviations are those of the program (`also` of topics, `abbreviation` of institutions).

mod entries;
mod marks;
mod ranks;

use address::{Filter, Page};
use entries::{Entry, entries};
use languages::Locale;
pub use marks::Marked;
use marks::{marked, snippet};
use program::index::{Facet, Index, SessionNumber, Want};
use ranks::Ranks;

/// How many results of a kind are shown.
const MOST: usize = 6;

/// What a result is. Groups of equal rank are in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Group {
    Day,
    Session,
    Person,
    Institution,
    Topic,
    Country,
}

impl Group {
    /// The heading of results of the kind.
    pub fn heading(self, locale: Locale) -> &'static str {
        match self {
            Self::Day => locale.days_label(),
            Self::Session => locale.sessions_label(),
            Self::Person => locale.all_records(Facet::Person),
            Self::Institution => locale.all_records(Facet::Institution),
            Self::Topic => locale.all_records(Facet::Topic),
            Self::Country => locale.all_records(Facet::Country),
        }
    }
}

/// Names of topics, countries, institutions and people that have them in several languages: the key of the facet, the
/// slug, and the names.
pub type Names = Vec<(String, String, Vec<String>)>;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its page.
    pub page: Page,
    /// Its name, with what matched.
    pub name: Vec<Marked>,
    /// The language of the name.
    pub language: String,
    /// What distinguishes it from others: a date, a part of the day.
    pub detail: String,
    /// The text that has the words its name lacks; empty if the name has all.
    pub because: Vec<Marked>,
}

/// The results of a kind, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What they are.
    pub group: Group,
    /// The best of them.
    pub hits: Vec<Hit>,
    /// How many there are.
    pub count: usize,
}

/// The words of a program, each with where it occurs. Built once, on the first search.
pub struct Finder {
    index: &'static Index,
    entries: Vec<Entry>,
    ranks: Ranks,
}

impl Finder {
    /// Reads the words of a program; `locale` has those of the interface.
    pub fn new(index: &'static Index, locale: Locale, names: &Names) -> Self {
        let entries = entries(index, locale, names);
        let ranks = Ranks::new(index, &entries);
        Self {
            index,
            entries,
            ranks,
        }
    }

    /// What has every word of the query; the group with the best result first. Nothing for a query without words.
    ///
    /// The sessions are those that the filter leaves for the query.
    pub fn find(&self, query: &str) -> Vec<Found> {
        // As the filter takes it: no longer than a search may be.
        let filter = Filter::default().searching(query);
        let query = filter.query();
        let wanted = self.ranks.wanted(&self.index.fold(query));
        if wanted.is_empty() {
            return Vec::new();
        }
        // That nothing has a word exactly can be true of the sessions alone.
        let wanted_of_sessions = self.index.wanted(query);
        let sessions = self.index.having(&wanted_of_sessions);
        let scores = self.ranks.scores(&wanted, self.entries.len());
        let mut ranked: Vec<(u32, usize)> = (scores.into_iter().enumerate())
            .map(|(number, score)| match self.entries[number].session {
                Some(session) if sessions.contains(session) => (score.max(1), number),
                Some(_) => (0, number),
                None => (score, number),
            })
            .filter(|(score, _)| *score > 0)
            .collect();
        // Equal results are in the program's order.
        ranked.sort_unstable_by_key(|&(score, number)| (u32::MAX - score, number));
        let mut found: Vec<Found> = Vec::new();
        for (_, number) in ranked {
            let entry = &self.entries[number];
            let at = found.iter().position(|it| it.group == entry.group);
            let at = at.unwrap_or_else(|| {
                let group = entry.group;
                found.push(Found {
                    group,
                    hits: Vec::new(),
                    count: 0,
                });
                found.len() - 1
            });
            found[at].count += 1;
            if found[at].hits.len() < MOST {
                let wanted = match entry.session {
                    Some(_) => &wanted_of_sessions,
                    None => &wanted,
                };
                let hit = self.hit(entry, wanted);
                found[at].hits.push(hit);
            }
        }
        found
    }

    fn hit(&self, entry: &Entry, wanted: &[Want]) -> Hit {
        let mut missing = wanted.iter().collect();
        let name = marked(self.index, &entry.name, &mut missing);
        let because = first_with(self.index, &missing, entry.texts(self.index));
        Hit {
            page: entry.page.clone(),
            name,
            language: entry.language.clone(),
            detail: entry.detail.clone(),
            because,
        }
    }
}

/// The text of a session that has the filter's words its visible texts lack; empty if they have all.
pub fn because(index: &Index, session: SessionNumber, seen: &[&str], query: &str) -> Vec<Marked> {
    let wanted = index.wanted(query);
    let mut missing = wanted.iter().collect();
    for text in seen {
        marked(index, text, &mut missing);
    }
    first_with(index, &missing, index.session_texts(session))
}

/// The first of these texts that has one of these words, cut to the text around it.
fn first_with(index: &Index, words: &[&Want], texts: Vec<&str>) -> Vec<Marked> {
    let found = texts.into_iter().find_map(|text| {
        let mut rest = words.to_vec();
        let line = marked(index, text, &mut rest);
        (rest.len() < words.len()).then(|| snippet(line))
    });
    found.unwrap_or_default()
}
