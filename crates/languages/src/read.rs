//! Reads and checks the files of the languages; native only.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{
    catalog::{Catalog, LocaleInfo},
    dates::{Dates, PARTS},
    keys::{PLURALS, WORDS},
    numbers::Numbers,
    pseudo::{PSEUDO, pseudo},
    tags::UNPREFIXED,
};
use program::{BUILT_IN_KINDS, BUILT_IN_ROLES};

/// The files, in no order.
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
    words: BTreeMap<String, String>,
    plurals: BTreeMap<String, BTreeMap<String, String>>,
    kinds: BTreeMap<String, String>,
    roles: BTreeMap<String, String>,
}

/// The names of usual kinds and roles by their slugs, in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Of [`BUILT_IN_KINDS`].
    pub kinds: BTreeMap<String, String>,
    /// Of [`BUILT_IN_ROLES`].
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

/// The texts of the languages of a site, by their tags: any of [`LANGUAGES`](super::LANGUAGES), and of [`PSEUDO`] for tests.
///
/// # Errors
/// All that is wrong with a file, a line each; a language that there is not.
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

/// The texts of one language, alone in its site.
///
/// # Errors
/// All that is wrong with its file, a line each.
pub(super) fn catalog(tag: &str) -> Result<Catalog, String> {
    if PSEUDO.contains(&tag) {
        return Ok(pseudo(&catalog(UNPREFIXED)?, tag));
    }
    read(tag, source(tag)?)
}

/// The names of usual kinds and roles in a language.
///
/// # Errors
/// All that is wrong with its file, a line each; a language that there is not.
pub fn built_in(tag: &str) -> Result<BuiltIn, String> {
    // The languages of the tests have English names.
    let tag = if PSEUDO.contains(&tag) {
        UNPREFIXED
    } else {
        tag
    };
    let file = parse(tag, source(tag)?)?;
    let mut wrong = Vec::new();
    for (section, names, ids) in [
        ("kinds", &file.kinds, BUILT_IN_KINDS),
        ("roles", &file.roles, BUILT_IN_ROLES),
    ] {
        let slugs = names.keys().map(String::as_str).collect::<BTreeSet<_>>();
        for id in slugs.symmetric_difference(&ids.iter().copied().collect()) {
            wrong.push(format!(
                "crates/languages/texts/{tag}.toml: {section}.{id}: missing, or no such one; they are in crates/program/src/kinds.rs"
            ));
        }
        for (id, name) in names {
            if let Err(why) = numbered(name, &[], &[]) {
                wrong.push(format!(
                    "crates/languages/texts/{tag}.toml: {section}.{id}: {why}"
                ));
            }
        }
    }
    if wrong.is_empty() {
        Ok(BuiltIn {
            kinds: file.kinds,
            roles: file.roles,
        })
    } else {
        Err(wrong.join("\n"))
    }
}

/// The text of the file of a language.
fn source(tag: &str) -> Result<&'static str, String> {
    let known = FILES.map(|(known, _)| known).join(", ");
    (FILES.iter().find(|(known, _)| *known == tag))
        .map(|(_, toml)| *toml)
        .ok_or_else(|| format!("no language '{tag}'; there are {known}"))
}

fn parse(tag: &str, toml: &str) -> Result<File, String> {
    toml::from_str(toml).map_err(|error| format!("crates/languages/texts/{tag}.toml: {error}"))
}

/// Reads the file of a language.
///
/// # Errors
/// All that is wrong with it, a line each: keys that are missing or unknown, parts that are filled in and missing or
/// unknown, plural categories that the language has not or lacks.
pub fn read(tag: &str, toml: &str) -> Result<Catalog, String> {
    let name = format!("crates/languages/texts/{tag}.toml");
    let file = parse(tag, toml)?;
    let mut wrong = Vec::new();
    let mut pattern = |key: &str, text: &str, parts: &[&str], optional: &[&str]| {
        numbered(text, parts, optional).unwrap_or_else(|why| {
            wrong.push(format!("{name}: {key}: {why}"));
            String::new()
        })
    };
    let mut dates = file.dates;
    for (key, text, parts) in [
        ("dates.long", &mut dates.long, &PARTS[..4]),
        ("dates.full", &mut dates.full, &PARTS[1..4]),
        ("dates.short", &mut dates.short, &PARTS[1..3]),
        ("dates.in_month", &mut dates.in_month, &PARTS[1..5]),
        ("dates.in_year", &mut dates.in_year, &PARTS[1..]),
    ] {
        let _ = pattern(key, text, parts, &[]);
        // In all of them the parts have the same numbers.
        *text = pattern(key, text, PARTS, PARTS);
    }
    let words = (WORDS.iter())
        .map(|(key, parts)| {
            let text = file.words.get(*key).map_or("", String::as_str);
            pattern(&format!("words.{key}"), text, parts, &[])
        })
        .collect();
    let categories = file.numbers.rule().categories();
    let plurals = (PLURALS.iter())
        .map(|(key, parts)| {
            let forms = file.plurals.get(*key);
            let form = |category: &&str| {
                let text = (forms.and_then(|it| it.get(*category))).map_or("", String::as_str);
                // Arabic says one and two by the form of the word.
                let optional: &[&str] = if *category == "other" {
                    &[]
                } else {
                    &["count"]
                };
                pattern(&format!("plurals.{key}.{category}"), text, parts, optional)
            };
            categories.iter().map(form).collect()
        })
        .collect();
    let known = |keys: &[(&str, &[&str])]| -> BTreeSet<String> {
        keys.iter().map(|(key, _)| (*key).to_owned()).collect()
    };
    for (section, keys, own) in [
        ("words", known(WORDS), file.words.keys().collect::<Vec<_>>()),
        ("plurals", known(PLURALS), file.plurals.keys().collect()),
    ] {
        for key in own.into_iter().filter(|key| !keys.contains(*key)) {
            wrong.push(format!(
                "{name}: {section}.{key}: no such key; the keys are in keys.rs"
            ));
        }
    }
    for (key, forms) in &file.plurals {
        for category in forms.keys().filter(|it| !categories.contains(&it.as_str())) {
            wrong.push(format!(
                "{name}: plurals.{key}.{category}: the language has no such plural category"
            ));
        }
    }
    if wrong.is_empty() {
        let mut catalog = Catalog {
            tag: tag.to_owned(),
            rtl: file.language.direction == Direction::Rtl,
            numbers: file.numbers,
            dates,
            words,
            plurals,
            languages: Vec::new(),
        };
        let word = |key: &str| {
            let at = WORDS.iter().position(|(known, _)| *known == key);
            (at.and_then(|at| catalog.words.get(at)))
                .cloned()
                .unwrap_or_default()
        };
        let language = LocaleInfo {
            tag: tag.to_owned(),
            name: file.language.name,
            rtl: catalog.rtl,
            offer: ["offer", "offer_take", "offer_leave"].map(word),
        };
        catalog.languages.push(language);
        Ok(catalog)
    } else {
        Err(wrong.join("\n"))
    }
}

/// A text with the numbers of its parts in place of their names in braces.
fn numbered(text: &str, parts: &[&str], optional: &[&str]) -> Result<String, String> {
    if text.is_empty() {
        return Err("missing; every language has every key".to_owned());
    }
    if let Some(mark) = text.chars().find(|it| "<>&\"".contains(*it)) {
        return Err(format!(
            "'{mark}' means something in HTML; write it otherwise"
        ));
    }
    let mut numbered = String::new();
    let mut rest = text;
    let mut seen = BTreeSet::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (part, after) = after.split_once('}').ok_or("a brace is not closed")?;
        let at = (parts.iter().position(|it| *it == part))
            .ok_or_else(|| format!("nothing fills in '{{{part}}}'; there is {}", braced(parts)))?;
        seen.insert(part);
        numbered += before;
        numbered.push(char::from(u8::try_from(at + 1).unwrap_or(u8::MAX)));
        rest = after;
    }
    match parts
        .iter()
        .find(|part| !seen.contains(*part) && !optional.contains(part))
    {
        Some(part) => Err(format!("'{{{part}}}' is missing")),
        None => Ok(numbered + rest),
    }
}

fn braced(parts: &[&str]) -> String {
    match parts {
        [] => "nothing to fill in".to_owned(),
        parts => format!("{{{}}}", parts.join("}, {")),
    }
}
