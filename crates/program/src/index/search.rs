//! Which words are where, and which of them a search finds.

use std::{collections::BTreeMap, ops::RangeInclusive, str::Chars};

use crate::Text;

use super::{
    Facet, Index, SessionNumber,
    words::{Word, is_spaceless, query_words, text_words, without_arabic_article},
};

/// Brings a text into the form in which search compares it, so that "le" finds "Lê".
pub type Fold = fn(&str) -> String;

/// The number of what has a word, and how much the word counts there.
pub type Place = (u32, u32);

/// Words of at least this many letters may have a slip.
const FORGIVEN: usize = 5;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// The forms in which it is looked for: as typed, without its Arabic article, with the single letter before it.
    forms: Vec<String>,
    /// Whether nothing has it exactly, so that a slip is forgiven.
    slips: bool,
}

impl Want {
    /// Whether it begins a word.
    pub fn begins(&self, word: &str) -> bool {
        self.forms.iter().any(|form| word.starts_with(form))
    }

    /// The parts of a text's word that it matches: the places of their first and last characters in the text.
    pub fn find(&self, word: &Word) -> Vec<RangeInclusive<usize>> {
        let mut found = Vec::new();
        for form in &self.forms {
            for start in word.starts(form) {
                let rest = &word.letters()[start..];
                let length = if rest.starts_with(form) {
                    Some(form.len())
                } else {
                    slipped(form, rest).filter(|_| self.slips)
                };
                let end = length.map(|length| start + length - 1);
                found.extend(end.map(|end| word.at()[start]..=word.at()[end]));
            }
        }
        found
    }
}

/// How a word matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is what was wanted.
    Whole,
    /// It begins with what was wanted, or has it inside, if its script is written without spaces.
    Part,
    /// It does, except for one slip.
    Slip,
}

/// The folded words of many texts, each with where it is.
pub struct Words {
    /// Sorted by word.
    words: Vec<(String, Vec<Place>)>,
}

impl Words {
    /// Reads texts, grouped by the number in their place. If one has a word several times, the first counts.
    pub fn new<'a>(fold: Fold, texts: impl IntoIterator<Item = (Place, &'a str)>) -> Self {
        let mut words: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        // Names and topics occur in many sessions: each text is folded once.
        let mut folded: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (place, text) in texts {
            let own = folded.entry(text).or_insert_with(|| {
                let words = text_words(fold(text).char_indices());
                let forms = words.iter().flat_map(Word::forms);
                forms.map(str::to_owned).collect()
            });
            for word in own {
                let places = match words.get_mut(word.as_str()) {
                    Some(places) => places,
                    None => words.entry(word.clone()).or_default(),
                };
                if places.last().is_none_or(|last| last.0 != place.0) {
                    places.push(place);
                }
            }
        }
        Self {
            words: words.into_iter().collect(),
        }
    }

    /// The words of a folded query.
    pub fn wanted(&self, folded: &str) -> Vec<Want> {
        let words = query_words(folded.char_indices());
        let before = std::iter::once(None).chain(words.iter().map(Some));
        (words.iter().zip(before))
            .map(|(word, before)| {
                let mut forms = vec![word.letters().to_owned()];
                forms.extend(without_arabic_article(word.letters()).map(str::to_owned));
                let before = before.filter(|before| before.is_written_with(word));
                forms.extend(before.map(|it| it.letters().to_owned() + word.letters()));
                let slips = (forms.iter()).all(|form| self.exactly(form).next().is_none());
                Want { forms, slips }
            })
            .collect()
    }

    /// Where a word of a query is. The same place may come several times.
    pub fn find<'a>(&'a self, want: &'a Want) -> impl Iterator<Item = (&'a [Place], Fit)> {
        let exact = want.forms.iter().flat_map(|form| {
            self.exactly(form).map(move |(word, places)| {
                let fit = if word == form { Fit::Whole } else { Fit::Part };
                (places.as_slice(), fit)
            })
        });
        let forgiving = want.slips.then_some(&self.words).into_iter().flatten();
        let close = forgiving.filter(|(word, _)| {
            want.forms.iter().any(|form| {
                let inside = is_spaceless(form);
                (word.char_indices())
                    .take_while(|(start, _)| *start == 0 || inside)
                    .any(|(start, _)| slipped(form, &word[start..]).is_some())
            })
        });
        exact.chain(close.map(|(_, places)| (places.as_slice(), Fit::Slip)))
    }

    /// The words that begin with this form of a wanted word, or have it inside.
    fn exactly(&self, form: &str) -> impl Iterator<Item = &(String, Vec<Place>)> {
        let inside = is_spaceless(form);
        let first = if inside {
            0
        } else {
            self.words.partition_point(|(word, _)| word.as_str() < form)
        };
        (self.words[first..].iter())
            .take_while(move |(word, _)| inside || word.starts_with(form))
            .filter(move |(word, _)| word.contains(form))
    }
}

/// How much of a word is what is wanted, but for one slip: a letter wrong, missing, or added, or two swapped. `None` if it
/// doesn't start with that, and for short words, which would start almost anything.
fn slipped(want: &str, word: &str) -> Option<usize> {
    if want.chars().count() < FORGIVEN {
        return None;
    }
    let same: usize = (want.chars().zip(word.chars()))
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (mut wanted, mut had) = (want[same..].chars(), word[same..].chars());
    let taken = |wanted: &Chars, had: &Chars| {
        let starts = had.as_str().starts_with(wanted.as_str());
        starts.then(|| word.len() - had.as_str().len() + wanted.as_str().len())
    };
    let (all_wanted, all_had) = (wanted.clone(), had.clone());
    let (a, b) = (wanted.next(), had.next());
    let wrong = taken(&wanted, &had);
    let added = taken(&wanted, &all_had);
    let missing = taken(&all_wanted, &had);
    let is_swapped = wanted.next() == b && had.next() == a;
    let swapped = is_swapped.then(|| taken(&wanted, &had)).flatten();
    // At the end of a word, a slip can be several of these.
    [wrong, added, missing, swapped].into_iter().flatten().max()
}

/// The texts of a session that are searched, the most telling first: the names of its people, topics, institutions, and
/// countries, other names of its topics, abbreviations of its institutions, title, and summary.
pub(super) fn session_texts(index: &Index, number: SessionNumber) -> Vec<&str> {
    let values = |facet: Facet| {
        let values = index.facet(facet).iter();
        values.filter(move |value| value.sessions.contains(number))
    };
    let named = [
        Facet::Person,
        Facet::Topic,
        Facet::Institution,
        Facet::Country,
    ];
    let mut texts: Vec<&str> = (named.into_iter().flat_map(values))
        .map(|value| value.name.as_str())
        .collect();
    let session = index.at(number);
    let topics = session.topics.iter().filter_map(|id| index.topic(id));
    let topics = topics.flat_map(|topic| topic.also.iter().chain([&topic.short]));
    texts.extend(topics.flat_map(Text::all));
    let institutions = &index.program().institutions;
    texts.extend(values(Facet::Institution).filter_map(|value| {
        let number = *index.institutions.get(&value.slug)?;
        institutions.get(number)?.abbreviation.as_deref()
    }));
    texts.extend(session.title.all());
    texts.extend(session.summary.all());
    texts
}
