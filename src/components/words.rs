//! Words of the program, in the language they are given in.

use leptos::prelude::*;

use crate::erased::{Erased, compose, erase, joined, slot};
use exports::site::Site;
use languages::Locale;
use program::{Basis, Locator, Part, Person, Text, index::Facet};
use search::Marked;
use selection::records;

/// A text of the program. If it is not in the page's language, its element says so, and isolates it from words in
/// another direction (HTML, `bdi`; WCAG 3.1.2).
pub fn localized(site: Site, text: &Text) -> Erased {
    let (words, language) = site.index.given(text);
    in_language(site.locale, words, language)
}

/// Words in a language. Long ones may be hyphenated where there is little room.
pub fn in_language(locale: Locale, words: &str, language: &str) -> Erased {
    isolated(locale, erase(locale.hyphenated(words)), language)
}

/// Words of this language, in an element that says so if it is not the page's.
pub fn isolated(locale: Locale, words: Erased, language: &str) -> Erased {
    if language == locale.tag() {
        words
    } else {
        let language = language.to_owned();
        erase(view! { <bdi lang=language>{words}</bdi> })
    }
}

/// The name of a person with their title.
pub fn person_name(site: Site, person: &Person) -> Erased {
    let (name, language) = site.index.given(&person.name);
    let title = person.title.as_ref();
    match title.map(|it| (it, site.index.given(it))) {
        // In one piece: among right-to-left words, two pieces would trade places.
        Some((_, (title, own))) if own == language => {
            in_language(site.locale, &format!("{title} {name}"), language)
        }
        Some((title, _)) => erase((localized(site, title), " ", localized(site, &person.name))),
        None => in_language(site.locale, name, language),
    }
}

/// Texts in a row, separated the way the language does it.
pub fn listed(site: Site, texts: &[&Text]) -> Erased {
    let names = texts.iter().map(|it| localized(site, it)).collect();
    joined(names, site.locale.enumeration_comma())
}

/// The name of a facet's value, in the language it is given in.
pub fn value_name(site: Site, facet: Facet, slug: &str) -> Erased {
    if let Some(text) = site.index.name(facet, slug) {
        return localized(site, text);
    }
    let name = plain_value_name(site, facet, slug);
    in_language(site.locale, &name, site.locale.tag())
}

/// The name of a facet's value as plain text; the slug if the program has no such value, and a note that none is stated
/// if the slug is empty.
pub fn plain_value_name(site: Site, facet: Facet, slug: &str) -> String {
    if slug.is_empty() {
        return site.locale.lane_not_stated(facet).to_owned();
    }
    let part = match facet {
        Facet::Part => Part::from_slug(slug),
        Facet::Topic | Facet::Country | Facet::Kind | Facet::Institution | Facet::Person => None,
    };
    if let Some(part) = part {
        return site.locale.part(part).to_owned();
    }
    let mut values = site.index.facet(facet).iter();
    let value = values.find(|value| value.slug == slug);
    value.map_or_else(|| slug.to_owned(), |value| value.name.clone())
}

/// The name of a facet's value; a country's with the marks of how it is known.
pub fn marked_name(site: Site, facet: Facet, slug: &str) -> Erased {
    let bases = match facet {
        Facet::Country => records::bases(site.index, slug),
        _ => Vec::new(),
    };
    marked(site.locale, value_name(site, facet, slug), &bases)
}

/// What is said about a country, followed by the marks of how that is known; no marks if it is stated.
pub fn marked(locale: Locale, said: Erased, bases: &[Basis]) -> Erased {
    let marks = locale.marks(bases);
    if marks.is_empty() {
        return said;
    }
    let marks = erase(view! { <span class="basis">{marks}</span> });
    compose(&locale.marked(&slot(0), &slot(1)), vec![said, marks])
}

/// A label and what it labels.
pub fn labeled(locale: Locale, label: &str, value: Erased) -> Erased {
    compose(&locale.colon(label, &slot(0)), vec![value])
}

/// Several of a kind: "A, B and C".
pub fn all_of(locale: Locale, items: Vec<Erased>) -> Erased {
    let slots: Vec<String> = (0..).take(items.len()).map(slot).collect();
    compose(&locale.all_of(&slots), items)
}

/// Words, with what matched marked.
pub fn pieces(pieces: &[Marked]) -> Erased {
    let pieces = pieces.iter().map(|piece| {
        let words = piece.text.clone();
        if piece.hit {
            erase(view! { <mark>{words}</mark> })
        } else {
            erase(words)
        }
    });
    erase(pieces.collect::<Vec<_>>())
}

/// Where the source says something; headings are in the program's own language.
pub fn locators(site: Site, locators: &[Locator]) -> Erased {
    let language = site.index.program().language.as_str();
    let mut headings = Vec::new();
    let line = site.locale.locators(locators, |heading| {
        headings.push(in_language(site.locale, heading, language));
        slot(u32::try_from(headings.len() - 1).unwrap_or_default())
    });
    compose(&line, headings)
}
