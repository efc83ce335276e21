//! The languages: every file has all keys, and numbers, counts, dates and lists are as CLDR writes them, by Node's own copy of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{collections::BTreeSet, process::Command};

use languages::{LANGUAGES, Locale, PSEUDO, catalogs, english, read};
use program::Date;
use serde_json::Value;

/// What Node writes, for each language. Arabic is that of Egypt, from where participants came; English has the order of
/// days and months of most of the world.
const SCRIPT: &str = r#"
const places = { ar: "ar-EG", en: "en-GB" };
const [languages, dates, counts] = JSON.parse(process.argv[1]);
const of = tag => {
  const place = places[tag] ?? tag;
  const date = options => new Intl.DateTimeFormat(place, { timeZone: "UTC", ...options });
  const number = new Intl.NumberFormat(place);
  const list = new Intl.ListFormat(place, { type: "conjunction", style: "long" });
  const day = it => new Date(it + "T00:00Z");
  const full = { day: "numeric", month: "long", year: "numeric" };
  return {
    long: dates.map(it => date({ weekday: "long", ...full }).format(day(it))),
    full: dates.map(it => date(full).format(day(it))),
    short: dates.map(it => date({ day: "numeric", month: "short" }).format(day(it))),
    weekday: dates.map(it => date({ weekday: "short" }).format(day(it))),
    numbers: counts.map(it => number.format(it)),
    plurals: counts.map(it => new Intl.PluralRules(place).select(it)),
    lists: [["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]].map(it => list.format(it)),
    rtl: (new Intl.Locale(tag).getTextInfo?.() ?? new Intl.Locale(tag).textInfo).direction == "rtl",
  };
};
console.log(JSON.stringify(Object.fromEntries(languages.map(it => [it, of(it)]))));
"#;

fn strings(value: &Value) -> Vec<String> {
    let all = value.as_array().unwrap().iter();
    all.map(|it| plain(it.as_str().unwrap())).collect()
}

/// With one kind of space: Node writes narrow ones now and then.
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
            "crates/languages/texts/en.toml: words.clear_all: missing; every language has every key",
        ),
        (
            "clear_all =",
            "clear_everything =",
            "crates/languages/texts/en.toml: words.clear_everything: no such key; the keys are in keys.rs",
        ),
        (
            "Clear all",
            "Clear <b>all</b>",
            "words.clear_all: '<' means something in HTML; write it otherwise",
        ),
        (
            "Clear all",
            "Clear {what}",
            "words.clear_all: nothing fills in '{what}'; there is nothing to fill in",
        ),
        (
            "Did you mean {value}?",
            "Did you mean this?",
            "words.did_you_mean: '{value}' is missing",
        ),
        (
            "{count} days\"",
            "{count} days\", few = \"{count} days\"",
            "the language has no such plural category",
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

#[test]
fn numbers_dates_counts_and_lists_are_those_of_cldr() {
    let mut dates: Vec<String> = Vec::new();
    for month in 1..=12 {
        dates.extend([1, 9, 21, 28].map(|day| format!("2025-{month:02}-{day:02}")));
    }
    dates.push("2026-01-03".to_owned());
    let counts: Vec<usize> = (0..=130).chain([1_000, 1_234, 7_000, 12_345]).collect();
    let asked = serde_json::json!([LANGUAGES, dates, counts]).to_string();
    let node = Command::new("node")
        .args(["-e", SCRIPT, &asked])
        .output()
        .unwrap();
    let said = String::from_utf8(node.stdout).unwrap();
    let expected: Value = serde_json::from_str(&said)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&node.stderr)));
    for locale in locales(&LANGUAGES) {
        let tag = locale.tag();
        let expected = &expected[tag];
        let written = |write: fn(Locale, Date) -> String| -> Vec<String> {
            dates
                .iter()
                .map(|date| plain(&write(locale, date.parse().unwrap())))
                .collect()
        };
        assert_eq!(
            written(Locale::date_long),
            strings(&expected["long"]),
            "{tag}"
        );
        assert_eq!(
            written(Locale::date_full),
            strings(&expected["full"]),
            "{tag}"
        );
        assert_eq!(
            written(Locale::date_short),
            strings(&expected["short"]),
            "{tag}"
        );
        assert_eq!(
            written(|locale, date| locale.weekday_short(date.weekday()).to_owned()),
            strings(&expected["weekday"]),
            "{tag}"
        );
        let numbers: Vec<String> = counts.iter().map(|it| plain(&locale.number(*it))).collect();
        assert_eq!(numbers, strings(&expected["numbers"]), "{tag}");
        let lists = ["A", "AB", "ABC", "ABCD"].map(|items| {
            let items: Vec<String> = items.chars().map(String::from).collect();
            // What keeps directions apart is ours.
            locale.all_of(&items).replace(['\u{2068}', '\u{2069}'], "")
        });
        assert_eq!(lists.to_vec(), strings(&expected["lists"]), "{tag}");
        assert_eq!(locale.is_rtl(), expected["rtl"], "{tag}");
        // Each category of CLDR is said in one form, and its form is of no other category.
        let file: toml::Table = common::file(&format!("crates/languages/texts/{tag}.toml"))
            .parse()
            .unwrap();
        let forms = file["plurals"]["sessions"].as_table().unwrap();
        let categories = strings(&expected["plurals"]);
        assert_eq!(
            forms.keys().collect::<BTreeSet<_>>(),
            // Fractions have forms of their own; nobody counts half a session.
            categories
                .iter()
                .chain(forms.contains_key("other").then_some(&"other".to_owned()))
                .collect(),
            "{tag}"
        );
        for (count, category) in counts.iter().zip(&categories) {
            let form = forms[category].as_str().unwrap();
            let form = form.replace("{count}", &locale.number(*count));
            assert_eq!(locale.sessions(*count), form, "{tag}: {count}");
        }
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
        "15–29 สิงหาคม 2568"
    );
    assert_eq!(
        range(both[1], "2025-08-15", "2025-09-02"),
        "১৫ আগস্ট – ২ সেপ্টেম্বর, ২০২৫"
    );
}

#[test]
fn words_in_latin_letters_are_kept_apart_among_words_from_right_to_left() {
    let arabic = locales(&["ar"])[0];
    assert_eq!(arabic.isolated("CAR-T"), "\u{2068}CAR-T\u{2069}");
    assert!(arabic.colon("CAR-T", "1").contains("\u{2068}CAR-T\u{2069}"));
    // A private-use character holds the place of markup, and may have nothing put around it.
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
        // "id" is the key of something else too.
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
        // No translation of medicine is shipped that nobody can vouch for.
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
