//! The syllables of Indonesian words, for which `hypher` has no patterns, by the official spelling rules (Ejaan yang
//! Disempurnakan V, II.F): a word breaks before a single consonant and its vowel, and after the first of two or three
//! consonants. Where a prefix or suffix may meet its root, words are not broken: the rules break at that boundary,
//! which can't be told from the letters.

const VOWELS: &str = "aeiou";
/// Pairs of letters that are one consonant.
const DIGRAPHS: [&str; 4] = ["kh", "ng", "ny", "sy"];
/// A prefix that can be recognized by its letters.
const PREFIX: &str = "trans";

/// Where a lowercase word may be broken, as byte offsets.
pub(super) fn places(word: &str) -> Vec<usize> {
    let mut places = Vec::new();
    if word.starts_with(PREFIX) {
        places.push(PREFIX.len());
    }
    let mut at = 0;
    while let Some((start, end)) = consonants(word, at) {
        let cluster = sounds(&word[start..end]);
        match cluster[..] {
            // -an is a suffix, and ng may end the prefix peng- before a root that begins with a vowel.
            [only] if only != "ng" && word[end..] != *"an" => places.push(start),
            [first, _] | [first, _, _] => places.push(start + first.len()),
            _ => {}
        }
        at = end;
    }
    places
}

/// Where the next consonants between two vowels are, at or after `from`.
fn consonants(word: &str, from: usize) -> Option<(usize, usize)> {
    let is_vowel = |it: char| VOWELS.contains(it);
    let vowel = from + word[from..].find(is_vowel)?;
    let start = vowel + word[vowel..].find(|it| !is_vowel(it))?;
    let end = start + word[start..].find(is_vowel)?;
    Some((start, end))
}

/// The consonants of a cluster.
fn sounds(cluster: &str) -> Vec<&str> {
    let mut sounds = Vec::new();
    let mut rest = cluster;
    while let Some(letter) = rest.chars().next() {
        let is_digraph = DIGRAPHS.iter().any(|it| rest.starts_with(it));
        let (sound, after) = rest.split_at(if is_digraph { 2 } else { letter.len_utf8() });
        sounds.push(sound);
        rest = after;
    }
    sounds
}
