//! Text without case and accents, using the browser's own Unicode tables.

use js_sys::JsString;

use languages::is_mark;

/// The same as the native `languages::fold_text` (a test in the browser compares them): unicode-normalization would
/// weigh 57 kB.
pub fn fold(text: &str) -> String {
    let decomposed = String::from(JsString::from(text).normalize("NFKD"));
    let bare: String = decomposed.chars().filter(|&c| !is_mark(c)).collect();
    String::from(JsString::from(bare).to_lower_case())
}
