//! Long texts: their paragraphs, and the addresses in them.
//!
//! Written by hand: linkify 0.10 expects spaces around an address, and takes in whatever Chinese letters and Chinese or
//! Arabic punctuation touch it ("见https://example.org。", "联系info@example.org报名"). It is no smaller: 5 kB of
//! WebAssembly before compression, without the code that would mend this; here it is 4 kB.

use super::WebAddress;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// An address as written, and what a link with it leads to: `http`, `https`, or `mailto`, nothing else.
    Link(&'a str, String),
    /// The end of a line within the paragraph.
    Break,
}

/// The paragraphs of a text, which blank lines separate.
///
/// ```
/// use program::{Piece, paragraphs};
/// let paragraphs = paragraphs("Read\nhttps://example.org.\n\nWrite to a@example.org.");
/// let link = |words, to: &str| Piece::Link(words, to.to_owned());
/// assert_eq!(
///     paragraphs,
///     [
///         vec![
///             Piece::Words("Read"),
///             Piece::Break,
///             link("https://example.org", "https://example.org"),
///             Piece::Words("."),
///         ],
///         vec![
///             Piece::Words("Write to "),
///             link("a@example.org", "mailto:a@example.org"),
///             Piece::Words("."),
///         ],
///     ]
/// );
/// ```
pub fn paragraphs(text: &str) -> Vec<Vec<Piece<'_>>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty());
    (paragraphs.filter(|lines| !lines.is_empty()))
        .map(|lines| {
            let lines: Vec<Vec<Piece>> = lines.iter().map(|line| pieces(line)).collect();
            lines.join(&Piece::Break)
        })
        .collect()
}

/// The words and the addresses of a text, in turn.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    // Where the words begin that no piece has yet, and where what was last recognized ends.
    let (mut words, mut past) = (0, 0);
    for (mark, _) in text.match_indices([':', '@']) {
        let found = (mark >= past).then(|| address(&text[past..], mark - past));
        let Some((start, end, target)) = found.flatten() else {
            continue;
        };
        let (start, end) = (past + start, past + end);
        past = end;
        if let Some(target) = target {
            if words < start {
                pieces.push(Piece::Words(&text[words..start]));
            }
            pieces.push(Piece::Link(&text[start..end], target));
            words = end;
        }
    }
    if words < text.len() {
        pieces.push(Piece::Words(&text[words..]));
    }
    pieces
}

/// The address around a colon or an at sign: its start, its end, and what it leads to; nothing if it is of a kind that
/// gets no link.
fn address(text: &str, mark: usize) -> Option<(usize, usize, Option<String>)> {
    let (before, after) = text.split_at(mark);
    let name = name_at_end(before);
    if let Some(host) = after.strip_prefix('@') {
        let start = mark - name.trim_start_matches(['.', '+', '-']).len();
        let end = mark + 1 + host_length(host)?;
        // As in "@reader@example.org", or in the path of something.
        let is_within = before[..start].ends_with(['/', '@']);
        let target = || Some(format!("mailto:{}", &text[start..end]));
        return (start < mark && !is_within).then(|| (start, end, target()));
    }
    let start = mark - name.len();
    let end = start + length(&text[start..]);
    let whole = &text[start..end];
    if after.starts_with("://") {
        Some((start, end, WebAddress::new(whole).map(String::from)))
    } else if name.eq_ignore_ascii_case("mailto") && whole.contains('@') {
        Some((start, end, Some(whole.to_owned())))
    } else {
        None
    }
}

/// The scheme or the mailbox with which a text ends, as far as its signs are those of one.
fn name_at_end(text: &str) -> &str {
    let name = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._+-".contains(c));
    &text[name.len()..]
}

/// How long the host is with which a text begins: names with periods between them, the last one of letters.
fn host_length(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || ".-".contains(c));
    let host = text[..text.len() - rest.len()].trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    (top.len() > 1 && top.chars().all(|c| c.is_ascii_alphabetic())).then_some(host.len())
}

/// How long the address is with which a text begins. It ends before a closing bracket that it does not open, and
/// before the punctuation of a sentence.
fn length(text: &str) -> usize {
    let (mut open, mut end) = (Vec::new(), 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            ')' | ']' | '}' if open.pop() != Some(c) => break,
            c if is_between(c) => break,
            _ => {}
        }
        // Within an address, these may stand; at its end, they belong to the sentence.
        if !".,;:!?'*([{\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2019}".contains(c) {
            end = at + c.len_utf8();
        }
    }
    end
}

/// Whether a character is between an address and what follows, even without a space: other quotation marks and brackets,
/// and the punctuation of Arabic, Bengali, and Chinese.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '"' | '<' | '>' | '\\' | '^' | '`' | '|' | '«' | '»'
                | '،' | '؛' | '؟' | '۔' | '।' | '॥'
                | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2018}' | '\u{201a}'..='\u{206f}'
                | '、'..='〃' | '〈'..='】' | '〔'..='〟'
                | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･'
        )
}
