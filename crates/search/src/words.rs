//! Which words occur where.

use std::collections::BTreeMap;

use super::entries::Entry;
use program::index::{Index, query_words};

/// Words of at least this many letters may have a typo.
const FORGIVEN: usize = 5;
/// How much a word counts in the name, and in other texts.
const NAME: u32 = 4;
const OTHER: u32 = 1;

/// The folded words of all entries, sorted, each with the entries that have it.
pub(super) struct Words {
    words: Vec<(String, Vec<Place>)>,
    /// The first word of each entry's name, and how many it has.
    names: Vec<(String, usize)>,
}

/// An entry, and how much the word counts there.
type Place = (u32, u32);

impl Words {
    pub fn new(index: &Index, entries: &[Entry]) -> Self {
        let mut words: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        // Names and topics occur in many sessions: each text is folded once.
        let mut folded: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (number, entry) in (0..).zip(entries) {
            let texts = entry.texts(index).into_iter().map(|text| (text, OTHER));
            for (text, counts) in std::iter::once((entry.name.as_str(), NAME)).chain(texts) {
                let own = folded
                    .entry(text)
                    .or_insert_with(|| all_words(&index.fold(text)));
                for word in own {
                    let places = match words.get_mut(word.as_str()) {
                        Some(places) => places,
                        None => words.entry(word.clone()).or_default(),
                    };
                    // The name comes first, and counts most.
                    if places.last().is_none_or(|(last, _)| *last != number) {
                        places.push((number, counts));
                    }
                }
            }
        }
        let names = entries.iter().map(|entry| {
            let folded = index.fold(&entry.name);
            let words = query_words(&folded);
            (
                words.first().copied().unwrap_or_default().to_owned(),
                words.len(),
            )
        });
        Self {
            words: words.into_iter().collect(),
            names: names.collect(),
        }
    }

    /// The score of each entry: 0 for those that lack a word.
    pub fn scores(&self, wanted: &[&str], entries: usize) -> Vec<u32> {
        let mut scores = vec![1_u32; entries];
        for want in wanted {
            let mut best = vec![0_u32; entries];
            let first = self
                .words
                .partition_point(|(word, _)| word.as_str() < *want);
            let starting = self.words[first..]
                .iter()
                .take_while(|(word, _)| word.starts_with(want));
            for (word, places) in starting {
                let whole = if word == want { 4 } else { 3 };
                raise(&mut best, places, whole);
            }
            if want.chars().count() >= FORGIVEN {
                for (word, places) in &self.words {
                    if !word.starts_with(want) && slips(want, word) {
                        raise(&mut best, places, 1);
                    }
                }
            }
            for (score, best) in scores.iter_mut().zip(best) {
                // What lacked an earlier word stays out.
                *score = if best == 0 || *score == 0 {
                    0
                } else {
                    *score + best
                };
            }
        }
        for (score, (first, length)) in scores.iter_mut().zip(&self.names) {
            if *score > 0 {
                // Among equal matches, first names that begin with the query, then names with no more words than it.
                let begins = wanted.first().is_some_and(|want| first.starts_with(want));
                *score = *score * 4 + 2 * u32::from(begins) + u32::from(*length == wanted.len());
            }
        }
        scores
    }
}

fn raise(best: &mut [u32], places: &[Place], kind: u32) {
    for &(entry, counts) in places {
        if let Some(best) = best.get_mut(entry as usize) {
            *best = (*best).max(kind * counts);
        }
    }
}

/// The words of a folded text; for a hyphenated word, also its parts and the parts joined.
pub(super) fn all_words(folded: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in query_words(folded) {
        words.push(word.to_owned());
        if word.contains('-') {
            words.extend(word.split('-').map(str::to_owned));
            words.push(word.replace('-', ""));
        }
    }
    words
}

/// Whether a word starts with what is wanted, but for one typo: a letter wrong, missing or added, or two swapped.
pub(super) fn slips(want: &str, word: &str) -> bool {
    let mut wanted = want.chars();
    let mut had = word.chars();
    loop {
        let (rest_wanted, rest_had) = (wanted.clone(), had.clone());
        let (Some(a), b) = (wanted.next(), had.next()) else {
            // Nothing differed: it starts the word.
            return true;
        };
        if Some(a) == b {
            continue;
        }
        let starts =
            |text: std::str::Chars, with: std::str::Chars| text.as_str().starts_with(with.as_str());
        // One added, one missing, one wrong.
        if starts(rest_had.clone(), wanted.clone()) {
            return true;
        }
        let Some(b) = b else {
            return wanted.as_str().is_empty();
        };
        if starts(had.clone(), rest_wanted) || starts(had.clone(), wanted.clone()) {
            return true;
        }
        // Two swapped.
        return wanted.next() == Some(b) && had.next() == Some(a) && starts(had, wanted);
    }
}
