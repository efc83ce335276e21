//! Made-up languages for tests: longer, accented, and one written from right to left. They reveal text that is cut off,
//! and text that does not come from a language file (CLDR's pseudo-locales,
//! <https://www.unicode.org/cldr/charts/48/supplemental/>).

use super::catalog::Catalog;

/// Their tags: accented, and mirrored.
pub const PSEUDO: [&str; 2] = ["en-XA", "ar-XB"];

/// The pseudo-language for a tag, made from English.
pub fn pseudo(english: &Catalog, tag: &str) -> Catalog {
    let mut catalog = english.clone();
    tag.clone_into(&mut catalog.tag);
    catalog.rtl = tag == PSEUDO[1];
    for language in &mut catalog.languages {
        tag.clone_into(&mut language.tag);
        tag.clone_into(&mut language.name);
        language.rtl = catalog.rtl;
    }
    let plurals = catalog.plurals.iter_mut().flatten();
    let names = catalog.dates.names_mut();
    let lists = &mut catalog.lists;
    let lists = [&mut lists.two, &mut lists.middle, &mut lists.last].into_iter();
    for text in (catalog.words.iter_mut().chain(plurals)).chain(names.chain(lists)) {
        if text.contains(char::is_alphabetic) {
            *text = stretched(text);
        }
    }
    catalog
}

/// A text with accents, in brackets, and 40% longer.
fn stretched(text: &str) -> String {
    let letters = text.chars().filter(|it| it.is_alphabetic()).count();
    let accented: String = text.chars().map(accented).collect();
    let longer: String = "one two three four five six seven eight"
        .chars()
        .cycle()
        .take(letters * 2 / 5)
        .collect();
    let gap = if longer.is_empty() { "" } else { " " };
    format!("[{accented}{gap}{}]", longer.trim_end())
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'å',
        'c' => 'ç',
        'e' => 'é',
        'i' => 'î',
        'n' => 'ñ',
        'o' => 'ö',
        's' => 'š',
        'u' => 'û',
        'y' => 'ý',
        'A' => 'Å',
        'C' => 'Ç',
        'E' => 'É',
        'I' => 'Î',
        'N' => 'Ñ',
        'O' => 'Ö',
        'S' => 'Š',
        'U' => 'Û',
        'W' => 'Ŵ',
        other => other,
    }
}
