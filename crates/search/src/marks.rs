//! What matched in a text.

use program::index::{Index, Want, is_sign, text_words};

/// A piece of text, and whether it matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The text as the program has it.
    pub text: String,
    /// Whether it matched the query.
    pub hit: bool,
}

/// How many characters are shown around a match.
const AROUND: usize = 40;

/// A text, cut where words of the query begin and end. The words that it has are removed from `wanted`.
pub(super) fn marked(index: &Index, text: &str, wanted: &mut Vec<&Want>) -> Vec<Marked> {
    // Few of the texts that are tried have any of the words: those are folded as a whole, in one step.
    let words = text_words(index.fold(text).char_indices());
    let (found, missing) = (wanted.iter().copied())
        .partition(|want: &&Want| words.iter().any(|word| !want.find(word).is_empty()));
    *wanted = missing;
    let hits = if found.is_empty() {
        vec![false; text.len()]
    } else {
        hits(index, text, &found)
    };
    let mut pieces = Vec::new();
    for (at, character) in text.char_indices() {
        add(&mut pieces, character, hits[at]);
    }
    pieces
}

/// Which bytes of a text are where a matching character begins. Each character is folded on its own, so that those that
/// become several letters or none ("ß", accents) are marked as a whole.
fn hits(index: &Index, text: &str, found: &[&Want]) -> Vec<bool> {
    let mut hits = vec![false; text.len()];
    let mut letters: Vec<(usize, char)> = Vec::new();
    // What looks like a part of the character before it.
    let mut attached = Vec::new();
    for (at, character) in text.char_indices() {
        let folded = index.fold(character.encode_utf8(&mut [0; 4]));
        letters.extend(folded.chars().map(|letter| (at, letter)));
        if folded.chars().all(is_sign) {
            attached.push(at);
        }
    }
    for word in &text_words(letters) {
        for range in found.iter().flat_map(|want| want.find(word)) {
            hits[range].fill(true);
        }
    }
    for at in attached {
        let before = text[..at].char_indices().next_back();
        hits[at] |= before.is_some_and(|(before, _)| hits[before]);
    }
    hits
}

fn add(pieces: &mut Vec<Marked>, character: char, hit: bool) {
    match pieces.last_mut() {
        Some(last) if last.hit == hit => last.text.push(character),
        _ => pieces.push(Marked {
            text: character.to_string(),
            hit,
        }),
    }
}

/// What is around the first match in a long text.
pub(super) fn snippet(mut pieces: Vec<Marked>) -> Vec<Marked> {
    let first = pieces
        .iter()
        .position(|piece| piece.hit)
        .unwrap_or_default();
    pieces.drain(..first.saturating_sub(1));
    if let Some(before) = pieces.first_mut().filter(|piece| !piece.hit) {
        let length = before.text.chars().count();
        if length > AROUND {
            let cut: String = before.text.chars().skip(length - AROUND).collect();
            let words = cut
                .split_once(' ')
                .map_or(cut.as_str(), |(_, rest)| rest)
                .to_owned();
            before.text = format!("… {words}");
        }
    }
    let mut room = 2 * AROUND;
    let mut short = Vec::new();
    for mut piece in pieces {
        let length = piece.text.chars().count();
        if length > room {
            let cut: String = piece.text.chars().take(room).collect();
            let words = cut
                .rsplit_once(' ')
                .map_or(cut.as_str(), |(rest, _)| rest)
                .to_owned();
            piece.text = words + " …";
        }
        short.push(piece);
        room = room.saturating_sub(length);
        if room == 0 {
            break;
        }
    }
    short
}
