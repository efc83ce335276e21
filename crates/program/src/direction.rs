//! Marks that turn the direction of writing.

/// Whether a character begins or ends an embedding, an override, or an isolate (Unicode Bidirectional Algorithm, UAX #9,
/// 2.1 to 2.5). It is invisible; where its counterpart is missing, it turns the words that follow.
///
/// ```
/// assert!(program::turns('\u{202e}'));
/// assert!(!program::turns('\u{200f}'), "a right-to-left mark turns nothing");
/// ```
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
