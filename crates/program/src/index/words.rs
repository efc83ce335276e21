//! The words of a folded text, and where in them a search may begin.

/// How many starts of a word are remembered: names have a few hyphens, and a hostile text may have thousands.
const STARTS: usize = 16;

/// A word of a text.
///
/// A search finds it from each of its starts: "car-t" as "car-t", "cart", and "t". Scripts that are written without
/// spaces make one word of a whole phrase, which is searched inside.
#[derive(Default)]
pub struct Word {
    /// What it consists of, without hyphens.
    letters: String,
    /// Where each byte of the letters was in the text.
    at: Vec<usize>,
    /// Where in the letters a search may begin.
    starts: Vec<usize>,
    /// Whether it is of a script that is written without spaces; unknown if it has only digits.
    spaceless: Option<bool>,
    /// Whether a single space is between it and the word before.
    follows: bool,
}

impl Word {
    /// Its letters and digits, without hyphens.
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// The parts of the word that a search may begin with.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        self.starts.iter().map(|&start| &self.letters[start..])
    }

    /// Where a search for `wanted` may begin.
    pub(super) fn starts(&self, wanted: &str) -> impl Iterator<Item = usize> {
        let inside = is_spaceless(wanted);
        let starts = self.letters.char_indices().map(|(start, _)| start);
        starts.filter(move |start| inside || self.starts.contains(start))
    }

    /// Where the bytes of its letters were in the text.
    pub(super) fn at(&self) -> &[usize] {
        &self.at
    }

    /// Whether some write this word and the next one as one, as in "o brien". Not so the article "a".
    pub(super) fn is_written_with(&self, next: &Self) -> bool {
        let letter = self.letters.len() == 1 && self.letters != "a" && self.spaceless.is_some();
        letter && next.follows && next.spaceless == Some(false) && next.letters.len() > 2
    }

    fn push(&mut self, at: usize, character: char) {
        self.letters.push(character);
        self.at.resize(self.letters.len(), at);
    }

    fn append(&mut self, next: &Self) {
        let length = self.letters.len();
        self.letters += &next.letters;
        self.at.extend(&next.at);
        self.starts
            .extend(next.starts.iter().map(|start| start + length));
    }
}

/// The words of a query: runs of letters and digits, not split at inner hyphens, but between a script that is written
/// without spaces and any other. Each character of the folded text comes with its place in the text.
pub fn query_words(folded: impl IntoIterator<Item = (usize, char)>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut word = Word::default();
    let mut is_inner = false;
    for (at, character) in folded {
        if character != '-' && !character.is_alphanumeric() && !is_sign(character) {
            let follows = character == ' ' && !word.letters.is_empty();
            finish(&mut words, &mut word);
            word.follows = follows;
            is_inner = false;
            continue;
        }
        let spaceless = if is_spaceless_letter(character) {
            Some(true)
        } else {
            character.is_alphabetic().then_some(false)
        };
        if spaceless.is_some() && word.spaceless.is_some() && spaceless != word.spaceless {
            finish(&mut words, &mut word);
            is_inner = false;
        }
        word.spaceless = word.spaceless.or(spaceless);
        if character == '-' {
            is_inner = false;
            continue;
        }
        // A number inside a phrase is found too.
        let number = word.spaceless == Some(true)
            && character.is_ascii_digit()
            && !word.letters.ends_with(|it: char| it.is_ascii_digit());
        if (!is_inner || number) && word.starts.len() < STARTS {
            word.starts.push(word.letters.len());
        }
        word.push(at, character);
        is_inner = true;
    }
    finish(&mut words, &mut word);
    words
}

/// The words of a text: those of [`query_words`], a single letter joined with the word after it.
pub fn text_words(folded: impl IntoIterator<Item = (usize, char)>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for word in query_words(folded) {
        match words.last_mut() {
            Some(last) if last.is_written_with(&word) => last.append(&word),
            _ => words.push(word),
        }
    }
    words
}

fn finish(words: &mut Vec<Word>, word: &mut Word) {
    let mut word = std::mem::take(word);
    if !word.letters.is_empty() {
        word.starts.extend(behind_arabic_prefixes(&word.letters));
        words.push(word);
    }
}

/// Where an Arabic word begins without what is attached to it: "and", then "with", "like", or "to", then the article,
/// which is "l" after "to". Some words begin with these letters themselves: those get a start that nobody looks for.
fn behind_arabic_prefixes(word: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut rest = word;
    for attached in [&["و", "ف"][..], &["ب", "ك", "ل"], &["ال", "ل"]] {
        let next = attached.iter().find_map(|it| rest.strip_prefix(it));
        if let Some(next) = next.filter(|next| is_stem(next)) {
            rest = next;
            starts.push(word.len() - rest.len());
        }
    }
    starts
}

/// An Arabic word without its article, and what is attached before that; `None` without an article. Every text that has
/// the word has it from there too ([`behind_arabic_prefixes`]).
pub(super) fn without_arabic_article(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let article = |rest: &'_ str| rest.strip_prefix("ال").map(str::len);
    let length = (rest.strip_prefix("لل").map(str::len))
        .or_else(|| article(rest.strip_prefix(['ب', 'ك']).unwrap_or(rest)))?;
    Some(&word[word.len() - length..]).filter(|stem| is_stem(stem))
}

/// Whether enough is left to be a word.
fn is_stem(rest: &str) -> bool {
    rest.chars().nth(1).is_some()
}

/// Whether a word is of a script that is written without spaces.
pub(super) fn is_spaceless(word: &str) -> bool {
    word.chars().any(is_spaceless_letter)
}

/// Whether a character is of a script that is written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
fn is_spaceless_letter(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether a character is part of a word although it is neither a letter nor a vowel: tone marks and silencers of Thai,
/// Lao, Burmese, and Khmer, voicing marks of Japanese, and the nukta and virama of Indic scripts, which are at the same
/// places in the blocks of these scripts.
pub fn is_sign(character: char) -> bool {
    match character {
        '\u{900}'..='\u{d7f}' => matches!(u32::from(character) & 0x7f, 0x3c | 0x4d),
        '\u{dca}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{eba}'
        | '\u{ec8}'..='\u{ece}'
        | '\u{1037}'
        | '\u{1039}'..='\u{103a}'
        | '\u{17c9}'..='\u{17d3}'
        | '\u{17dd}'
        | '\u{3099}'..='\u{309a}' => true,
        _ => false,
    }
}
