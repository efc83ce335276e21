//! How well what is found matches.

use super::entries::Entry;
use program::index::{Fit, Index, Place, Want, Words, query_words};

/// How much a word counts in the name, and in other texts.
const NAME: u32 = 4;
const OTHER: u32 = 1;

/// The words of all entries.
pub(super) struct Ranks {
    words: Words,
    /// The first word of each entry's name, and how many it has.
    names: Vec<(String, usize)>,
}

impl Ranks {
    pub fn new(index: &Index, entries: &[Entry]) -> Self {
        // The name comes first, and counts most.
        let texts = (0..).zip(entries).flat_map(|(number, entry)| {
            let others = entry.texts(index).into_iter();
            std::iter::once(((number, NAME), entry.name.as_str()))
                .chain(others.map(move |text| ((number, OTHER), text)))
        });
        let names = entries.iter().map(|entry| {
            let words = query_words(index.fold(&entry.name).char_indices());
            let first = words.first().map(|word| word.letters().to_owned());
            (first.unwrap_or_default(), words.len())
        });
        Self {
            words: index.words(texts),
            names: names.collect(),
        }
    }

    /// The words of a folded query. A slip in one is forgiven if no entry has it exactly.
    pub fn wanted(&self, folded: &str) -> Vec<Want> {
        self.words.wanted(folded)
    }

    /// The score of each entry: 0 for those that lack a word.
    pub fn scores(&self, wanted: &[Want], entries: usize) -> Vec<u32> {
        let mut scores = vec![1_u32; entries];
        for want in wanted {
            let mut best = vec![0_u32; entries];
            for (places, fit) in self.words.find(want) {
                let fit = match fit {
                    Fit::Whole => 4,
                    Fit::Part => 3,
                    Fit::Slip => 1,
                };
                raise(&mut best, places, fit);
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
                let begins = wanted.first().is_some_and(|want| want.begins(first));
                *score = *score * 4 + 2 * u32::from(begins) + u32::from(*length == wanted.len());
            }
        }
        scores
    }
}

fn raise(best: &mut [u32], places: &[Place], fit: u32) {
    for &(entry, counts) in places {
        if let Some(best) = best.get_mut(entry as usize) {
            *best = (*best).max(fit * counts);
        }
    }
}
