//! The languages of the interface.

/// Their tags (BCP 47), each the name of a file in `texts/`: the value of `lang`, and the folder of the language's pages.
/// In the order of the menu.
pub const LANGUAGES: [&str; 9] = ["en", "id", "vi", "be", "ru", "th", "bn", "ar", "zh-Hans"];

/// The language in which the texts were written.
pub const ORIGINAL: &str = "en";

/// The language whose pages have no folder.
pub const UNPREFIXED: &str = "en";
