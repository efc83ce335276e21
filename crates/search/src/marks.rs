//! What matched in a text.

use super::words::slips;
use program::index::Index;

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
pub(super) fn marked(index: &Index, text: &str, wanted: &mut Vec<&str>) -> Vec<Marked> {
    let mut pieces: Vec<Marked> = Vec::new();
    let mut found: Vec<&str> = Vec::new();
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let folded = index.fold(bare);
        let mut end = 0;
        for want in wanted.iter() {
            // "car-t" is two words here.
            let parts = want.split('-').filter(|part| !part.is_empty());
            for part in parts.chain([*want]) {
                let hit = if folded.is_empty() {
                    None
                } else if folded.starts_with(part) {
                    Some(prefix(index, bare, part))
                } else if part.chars().count() >= 5 && slips(part, &folded) {
                    Some(bare.len())
                } else {
                    None
                };
                if let Some(hit) = hit {
                    end = end.max(hit);
                    found.push(want);
                }
            }
        }
        add(&mut pieces, &word[..end], true);
        add(&mut pieces, &word[end..], false);
    }
    wanted.retain(|want| !found.contains(want));
    pieces
}

/// How many bytes of a word fold to at least what is wanted.
fn prefix(index: &Index, word: &str, wanted: &str) -> usize {
    let ends = word
        .char_indices()
        .map(|(at, character)| at + character.len_utf8());
    ends.into_iter()
        .find(|&end| index.fold(&word[..end]).len() >= wanted.len())
        .unwrap_or(word.len())
}

fn add(pieces: &mut Vec<Marked>, text: &str, hit: bool) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => pieces.push(Marked {
            text: text.to_owned(),
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
