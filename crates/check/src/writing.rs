//! Characters that are no part of a text's words: controls, and marks that turn the direction of writing.

use program::turns;

/// Keeps the turns of direction within a text: one that nothing ends would turn the words around it on a page (Unicode
/// Bidirectional Algorithm, UAX #9). Each line that has any becomes an isolate (3.1.2), without ends that nothing began,
/// and with the ends that are missing.
pub(super) fn contained(text: &str) -> String {
    if !text.contains(turns) {
        return text.to_owned();
    }
    // A paragraph separator ends all that is open.
    let lines = text.split_inclusive(['\n', '\u{2029}']);
    lines.map(contained_line).collect()
}

fn contained_line(line: &str) -> String {
    if !line.contains(turns) {
        return line.to_owned();
    }
    let words = line.trim_end_matches(['\r', '\n', '\u{2029}']);
    let mut text = String::from('\u{2068}');
    // The ends of what is open.
    let mut open = Vec::new();
    for c in words.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            // The end of an isolate also ends the embeddings that began in it; other ends must fit.
            '\u{2069}' => match open.iter().rposition(|it| *it == c) {
                Some(at) => text.extend(open.drain(at + 1..).rev()),
                None => continue,
            },
            '\u{202c}' if open.last() != Some(&c) => continue,
            _ => {}
        }
        if matches!(c, '\u{202c}' | '\u{2069}') {
            open.pop();
        }
        text.push(c);
    }
    text.extend(open.into_iter().rev());
    text.push('\u{2069}');
    text + &line[words.len()..]
}

/// The first character of a text that no page and no file can have: XML allows neither controls nor these two
/// noncharacters (XML 1.0, 2.2).
pub(super) fn unwritable(text: &str) -> Option<char> {
    text.chars().find(|c| {
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        control || matches!(c, '\u{fffe}' | '\u{ffff}')
    })
}
