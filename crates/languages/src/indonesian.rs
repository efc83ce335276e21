//! The syllables of Indonesian words, for which `hypher` has no patterns, as the orthography has them (Ejaan yang Disempurnakan V,
//! II.F): broken before a consonant and its vowel; of two or three consonants after the first. What may be the seam between
//! a root and its prefix or suffix is left whole: there the seam would count, and letters don't show it.

const VOWELS: &str = "aeiou";
/// Two letters that are one consonant.
const DIGRAPHS: [&str; 4] = ["kh", "ng", "ny", "sy"];
/// A prefix that is known by its letters.
const PREFIX: &str = "trans";

/// Where a word in small letters may be broken, in bytes.
pub(super) fn places(word: &str) -> Vec<usize> {
    let mut places = Vec::new();
    if word.starts_with(PREFIX) {
        places.push(PREFIX.len());
    }
    let mut at = 0;
    while let Some((start, end)) = consonants(word, at) {
        let cluster = sounds(&word[start..end]);
        match cluster[..] {
            // -an is a suffix, and what begins with a vowel has peng- before it.
            [only] if only != "ng" && word[end..] != *"an" => places.push(start),
            [first, _] | [first, _, _] => places.push(start + first.len()),
            _ => {}
        }
        at = end;
    }
    places
}

/// Where the next consonants between two vowels are, from a place on.
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
