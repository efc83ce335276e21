//! The languages: every file has all keys and nothing that a page must not show, and a page has the program in its
//! language.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use languages::{LANGUAGES, Locale, PSEUDO, catalogs, english, read};
use program::Part;

/// Makes Node write date ranges in each language, from its own copy of CLDR (`tests/cldr.rs` uses ICU4X, which can't
/// write ranges of long dates yet).
const SCRIPT: &str = r#"
const places = { ar: "ar-EG", en: "en-GB" };
const eras = { th: "short" };
const [languages, first, lasts] = JSON.parse(process.argv[1]);
const of = tag => {
  const options = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric", era: eras[tag] };
  const format = new Intl.DateTimeFormat(places[tag] ?? tag, options);
  const day = it => new Date(it + "T00:00Z");
  return lasts.map(it => format.formatRange(day(first), day(it)));
};
console.log(JSON.stringify(Object.fromEntries(languages.map(it => [it, of(it)]))));
"#;

/// With only one kind of space: versions of CLDR put narrow ones in different places.
fn plain(text: &str) -> String {
    text.replace(char::is_whitespace, " ")
}

/// The languages of these tags.
fn locales(tags: &[&str]) -> Vec<Locale> {
    let catalogs = catalogs(tags).unwrap().into_iter();
    catalogs
        .map(|it| Locale::new(Box::leak(Box::new(it))))
        .collect()
}

#[test]
fn every_language_has_every_key_and_no_other() {
    catalogs(&LANGUAGES).unwrap_or_else(|wrong| panic!("{wrong}"));
    catalogs(&PSEUDO).unwrap_or_else(|wrong| panic!("{wrong}"));
    assert!(catalogs(&["en", "tlh"]).is_err());
}

#[test]
fn a_file_with_a_fault_says_where_and_what() {
    let english = common::file("crates/languages/texts/en.toml");
    let faults = [
        (
            "clear_all = \"Clear all\"\n",
            "",
            "crates/languages/texts/en.toml: words.clear_all: missing; every language needs every key",
        ),
        (
            "clear_all =",
            "clear_everything =",
            "crates/languages/texts/en.toml: words.clear_everything: unknown key; the keys are in keys.rs",
        ),
        (
            "Clear all",
            "Clear <b>all</b>",
            "words.clear_all: '<' has a meaning in HTML; leave it out",
        ),
        (
            "Clear all",
            "Clear {what}",
            "words.clear_all: unknown placeholder '{what}'; available: none",
        ),
        (
            "Did you mean {value}?",
            "Did you mean this?",
            "words.did_you_mean: placeholder '{value}' is missing",
        ),
        (
            "{count} days\"",
            "{count} days\", few = \"{count} days\"",
            "plurals.days_shifted.few: the language has no such plural category; it has one, other",
        ),
        (
            "\"Monday\",",
            "",
            "crates/languages/texts/en.toml: dates.weekdays: 6 names; write all 7",
        ),
        (
            "digits = \"\"",
            "digits = \"012\"",
            "numbers.digits: write all ten digits, zero first, or none for 0 to 9",
        ),
        (
            "direction = \"ltr\"",
            "direction = \"up\"",
            "crates/languages/texts/en.toml: TOML parse error",
        ),
    ];
    for (text, with, said) in faults {
        assert!(english.contains(text), "{text}");
        let wrong = read("en", &english.replacen(text, with, 1)).unwrap_err();
        assert!(wrong.contains(said), "{wrong}\nlacks {said}");
    }
}

/// The places of all texts in a value of a file; each text is replaced by `other` on the way.
fn texts(place: &str, value: &mut toml::Value, other: &dyn Fn(&str) -> String) -> Vec<String> {
    match value {
        // Their values are our own keywords, not words of the language.
        toml::Value::String(_) if ["language.direction", "numbers.plural"].contains(&place) => {
            Vec::new()
        }
        toml::Value::String(text) => {
            *text = other(text);
            vec![place.to_owned()]
        }
        toml::Value::Array(values) => (values.iter_mut().enumerate())
            .flat_map(|(at, value)| texts(&format!("{place}[{at}]"), value, other))
            .collect(),
        toml::Value::Table(values) => (values.iter_mut())
            .flat_map(|(key, value)| {
                let dot = if place.is_empty() { "" } else { "." };
                texts(&format!("{place}{dot}{key}"), value, other)
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_text_of_any_kind_has_what_no_page_may_show() {
    type Other = fn(&str) -> String;
    let between = [
        "numbers.group",
        "words.comma",
        "words.enumeration_comma",
        "words.semicolon",
    ];
    let faults: [(Other, &str, &[&str]); 11] = [
        (
            |it| format!("{it}<"),
            "'<' has a meaning in HTML; leave it out",
            &[],
        ),
        (
            |it| format!(">{it}"),
            "'>' has a meaning in HTML; leave it out",
            &[],
        ),
        (
            |it| format!("{it}&"),
            "'&' has a meaning in HTML; leave it out",
            &[],
        ),
        (
            |it| format!("{it}\""),
            "'\"' has a meaning in HTML; leave it out",
            &[],
        ),
        (
            |it| format!("\u{1}{it}"),
            "U+0001 is a control character; remove it",
            &[],
        ),
        (
            |it| format!("{it}\n"),
            "U+000A is a control character; remove it",
            &[],
        ),
        (
            |it| format!("{it}\u{e000}"),
            "U+E000 is for private use; remove it",
            &[],
        ),
        (
            |it| format!("{it} "),
            "whitespace at the beginning or end; remove it",
            &between,
        ),
        (
            |it| format!("\u{a0}{it}"),
            "whitespace at the beginning or end; remove it",
            &between,
        ),
        (|it| format!("{it}}}"), "brace", &[]),
        (
            |_| String::new(),
            "empty; write the text in this language",
            &["numbers.digits"],
        ),
    ];
    for (other, why, meant) in faults {
        let file = common::file("crates/languages/texts/en.toml");
        let mut file = toml::Value::Table(file.parse().unwrap());
        let places = texts("", &mut file, &other);
        assert!(places.len() > 300, "{}", places.len());
        let wrong = read("en", &toml::to_string(&file).unwrap()).unwrap_err();
        for place in places {
            let line = format!("crates/languages/texts/en.toml: {place}: ");
            let said = wrong
                .lines()
                .any(|it| it.starts_with(&line) && it.contains(why));
            assert_eq!(said, !meant.contains(&place.as_str()), "{place}: {why}");
        }
    }
}

#[test]
fn ranges_of_dates_are_those_of_cldr() {
    let (first, lasts) = ("2025-08-15", ["2025-08-29", "2025-09-02", "2026-01-03"]);
    // For Chinese, Node has only numbers, "2025/8/15 – 2025/8/29"; our ranges there follow our dates.
    let languages = LANGUAGES.into_iter().filter(|it| *it != "zh-Hans");
    let languages: Vec<&str> = languages.collect();
    let asked = serde_json::json!([languages, first, lasts]).to_string();
    let node = Command::new("node")
        .args(["-e", SCRIPT, &asked])
        .output()
        .unwrap();
    let said = String::from_utf8(node.stdout).unwrap();
    let expected: BTreeMap<String, Vec<String>> = serde_json::from_str(&said)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&node.stderr)));
    for locale in locales(&languages) {
        let ranges = lasts
            .map(|last| plain(&locale.date_range(first.parse().unwrap(), last.parse().unwrap())));
        let expected: Vec<String> = expected[locale.tag()].iter().map(|it| plain(it)).collect();
        assert_eq!(ranges.to_vec(), expected, "{}", locale.tag());
    }
}

#[test]
fn ranges_name_what_differs() {
    let range = |locale: Locale, first: &str, last: &str| {
        locale.date_range(first.parse().unwrap(), last.parse().unwrap())
    };
    for locale in locales(&LANGUAGES) {
        let tag = locale.tag();
        let one = range(locale, "2025-08-15", "2025-08-15");
        assert_eq!(
            one,
            locale.date_full("2025-08-15".parse().unwrap()),
            "{tag}"
        );
        let ranges = ["2025-08-29", "2025-09-02", "2026-01-03"]
            .map(|last| range(locale, "2025-08-15", last));
        let differ: BTreeSet<_> = ranges.iter().chain([&one]).collect();
        assert_eq!(differ.len(), 4, "{tag}: {ranges:?}");
    }
    let both = locales(&["th", "bn"]);
    assert_eq!(
        range(both[0], "2025-08-15", "2025-08-29"),
        "15 – 29 สิงหาคม พ.ศ. 2568"
    );
    assert_eq!(
        range(both[1], "2025-08-15", "2025-09-02"),
        "১৫ আগস্ট – ২ সেপ্টেম্বর, ২০২৫"
    );
}

#[test]
fn what_stands_between_words_is_the_languages_own() {
    let said = locales(&["en", "ar", "zh-Hans", "bn", "th"]).into_iter();
    let said = said.map(|it| (it.semicolon(), it.without_clock(Part::NotStated)));
    let expected = [
        ("; ", "Time not stated."),
        ("؛ ", "الوقت غير مذكور."),
        ("；", "未注明时间。"),
        ("; ", "সময়ের উল্লেখ নেই।"),
        ("; ", "ไม่ได้ระบุเวลา"),
    ];
    let said: Vec<_> = said.collect();
    assert_eq!(
        said,
        expected.map(|(semicolon, line)| (semicolon, line.to_owned()))
    );
}

#[test]
fn words_in_latin_letters_are_kept_apart_among_words_from_right_to_left() {
    let arabic = locales(&["ar"])[0];
    assert_eq!(arabic.isolated("CAR-T"), "\u{2068}CAR-T\u{2069}");
    assert!(arabic.colon("CAR-T", "1").contains("\u{2068}CAR-T\u{2069}"));
    // A private-use character is a placeholder for markup: nothing may be put around it.
    assert_eq!(arabic.isolated("\u{e000}"), "\u{e000}");
    let line = arabic.colon("\u{e000}", "\u{f8ff}");
    assert!(line.contains(['\u{e000}', '\u{f8ff}']));
    assert!(!line.contains(['\u{2068}', '\u{2069}']), "{line:?}");
    assert_eq!(english().isolated("CAR-T"), "CAR-T");
}

#[test]
fn a_page_has_the_program_in_its_language_and_in_its_order() {
    let program = common::program();
    for tag in LANGUAGES {
        let mut local = prerender::localized(&program, tag).unwrap();
        assert!(
            local.texts_mut().all(|text| text.all().count() == 1),
            "{tag}"
        );
        let json = serde_json::to_string(&local).unwrap();
        // "id" is also another key.
        let others = LANGUAGES.iter().filter(|it| **it != tag && **it != "id");
        for other in others {
            assert!(
                !json.contains(&format!("\"{other}\":")),
                "{tag} has {other}"
            );
        }
        let (own, known) = (&local.topics[0].name, &program.topics[0].name);
        assert_eq!(own.get(tag, "en"), known.get(tag, "en"), "{tag}");
        assert_eq!(own.get(tag, "en").1, tag, "topics are translated");
        assert!(
            local
                .countries
                .iter()
                .all(|it| it.name.get("", "en").1 == tag)
        );
        // We ship no medical translation that nobody can vouch for.
        assert!(
            local
                .sessions
                .iter()
                .all(|it| it.title.get("", "en").1 == "en"),
            "{tag}"
        );
        assert_eq!(local.sessions.len(), program.sessions.len());
    }
    let first = |tag: &str| {
        prerender::localized(&program, tag).unwrap().countries[0]
            .code
            .to_string()
    };
    // Bangladesh, Беларусь, 埃及 (āijí).
    assert_eq!(
        (
            first("en").as_str(),
            first("be").as_str(),
            first("zh-Hans").as_str()
        ),
        ("bd", "bd", "eg")
    );
}

#[test]
fn names_are_known_in_every_language() {
    let names = prerender::names(&common::program());
    let thailand = names
        .iter()
        .find(|(key, slug, _)| key == "country" && slug == "th")
        .unwrap();
    for name in [
        "Thailand",
        "泰国",
        "Таиланд",
        "ไทย",
        "تايلاند",
        "Тайланд",
        "Thái Lan",
        "থাইল্যান্ড",
    ] {
        assert!(
            thailand.2.iter().any(|it| it == name),
            "{name}: {:?}",
            thailand.2
        );
    }
}
