//! The numbers, dates, and lists in a language's file are generated from CLDR, by way of ICU4X. The interface then
//! writes what ICU4X writes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{collections::BTreeSet, fmt};

use icu_calendar::{Date as CldrDate, Iso};
use icu_datetime::{
    DateTimeFormatter, NoCalendarFormatter,
    fieldsets::{DE, E, MD, MDE, T, YMD, YMDE},
    input::Time,
    options::YearStyle,
};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale::{Direction, LocaleDirectionality};
use icu_locale_core::{LanguageIdentifier, Locale as Tag};
use icu_plurals::{PluralCategory, PluralRules};
use languages::{LANGUAGES, Locale, PluralRule, read};
use program::Date;
use writeable::{Part, PartsWrite, Writeable};

/// The CLDR locale of a language whose tag alone does not say what we chose.
const PLACES: [(&str, &str); 3] = [
    // Egypt, where participants came from: its digits and names of months, with the program's calendar.
    ("ar", "ar-EG-u-ca-gregory-nu-arab"),
    // The order of day and month in most of the world.
    ("en", "en-GB"),
    // The calendar of everyday life in Thailand.
    ("th", "th-u-ca-buddhist"),
];

/// The languages in which we use one plural form, though CLDR has more. Vietnamese has had two since CLDR 49, for its
/// pronouns (CLDR-14273); its nouns, which are all we count, have one.
const ONE_FORM: [&str; 1] = ["vi"];

/// Where the generated part of a language's file begins, and where it ends.
const GENERATED: &str = "# Generated from CLDR, with the choices of tests/cldr.rs: UPDATE_CLDR=1 cargo test --test cldr\n";
const BY_HAND: &str = "\n# By hand: ";

/// What ICU4X writes in a language.
struct Cldr(Tag);

impl Cldr {
    /// Times use a 24-hour clock in every language: in a program, nobody should mistake morning for evening.
    fn of(tag: &str) -> Self {
        let place = PLACES.iter().find(|(known, _)| *known == tag);
        let mut place: Tag = place.map_or(tag, |(_, it)| it).parse().unwrap();
        let keywords = &mut place.extensions.unicode.keywords;
        keywords.set("hc".parse().unwrap(), "h23".parse().unwrap());
        Self(place)
    }

    /// A Buddhist year names its era, because Gregorian years appear next to it ("Tianjin 2025").
    fn year_style(&self) -> YearStyle {
        let has_own_years = self.0.id.language.as_str() == "th";
        if has_own_years {
            YearStyle::WithEra
        } else {
            YearStyle::Full
        }
    }

    /// In Vietnamese a comma keeps the number of the month apart from the year, as in CLDR's own ranges and in CLDR 48.
    fn with_year_apart(&self, mut date: Written) -> Written {
        let year = date.pieces.iter().position(|(what, _)| *what == "year");
        if let Some(year) = year.filter(|year| *year > 0 && self.0.id.language.as_str() == "vi") {
            ", ".clone_into(&mut date.pieces[year - 1].1);
        }
        date
    }

    fn long(&self, date: Date) -> Written {
        let fields = YMDE::long().with_year_style(self.year_style());
        let format = DateTimeFormatter::try_new((&self.0).into(), fields);
        self.with_year_apart(Written::of(&format.unwrap().format(&iso(date))))
    }

    fn full(&self, date: Date) -> Written {
        let fields = YMD::long().with_year_style(self.year_style());
        let format = DateTimeFormatter::try_new((&self.0).into(), fields);
        self.with_year_apart(Written::of(&format.unwrap().format(&iso(date))))
    }

    fn short(&self, date: Date) -> Written {
        let format = DateTimeFormatter::try_new((&self.0).into(), MD::medium());
        Written::of(&format.unwrap().format(&iso(date)))
    }

    fn brief(&self, date: Date) -> Written {
        let format = DateTimeFormatter::try_new((&self.0).into(), MDE::medium());
        Written::of(&format.unwrap().format(&iso(date)))
    }

    /// As with the month, where the weekday comes first: CLDR's own pattern is for calendars, in Vietnamese with the word for
    /// day.
    fn weekday_day(&self, date: Date) -> Written {
        let mut brief = self.brief(date);
        if brief
            .pieces
            .first()
            .is_some_and(|(what, _)| *what == "weekday")
        {
            let day = brief.pieces.iter().position(|(what, _)| *what == "day");
            brief.pieces.truncate(day.unwrap() + 1);
            return brief;
        }
        let format = DateTimeFormatter::try_new((&self.0).into(), DE::medium());
        Written::of(&format.unwrap().format(&iso(date)))
    }

    fn weekday(&self, date: Date) -> Written {
        let format = DateTimeFormatter::try_new((&self.0).into(), E::short());
        Written::of(&format.unwrap().format(&iso(date)))
    }

    fn time(&self, minutes: u16) -> Written {
        let [hour, minute] = [minutes / 60, minutes % 60].map(|it| it.try_into().unwrap());
        let format = NoCalendarFormatter::try_new((&self.0).into(), T::hm());
        Written::of(&(format.unwrap()).format(&Time::try_new(hour, minute, 0, 0).unwrap()))
    }

    fn number(&self, count: usize) -> String {
        let options = DecimalFormatterOptions::default();
        let format = DecimalFormatter::try_new((&self.0).into(), options);
        format.unwrap().format(&count.into()).to_string()
    }

    fn list(&self, items: &[&str]) -> Written {
        let options = ListFormatterOptions::default();
        let format = ListFormatter::try_new_and((&self.0).into(), options);
        let mut list = Written::of(&format.unwrap().format(items.iter()));
        // Thai has no spaces between its own words, but most of what we list is in Latin letters.
        let between = list.pieces.iter_mut().filter(|(what, _)| what.is_empty());
        for (_, text) in between.filter(|(_, text)| text.trim() == "และ") {
            " และ ".clone_into(text);
        }
        list
    }

    fn category(&self, count: usize) -> &'static str {
        if ONE_FORM.contains(&self.0.id.language.as_str()) {
            return "other";
        }
        let rules = PluralRules::try_new_cardinal((&self.0).into()).unwrap();
        match rules.category_for(count) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

fn iso(date: Date) -> CldrDate<Iso> {
    CldrDate::try_new_iso(date.year().into(), date.month(), date.day()).unwrap()
}

/// A text in pieces: what each piece is ("day", "month", "element"; empty for what is between them) and its text.
#[derive(Default)]
struct Written {
    within: Vec<Part>,
    pieces: Vec<(&'static str, String)>,
}

impl Written {
    fn of(writeable: &impl Writeable) -> Self {
        let mut written = Self::default();
        writeable.write_to_parts(&mut written).unwrap();
        written
    }

    fn text(&self) -> String {
        self.pieces.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// The first piece of this kind.
    fn piece(&self, what: &str) -> &str {
        let piece = self.pieces.iter().find(|(it, _)| *it == what);
        piece.map_or("", |(_, text)| text)
    }

    /// What is between the pieces.
    fn between(&self) -> Vec<&str> {
        let pieces = self.pieces.iter().filter(|(what, _)| what.is_empty());
        pieces.map(|(_, text)| text.as_str()).collect()
    }

    /// The text with each piece replaced by its name in braces.
    fn pattern(&self) -> String {
        let pieces = self.pieces.iter().map(|(what, text)| match *what {
            "" | "era" => text.clone(),
            what => format!("{{{what}}}"),
        });
        pieces.collect()
    }
}

impl fmt::Write for Written {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.is_empty() {
            return Ok(());
        }
        let what = self.within.iter().find(|it| it.value != "literal");
        let what = what.map_or("", |it| it.value);
        match self.pieces.last_mut() {
            Some((last, piece)) if *last == what => piece.push_str(text),
            _ => self.pieces.push((what, text.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Written {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        self.within.push(part);
        let written = write(self);
        self.within.pop();
        written
    }
}

/// Dates in every month, with days of one digit and of two, on every weekday.
fn dates() -> Vec<Date> {
    let days = (1..=12).flat_map(|month| [1, 9, 21, 28].map(|day| (2025, month, day)));
    days.chain([(2026, 1, 3)])
        .map(|(year, month, day)| Date::new(year, month, day).unwrap())
        .collect()
}

/// Only as far as [`languages`] groups digits like every language.
fn counts() -> impl Iterator<Item = usize> {
    (0..=130).chain([1_000, 1_234, 7_000, 12_345, 99_999])
}

/// The one pattern that all of these dates have.
fn pattern(of: impl Fn(Date) -> Written) -> String {
    let patterns: BTreeSet<String> = dates().into_iter().map(|it| of(it).pattern()).collect();
    assert_eq!(patterns.len(), 1, "dates have several patterns");
    patterns.into_iter().collect()
}

fn array(names: impl Iterator<Item = Written>, what: &str) -> String {
    let names: Vec<String> = names.map(|it| format!("\"{}\"", it.piece(what))).collect();
    format!("[{}]", names.join(","))
}

/// The sections of a language's file that come from CLDR.
fn generated(tag: &str) -> String {
    let cldr = Cldr::of(tag);
    let rule = (PluralRule::ALL.into_iter())
        .find(|rule| counts().all(|count| rule.category(count) == cldr.category(count)))
        .unwrap_or_else(|| panic!("{tag}: numbers.rs lacks its plural rule; add it there"));
    let rule = serde_json::to_value(rule).unwrap();

    let digits: String = (0..10).map(|it| cldr.number(it)).collect();
    let is_digit = |it: char| digits.contains(it);
    let ten_thousand = cldr.number(10_000);
    let group = ten_thousand.trim_matches(is_digit);
    let group_from = if cldr.number(1_000).contains(group) {
        4
    } else {
        5
    };
    let own_digits = if digits == "0123456789" { "" } else { &digits };
    let time = cldr.time(0).between().concat();

    let (long, full) = (pattern(|it| cldr.long(it)), pattern(|it| cldr.full(it)));
    let short = pattern(|it| cldr.short(it));
    let (brief, weekday_day) = (
        pattern(|it| cldr.brief(it)),
        pattern(|it| cldr.weekday_day(it)),
    );
    let first = |month| Date::new(2025, month, 1).unwrap();
    let year = cldr.full(first(1)).piece("year").to_owned();
    let year = (year.chars()).map(|it| digits.chars().position(|digit| digit == it).unwrap());
    let year_ahead = year.fold(0, |year, digit| year * 10 + digit) - 2025;
    let months = array((1..=12).map(|it| cldr.full(first(it))), "month");
    let months_short = array((1..=12).map(|it| cldr.short(first(it))), "month");
    // The 6th of January 2025 was a Monday.
    let week = || (6..=12).map(|day| Date::new(2025, 1, day).unwrap());
    let weekdays = array(week().map(|it| cldr.long(it)), "weekday");
    let weekdays_short = array(week().map(|it| cldr.weekday(it)), "weekday");

    let (two, four) = (cldr.list(&["A", "B"]), cldr.list(&["A", "B", "C", "D"]));
    let [start, middle, last] = four.between()[..] else {
        panic!("{tag}: lists.rs does not support lists of this form");
    };
    assert_eq!(start, middle, "{tag}: lists.rs does not support such lists");
    let two = two.between().concat();
    format!(
        r#"[numbers]
plural = {rule}
digits = "{own_digits}"
group = "{group}"
group_from = {group_from}
time = "{time}"

[dates]
long = "{long}"
full = "{full}"
short = "{short}"
brief = "{brief}"
weekday_day = "{weekday_day}"
year_ahead = {year_ahead}
months = {months}
months_short = {months_short}
weekdays = {weekdays}
weekdays_short = {weekdays_short}

[lists]
two = "{{first}}{two}{{last}}"
middle = "{{first}}{middle}{{last}}"
last = "{{first}}{last}{{last}}"
"#
    )
}

/// The file of a language with the current data from CLDR.
fn expected(tag: &str) -> String {
    let file = common::file(&path(tag));
    let parts = file.split_once(GENERATED).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(BY_HAND)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        panic!(
            "{}: the lines {GENERATED:?} and {BY_HAND:?} are missing; copy them from en.toml",
            path(tag)
        );
    };
    format!("{before}{GENERATED}{}{BY_HAND}{after}", generated(tag))
}

fn path(tag: &str) -> String {
    format!("crates/languages/texts/{tag}.toml")
}

#[test]
fn files_have_what_cldr_says() {
    for tag in LANGUAGES {
        let path = path(tag);
        let text = expected(tag);
        if std::env::var_os("UPDATE_CLDR").is_some() {
            std::fs::write(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")), &text).unwrap();
        }
        assert!(
            common::file(&path) == text,
            "{path} is not what CLDR says; regenerate it with\n\
             UPDATE_CLDR=1 cargo test --test cldr"
        );
    }
}

fn locale(tag: &str) -> Locale {
    let catalog = read(tag, &expected(tag)).unwrap_or_else(|wrong| panic!("{wrong}"));
    Locale::new(Box::leak(Box::new(catalog)))
}

#[test]
fn the_interface_writes_what_cldr_says() {
    for tag in LANGUAGES {
        let (locale, cldr) = (locale(tag), Cldr::of(tag));
        for date in dates() {
            assert_eq!(locale.date_full(date), cldr.full(date).text(), "{tag}");
            assert_eq!(locale.date_short(date), cldr.short(date).text(), "{tag}");
            // Ours begin a line: in capitals they are not CLDR's.
            for (ours, theirs) in [
                (locale.date_long(date), cldr.long(date)),
                (
                    locale.weekday_short(date.weekday()).to_owned(),
                    cldr.weekday(date),
                ),
                (locale.date_brief(date), cldr.brief(date)),
                (locale.weekday_and_day(date), cldr.weekday_day(date)),
            ] {
                assert_eq!(ours.to_lowercase(), theirs.text().to_lowercase(), "{tag}");
                assert!(!ours.starts_with(char::is_lowercase), "{tag}: {ours}");
            }
        }
        for count in counts() {
            assert_eq!(locale.number(count), cldr.number(count), "{tag}");
        }
        for minutes in [0, 9 * 60 + 5, 12 * 60, 23 * 60 + 59] {
            assert_eq!(locale.time(minutes), cldr.time(minutes).text(), "{tag}");
        }
        let items = ["A", "B", "C", "D", "E"];
        for count in 1..=items.len() {
            // The bidi isolates are ours.
            let list = locale.all_of(&items[..count]);
            let list = list.replace(['\u{2068}', '\u{2069}'], "");
            assert_eq!(list, cldr.list(&items[..count]).text(), "{tag}");
        }
        let language: LanguageIdentifier = tag.parse().unwrap();
        let direction = LocaleDirectionality::new_common().get(&language);
        assert_eq!(
            locale.is_rtl(),
            direction == Some(Direction::RightToLeft),
            "{tag}"
        );
    }
}

#[test]
fn counts_are_said_in_the_form_of_their_category() {
    for tag in LANGUAGES {
        let (locale, cldr) = (locale(tag), Cldr::of(tag));
        let file: toml::Table = common::file(&path(tag)).parse().unwrap();
        let forms = file["plurals"]["sessions"].as_table().unwrap();
        for count in counts() {
            let form = forms[cldr.category(count)].as_str().unwrap();
            let form = form.replace("{count}", &locale.number(count));
            assert_eq!(locale.sessions(count), form, "{tag}: {count}");
        }
    }
}
