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
    for (mark, byte) in text.bytes().enumerate() {
        let found = match byte {
            b':' if mark >= past => address(text, past, mark),
            b'@' if mark >= past => mailbox(text, past, mark),
            _ => None,
        };
        let Some((start, end, target)) = found else {
            continue;
        };
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

/// Where an address starts and ends, and what it leads to; nothing if it is of a kind that gets no link.
type Found = Option<(usize, usize, Option<String>)>;

/// The address whose scheme ends with the colon at `mark`, and starts at `past` or later.
fn address(text: &str, past: usize, mark: usize) -> Found {
    let start = mark - names(text.as_bytes()[past..mark].iter().rev());
    let is_web = text[mark..].starts_with("://");
    if !is_web && !text[start..mark].eq_ignore_ascii_case("mailto") {
        return None;
    }
    let end = start + length(&text[start..]);
    let whole = &text[start..end];
    if is_web {
        Some((start, end, WebAddress::new(whole).map(String::from)))
    } else {
        // Passed over even without a mailbox: otherwise each of a thousand in a row would read all that follow.
        let target = whole.contains('@').then(|| whole.to_owned());
        Some((start, end, target))
    }
}

/// The address of mail around the at sign at `mark`, if it starts at `past` or later.
fn mailbox(text: &str, past: usize, mark: usize) -> Found {
    let (name, host) = (&text.as_bytes()[past..mark], &text.as_bytes()[mark + 1..]);
    let mut start = mark - names(name.iter().rev());
    let mut end = mark + 1 + names(host.iter());
    let is_sign = |at: usize| !text.as_bytes()[at].is_ascii_alphanumeric();
    while start < mark && is_sign(start) {
        start += 1;
    }
    while is_sign(end - 1) && end > mark + 1 {
        end -= 1;
    }
    let (_, top) = text[mark + 1..end].rsplit_once('.')?;
    let sound = top.len() > 1 && top.bytes().all(|it| it.is_ascii_alphabetic());
    // As in "@reader@example.org", or in the path of something.
    let is_within = matches!(text[..start].bytes().last(), Some(b'/' | b'@'));
    (start < mark && sound && !is_within)
        .then(|| (start, end, Some(format!("mailto:{}", &text[start..end]))))
}

/// How many of these are of a scheme, the name of a mailbox, or a host.
fn names<'a>(bytes: impl Iterator<Item = &'a u8>) -> usize {
    bytes
        .take_while(|it| it.is_ascii_alphanumeric() || b"._+-".contains(it))
        .count()
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
        let ends = matches!(
            c,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '(' | '[' | '{' | '’' | '\u{2010}'
                ..='\u{2015}'
        );
        if !ends {
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
