//! Text without what search ignores.

/// Strips case and accents from a text: Unicode compatibility decomposition, without combining marks, in lowercase.
/// The browser does the same with its own normalizer, which adds no code.
#[cfg(feature = "native")]
pub fn fold_text(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfkd()
        .filter(|&c| !is_mark(c))
        .collect::<String>()
        .to_lowercase()
}

/// Whether a character is a combining diacritical mark (Unicode block 0300–036F), which search ignores.
pub fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}
