//! Finds where long words may be broken, using TeX patterns; native only, because the patterns are large.

use hypher::Lang;

use super::{
    catalog::Catalog,
    hyphens::{SOFT_HYPHEN, order},
    indonesian,
    keys::WORDS,
};

/// How many letters fit everywhere: words of up to this length stay whole, and longer ones are broken only as often as
/// it takes to make every part fit, because each hyphen adds to the size of every page.
const FIT: usize = 8;
/// The minimum number of letters before and after a hyphen.
const LEAST: usize = 3;
/// Prefixes of the keys for row names.
const ROWS: [&str; 2] = ["part_", "lane_no_"];
/// Joins Bengali consonants (Unicode, U+09CD), but is not a letter.
const VIRAMA: char = '\u{9CD}';
/// The Bengali consonants that begin a syllable together with the one before them: ya, ra, la.
const SEMIVOWELS: [char; 3] = ['\u{9AF}', '\u{9B0}', '\u{9B2}'];
/// Parts of medical words, which the English patterns break too rarely.
const PARTS: [&str; 5] = ["path", "phil", "poietic", "therap", "toxic"];

impl Catalog {
    /// Learns the long words of these texts, each given with its language, and of its own row names; none from
    /// languages that don't break words.
    pub fn learn_words<'a>(&mut self, texts: impl IntoIterator<Item = (&'a str, &'a str)>) {
        let own = WORDS.iter().zip(&self.words);
        let own = own.filter(|((key, _), _)| ROWS.iter().any(|it| key.starts_with(it)));
        let own: Vec<String> = own.map(|(_, text)| text.clone()).collect();
        let words = &mut self.hyphens.0;
        for text in &own {
            learn(words, text, &self.tag);
        }
        for (text, language) in texts {
            learn(words, text, language);
        }
    }
}

/// Learns the long words of a text.
fn learn(words: &mut Vec<String>, text: &str, language: &str) {
    for plain in text.split(' ') {
        if let Err(place) = words.binary_search_by(|it| order(it, plain)) {
            let hyphenated = hyphenated(plain, language);
            if hyphenated != plain {
                words.insert(place, hyphenated);
            }
        }
    }
}

/// Adds soft hyphens to text without spaces.
fn hyphenated(text: &str, language: &str) -> String {
    let is_between = |it: char| !it.is_alphabetic() && it != VIRAMA;
    let parts = text.split_inclusive(is_between).map(|part| {
        let word = part.trim_end_matches(is_between);
        broken(word, language).join(&String::from(SOFT_HYPHEN)) + &part[word.len()..]
    });
    parts.collect()
}

/// Breaks a word into as few parts as possible so that each of them fits.
fn broken<'a>(word: &'a str, language: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut start, mut last) = (0, 0);
    for place in places(word, language).into_iter().chain([word.len()]) {
        if start < last && letters(&word[start..place]) > FIT {
            parts.push(&word[start..last]);
            start = last;
        }
        last = place;
    }
    parts.push(&word[start..]);
    parts
}

/// Where a word may be broken, as sorted byte offsets.
fn places(word: &str, language: &str) -> Vec<usize> {
    // An abbreviation has no syllables.
    let is_abbreviation = word.chars().skip(1).any(char::is_uppercase);
    if letters(word) <= FIT || is_abbreviation {
        return Vec::new();
    }
    let mut places = match language {
        "be" => patterns(word, Lang::Belarusian),
        "bn" => bengali(word),
        "en" => [patterns(word, Lang::English), seams(word)].concat(),
        "id" => indonesian::places(&word.to_ascii_lowercase()),
        "ru" => patterns(word, Lang::Russian),
        _ => Vec::new(),
    };
    places.retain(|at| letters(&word[..*at]) >= LEAST && letters(&word[*at..]) >= LEAST);
    places.sort_unstable();
    places
}

/// Where the patterns of a language break a word.
fn patterns(word: &str, language: Lang) -> Vec<usize> {
    let mut end = 0;
    let syllables = hypher::hyphenate(word, language);
    let ends = syllables.map(|it| {
        end += it.len();
        end
    });
    ends.collect()
}

/// Where the patterns break a Bengali word, with two letters or more on either side, signs and conjuncts not counted; and not
/// before a conjunct, whose first consonant ends the syllable before it: only those with a semivowel begin one.
fn bengali(word: &str) -> Vec<usize> {
    let mut places = patterns(word, Lang::Bengali);
    places.retain(|at| {
        let mut next = word[*at..].chars().skip(1);
        let is_onset =
            next.next() != Some(VIRAMA) || next.next().is_some_and(|it| SEMIVOWELS.contains(&it));
        is_onset && aksharas(&word[..*at]) > 1 && aksharas(&word[*at..]) > 1
    });
    places
}

/// How many Bengali letters stand beside each other: a consonant after a virama is part of the one before.
fn aksharas(word: &str) -> usize {
    let mut joined = false;
    let letters = word.chars().filter(|it| {
        let is_letter = matches!(it, '\u{985}'..='\u{9B9}' | '\u{9DC}'..='\u{9E1}');
        let counts = is_letter && !joined;
        joined = *it == VIRAMA;
        counts
    });
    letters.count()
}

/// Breaks before parts of an English word that the patterns don't know.
fn seams(word: &str) -> Vec<usize> {
    (PARTS.iter().flat_map(|it| word.match_indices(it)))
        .map(|(at, _)| at)
        .collect()
}

fn letters(word: &str) -> usize {
    word.chars().count()
}
