//! The languages of the interface.

/// Their tags (BCP 47), in menu order. Each is the name of a file in `texts/`, the value of `lang`, and the folder of
/// the language's pages.
pub const LANGUAGES: [&str; 9] = ["en", "id", "vi", "be", "ru", "th", "bn", "ar", "zh-Hans"];

/// The language that the texts were originally written in.
pub const ORIGINAL: &str = "en";

/// The language whose pages are not in a folder of their own.
pub const UNPREFIXED: &str = "en";
