//! Reads and checks the language files; native only.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{
    catalog::{Catalog, LocaleInfo},
    dates::{Dates, PARTS, Ranges},
    faults::Faults,
    hyphens::Hyphens,
    keys::{PLURALS, WORDS},
    lists::{ITEMS, Lists},
    numbers::Numbers,
    pseudo::{PSEUDO, pseudo},
    tags::UNPREFIXED,
};
use program::{BUILT_IN_KINDS, BUILT_IN_ROLES};

/// The files, in no particular order.
const FILES: [(&str, &str); 9] = [
    ("ar", include_str!("../texts/ar.toml")),
    ("be", include_str!("../texts/be.toml")),
    ("bn", include_str!("../texts/bn.toml")),
    ("en", include_str!("../texts/en.toml")),
    ("id", include_str!("../texts/id.toml")),
    ("ru", include_str!("../texts/ru.toml")),
    ("th", include_str!("../texts/th.toml")),
    ("vi", include_str!("../texts/vi.toml")),
    ("zh-Hans", include_str!("../texts/zh-Hans.toml")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: Written,
    numbers: Numbers,
    dates: Dates,
    lists: Lists,
    ranges: Ranges,
    words: BTreeMap<String, String>,
    plurals: BTreeMap<String, BTreeMap<String, String>>,
    kinds: BTreeMap<String, String>,
    roles: BTreeMap<String, String>,
}

/// The names of the built-in kinds and roles in a language, by slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Names of [`BUILT_IN_KINDS`].
    pub kinds: BTreeMap<String, String>,
    /// Names of [`BUILT_IN_ROLES`].
    pub roles: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    direction: Direction,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Direction {
    Ltr,
    Rtl,
}

/// The catalogs of a site's languages, by tag: any of [`LANGUAGES`](super::LANGUAGES), and of [`PSEUDO`] for tests.
///
/// # Errors
/// Everything that is wrong with a file, one line each; an unknown language.
pub fn catalogs(tags: &[&str]) -> Result<Vec<Catalog>, String> {
    let mut catalogs = Vec::new();
    for tag in tags {
        catalogs.push(catalog(tag)?);
    }
    let languages: Vec<LocaleInfo> = (catalogs.iter())
        .flat_map(|catalog| catalog.languages.clone())
        .collect();
    for catalog in &mut catalogs {
        catalog.languages.clone_from(&languages);
        for language in &mut catalog.languages {
            if catalog.tag != UNPREFIXED || language.tag == UNPREFIXED {
                language.offer = Default::default();
            }
        }
    }
    Ok(catalogs)
}

/// The catalog of one language, as the only one of its site.
///
/// # Errors
/// Everything that is wrong with its file, one line each.
pub(super) fn catalog(tag: &str) -> Result<Catalog, String> {
    if PSEUDO.contains(&tag) {
        return Ok(pseudo(&catalog(UNPREFIXED)?, tag));
    }
    read(tag, source(tag)?)
}

/// The names of the built-in kinds and roles in a language.
///
/// # Errors
/// Everything that is wrong with its file, one line each; an unknown language.
pub fn built_in(tag: &str) -> Result<BuiltIn, String> {
    // The test languages use the English names.
    let tag = if PSEUDO.contains(&tag) {
        UNPREFIXED
    } else {
        tag
    };
    Ok(parts(tag, source(tag)?)?.1)
}

/// The contents of a language file.
fn source(tag: &str) -> Result<&'static str, String> {
    let known = FILES.map(|(known, _)| known).join(", ");
    (FILES.iter().find(|(known, _)| *known == tag))
        .map(|(_, toml)| *toml)
        .ok_or_else(|| format!("no language '{tag}'; available: {known}"))
}

/// Reads a language file.
///
/// ```
/// let wrong = languages::read("tlh", "[language]\nname = 'tlhIngan Hol'").unwrap_err();
/// assert!(wrong.starts_with("crates/languages/texts/tlh.toml: "));
/// ```
///
/// # Errors
/// Everything that is wrong with it, one line each, with its place: texts that are empty or that no page may show, and
/// keys, placeholders, and plural categories that are missing or unknown.
pub fn read(tag: &str, toml: &str) -> Result<Catalog, String> {
    Ok(parts(tag, toml)?.0)
}

fn parts(tag: &str, toml: &str) -> Result<(Catalog, BuiltIn), String> {
    let name = format!("crates/languages/texts/{tag}.toml");
    let syntax = |error| format!("{name}: {error}");
    let mut file: File = toml::from_str(toml).map_err(syntax)?;
    let values: toml::Table = toml::from_str(toml).map_err(syntax)?;
    let mut faults = Faults::default();
    for (section, value) in &values {
        faults.texts(section, value);
    }
    lengths(&file, &mut faults);
    let dates = &mut file.dates;
    for name in (dates.weekdays.iter_mut()).chain(&mut dates.weekdays_short) {
        *name = capitalized(name);
    }
    dates_and_lists(&mut file, &mut faults);
    let words = words(&file, &mut faults);
    let plurals = plurals(&file, &mut faults);
    kinds_and_roles(&file, &mut faults);
    if !faults.0.is_empty() {
        let lines = faults.0.iter().map(|fault| format!("{name}: {fault}"));
        return Err(lines.collect::<Vec<_>>().join("\n"));
    }
    let mut catalog = Catalog {
        tag: tag.to_owned(),
        rtl: file.language.direction == Direction::Rtl,
        numbers: file.numbers,
        dates: file.dates,
        lists: file.lists,
        ranges: file.ranges,
        words,
        plurals,
        hyphens: Hyphens::default(),
        languages: Vec::new(),
    };
    let word = |key: &str| file.words.get(key).cloned().unwrap_or_default();
    catalog.languages.push(LocaleInfo {
        tag: tag.to_owned(),
        name: file.language.name,
        rtl: catalog.rtl,
        offer: ["offer", "offer_take", "offer_leave"].map(word),
    });
    let built_in = BuiltIn {
        kinds: file.kinds,
        roles: file.roles,
    };
    Ok((catalog, built_in))
}

/// With a capital first, in scripts that have capitals.
fn capitalized(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

/// Checks that lists of names and digits are complete.
fn lengths(file: &File, faults: &mut Faults) {
    for (place, names, count) in [
        ("dates.months", &file.dates.months, 12),
        ("dates.months_short", &file.dates.months_short, 12),
        ("dates.weekdays", &file.dates.weekdays, 7),
        ("dates.weekdays_short", &file.dates.weekdays_short, 7),
    ] {
        if names.len() != count {
            faults.add(place, &format!("{} names; write all {count}", names.len()));
        }
    }
    if !matches!(file.numbers.digits.chars().count(), 0 | 10) {
        faults.add(
            "numbers.digits",
            "write all ten digits, zero first, or none for 0 to 9",
        );
    }
}

/// Numbers the placeholders in the patterns.
fn dates_and_lists(file: &mut File, faults: &mut Faults) {
    let (dates, ranges, lists) = (&mut file.dates, &mut file.ranges, &mut file.lists);
    for (place, text, parts) in [
        ("dates.long", &mut dates.long, &PARTS[..4]),
        ("dates.full", &mut dates.full, &PARTS[1..4]),
        ("dates.short", &mut dates.short, &PARTS[1..3]),
        ("dates.brief", &mut dates.brief, &PARTS[..3]),
        ("dates.weekday_day", &mut dates.weekday_day, &PARTS[..2]),
        ("ranges.in_month", &mut ranges.in_month, &PARTS[1..5]),
        ("ranges.in_year", &mut ranges.in_year, &PARTS[1..6]),
        (
            "ranges.between_years",
            &mut ranges.between_years,
            &PARTS[1..],
        ),
    ] {
        if faults.pattern(place, text, parts, &[]).is_empty() {
            continue;
        }
        // Each placeholder has the same number in all patterns.
        *text = faults.pattern(place, text, PARTS, PARTS);
    }
    for (place, text) in [
        ("lists.two", &mut lists.two),
        ("lists.middle", &mut lists.middle),
        ("lists.last", &mut lists.last),
    ] {
        *text = faults.pattern(place, text, ITEMS, &[]);
    }
}

fn words(file: &File, faults: &mut Faults) -> Vec<String> {
    unknown("words", WORDS, file.words.keys(), faults);
    let word = |(key, parts): &(&str, &[&str])| {
        let place = format!("words.{key}");
        let text = faults.needed(&place, file.words.get(*key));
        text.map_or_else(String::new, |text| faults.pattern(&place, text, parts, &[]))
    };
    WORDS.iter().map(word).collect()
}

fn plurals(file: &File, faults: &mut Faults) -> Vec<Vec<String>> {
    unknown("plurals", PLURALS, file.plurals.keys(), faults);
    let categories = file.numbers.rule().categories();
    for (key, forms) in &file.plurals {
        for category in forms.keys().filter(|it| !categories.contains(&it.as_str())) {
            let place = format!("plurals.{key}.{category}");
            let known = categories.join(", ");
            faults.add(
                &place,
                &format!("the language has no such plural category; it has {known}"),
            );
        }
    }
    let mut form = |key: &str, parts: &[&str], category: &str| {
        let place = format!("plurals.{key}.{category}");
        let forms = file.plurals.get(key);
        let text = faults.needed(&place, forms.and_then(|it| it.get(category)));
        // Arabic expresses one and two by the form of the word.
        let optional: &[&str] = if category == "other" { &[] } else { &["count"] };
        text.map_or_else(String::new, |text| {
            faults.pattern(&place, text, parts, optional)
        })
    };
    (PLURALS.iter())
        .map(|(key, parts)| categories.iter().map(|it| form(key, parts, it)).collect())
        .collect()
}

/// Checks that the built-in kinds and roles have names, and no others do.
fn kinds_and_roles(file: &File, faults: &mut Faults) {
    for (section, names, ids) in [
        ("kinds", &file.kinds, BUILT_IN_KINDS),
        ("roles", &file.roles, BUILT_IN_ROLES),
    ] {
        let slugs = names.keys().map(String::as_str).collect::<BTreeSet<_>>();
        for id in slugs.symmetric_difference(&ids.iter().copied().collect()) {
            faults.add(
                &format!("{section}.{id}"),
                "missing or unknown; the list is in crates/program/src/kinds.rs",
            );
        }
    }
}

/// Reports the unknown keys of a section.
fn unknown<'a>(
    section: &str,
    known: &[(&str, &[&str])],
    keys: impl Iterator<Item = &'a String>,
    faults: &mut Faults,
) {
    for key in keys.filter(|key| !known.iter().any(|(known, _)| known == key)) {
        faults.add(
            &format!("{section}.{key}"),
            "unknown key; the keys are in keys.rs",
        );
    }
}
