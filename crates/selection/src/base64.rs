//! Base64url without padding (RFC 4648, section 5).

/// The alphabet.
pub(crate) const LETTERS: &[u8; 64] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Encodes the bytes of a text.
pub(crate) fn encode(text: &str) -> String {
    let mut letters = String::new();
    for bytes in text.as_bytes().chunks(3) {
        let mut number = 0;
        for at in 0..3 {
            number = number << 8 | usize::from(bytes.get(at).copied().unwrap_or_default());
        }
        for six in 0..=bytes.len() {
            letters.push(char::from(LETTERS[number >> (18 - 6 * six) & 63]));
        }
    }
    letters
}

/// Decodes a text; `None` if the letters are invalid or do not give UTF-8.
pub(crate) fn decode(letters: &str) -> Option<String> {
    let mut bytes = Vec::new();
    for four in letters.as_bytes().chunks(4) {
        let mut number = 0;
        for at in 0..4 {
            let six = match four.get(at) {
                Some(letter) => LETTERS.iter().position(|it| it == letter)?,
                None => 0,
            };
            number = number << 6 | six;
        }
        let number = u32::try_from(number).ok()?.to_be_bytes();
        bytes.extend(&number[1..four.len()]);
    }
    String::from_utf8(bytes).ok()
}
