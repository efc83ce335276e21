//! Text without what search ignores.

/// A text as search compares it: Unicode compatibility decomposition, in lowercase, then [`plain`]. The browser does the
/// same with its own normalizer, which adds no code.
#[cfg(feature = "native")]
pub fn fold_text(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    plain(&text.nfkd().collect::<String>().to_lowercase())
}

/// The last step of folding, for decomposed text in lowercase: what readers write in more than one way, or leave out, is
/// written in one way.
///
/// - Accents, Arabic and Hebrew vowel points, tatweel, and characters without width are left out. Vowel signs and tone
///   marks of Indic and Southeast Asian scripts stay: without them, it would be another word.
/// - Letters that Unicode doesn't decompose become the letters that people type for them.
/// - Arabic letters get their plain form, and digits of any script become 0 to 9.
/// - An apostrophe of any shape becomes a hyphen, because search finds hyphenated words with and without the hyphen.
///
/// ```
/// assert_eq!(languages::plain("łódź, straße, o’brien, ٢١"), "lódź, strasse, o-brien, 21");
/// ```
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        let letters = match character {
            // A spacing acute accent (´), typed for an apostrophe, decomposes into these two.
            '\u{301}' if plain.ends_with(' ') => {
                plain.pop();
                "-"
            }
            // Accents, and the points of Hebrew and Arabic, with tatweel; soft hyphens, joiners, and marks of direction.
            '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'..='\u{5c2}'
            | '\u{5c4}'..='\u{5c5}'
            | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => "",
            // Apostrophes and what stands for them, and U+2010, which looks like a hyphen.
            '\'' | '`' | '‘' | '’' | '‛' | '′' | '‵' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' | 'ˈ'
            | 'ꞌ' | '՚' | '׳' | '\u{2010}' => "-",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
            'ł' => "l",
            'ø' => "o",
            'ı' => "i",
            'ħ' => "h",
            'ŧ' => "t",
            'ŋ' => "n",
            'ɓ' => "b",
            'ƙ' => "k",
            'ς' => "σ",
            'ٱ' => "ا",
            'ى' | 'ی' => "ي",
            'ة' => "ه",
            'ک' => "ك",
            other => {
                plain.push(digit(other));
                continue;
            }
        };
        plain += letters;
    }
    plain
}

/// Zero in the scripts that are used with digits of their own: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese,
/// Khmer.
const ZEROS: [char; 8] = ['٠', '۰', '०', '০', '๐', '໐', '၀', '០'];

/// A digit of another script as one of 0 to 9; anything else as it is.
fn digit(character: char) -> char {
    let value = |&zero: &char| u32::from(character).checked_sub(zero.into());
    let mut values = ZEROS.iter().filter_map(value);
    (values.find_map(|value| char::from_digit(value, 10))).unwrap_or(character)
}
