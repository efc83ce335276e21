//! Text without what search ignores, using the browser's own Unicode tables.

use js_sys::JsString;

/// The same as the native `languages::fold_text`: unicode-normalization would weigh 57 kB.
pub fn fold(text: &str) -> String {
    // Most texts decompose to themselves: they need not cross into JavaScript and back.
    if text.is_ascii() {
        return languages::plain(&text.to_ascii_lowercase());
    }
    let decomposed = JsString::from(text).normalize("NFKD").to_lower_case();
    languages::plain(&String::from(decomposed))
}
