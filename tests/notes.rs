//! Notes: kept, moved, merged, and never lost.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use address::Base;
use exports::{Calendar, site::Site};
use languages::{english, fold_text};
use program::index::Index;
use proptest::prelude::*;
use selection::{
    luggage::Luggage,
    notes::Notes,
    stars::{Stars, Unreadable},
};

/// What readers write and paste, and what could be mistaken for our own marks.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("— — —".to_owned()),
        Just("\n— — —\n".to_owned()),
        Just("> ".to_owned()),
        Just("\nnote a\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("<script>alert(1)</script>".to_owned()),
        Just("\u{202e}مرحبا\u{2066}".to_owned()),
        Just("\u{0}\u{7}\u{85}\u{feff}".to_owned()),
        Just("ask Dr. Wu".to_owned()),
        "[ab \n]{0,3}",
        "\\PC{0,9}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn notes() -> impl Strategy<Value = Notes> {
    let known = |at: usize| common::program().sessions[at].id.to_string();
    let slug = prop_oneof![
        Just(known(0)),
        Just(known(1)),
        "[a-z]{1,9}(-[a-z0-9]{1,9})?"
    ];
    let written = prop::collection::vec((slug, text()), 0..5);
    written.prop_map(|written| of(&written))
}

fn of(written: &[(impl AsRef<str>, impl AsRef<str>)]) -> Notes {
    let mut notes = Notes::default();
    for (slug, text) in written {
        notes.write(slug.as_ref(), "", text.as_ref());
    }
    notes
}

fn merged(one: &Notes, other: &Notes) -> Notes {
    let mut both = one.clone();
    both.merge(other);
    both
}

proptest! {
    #[test]
    fn what_is_kept_is_read_again(notes in notes(), stars in "[a-z]{1,5}( [a-z]{1,5}){0,3}") {
        prop_assert_eq!(Notes::parse(&notes.stored()), Ok(notes.clone()));
        let stars = Stars::parse(&format!("1 {stars}")).unwrap();
        let luggage = Luggage { stars, notes };
        let file = luggage.file();
        prop_assert_eq!(Luggage::from_file(&file), Ok(luggage.clone()));
        // As editors on other systems save it.
        let dos = file.replace('\n', "\r\n");
        prop_assert_eq!(Luggage::from_file(&format!("\u{feff}{dos}")), Ok(luggage));
    }

    #[test]
    fn a_link_carries_the_notes(notes in notes()) {
        let index = common::index();
        let luggage = Luggage { stars: Stars::default(), notes: notes.clone() };
        let fragment = luggage.fragment();
        prop_assert!(fragment.is_ascii());
        let arrived = Luggage::from_fragment(&index, &fragment);
        if notes.is_empty() {
            prop_assert_eq!(arrived, None);
        } else {
            let arrived = arrived.unwrap();
            for (slug, text) in notes.all() {
                if index.session(slug).is_some() {
                    prop_assert_eq!(arrived.notes.of(slug), text);
                }
            }
            prop_assert_eq!(arrived.notes.all().len(), notes.all().len());
            // Passed on, they stay the same.
            prop_assert_eq!(Luggage::from_fragment(&index, &arrived.fragment()), Some(arrived));
        }
    }

    #[test]
    fn merging_loses_nothing_in_whatever_order(a in notes(), b in notes(), c in notes()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &a), a.clone());
        let both = merged(&a, &b);
        prop_assert_eq!(merged(&both, &b), both.clone());
        for (slug, text) in a.all().iter().chain(b.all()) {
            for words in text.split("— — —") {
                prop_assert!(both.of(slug).contains(words.trim()), "{words:?} is not in {:?}", both.of(slug));
            }
        }
    }

    #[test]
    fn hostile_text_is_no_notes_and_no_panic(text in any::<String>(), body in "([>]? ?(note )?[a-z\u{0}\u{202e}\\-é.]{0,4}\n){0,6}") {
        let index = common::index();
        for text in [text.clone(), format!("1\n{text}"), format!("1\n{body}")] {
            if let Ok(notes) = Notes::parse(&text) {
                prop_assert_eq!(Notes::parse(&notes.stored()), Ok(notes));
            }
        }
        for text in [text.clone(), format!("workshop-timeline stars 2\n{body}")] {
            if let Ok(luggage) = Luggage::from_file(&text) {
                prop_assert_eq!(Luggage::from_file(&luggage.file()), Ok(luggage));
            }
        }
        let _ = Luggage::from_fragment(&index, &text);
        let _ = Luggage::from_fragment(&index, &format!("stars=2.{text}"));
        let _ = Luggage::from_fragment(&index, &format!("stars=2..AAAAAA{text}"));
    }
}

#[test]
fn what_is_written_is_the_note_and_nothing_takes_it_away_unseen() {
    let mut notes = Notes::default();
    notes.write("a", "", "one");
    notes.write("a", "one", "one\u{0} and\r\ntwo\u{7}");
    assert_eq!(notes.of("a"), "one and\ntwo");
    // In the meantime, another page has written.
    notes.write("a", "one", "three");
    assert_eq!(notes.of("a"), "one and\ntwo\n— — —\nthree");
    notes.write("a", "what nobody sees now", "");
    assert_eq!(notes.of("a"), "one and\ntwo\n— — —\nthree");
    let seen = notes.of("a").to_owned();
    notes.write("a", &seen, " \n ");
    assert!(notes.is_empty(), "a note without words is no note");
    let long = "ก".repeat(10_000);
    notes.write("a", "", &long);
    assert_eq!(Notes::parse(&notes.stored()).unwrap().of("a"), long);
}

#[test]
fn a_note_that_goes_on_takes_the_place_of_its_beginning() {
    let (short, long) = (
        of(&[("a", "ask about dose")]),
        of(&[("a", "ask about dose and age")]),
    );
    assert_eq!(merged(&short, &long), long);
    assert_eq!(merged(&long, &short), long);
    let other = of(&[("a", "ask who pays")]);
    assert_eq!(
        merged(&merged(&other, &short), &long).of("a"),
        "ask about dose and age\n— — —\nask who pays"
    );
}

#[test]
fn what_was_taken_along_before_there_were_notes_is_read() {
    let index = common::index();
    let slug = common::program().sessions[0].id.to_string();
    let stars = Stars::parse(&format!("1 {slug}")).unwrap();
    let luggage = Luggage::from(stars.clone());
    assert_eq!(
        luggage.file(),
        stars.file(),
        "earlier versions, without notes, can read it too"
    );
    assert_eq!(luggage.fragment(), stars.fragment());
    assert_eq!(Luggage::from_file(&stars.file()), Ok(luggage.clone()));
    assert_eq!(
        Luggage::from_fragment(&index, &stars.fragment()),
        Some(luggage)
    );
}

#[test]
fn a_note_whose_session_is_gone_is_kept_and_comes_back_with_it() {
    let program = common::program();
    let slug = program.sessions[3].id.to_string();
    let mut fewer = program.clone();
    fewer.sessions.remove(3);
    let fewer = Index::new(fewer, fold_text);
    let luggage = Luggage {
        stars: Stars::default(),
        notes: of(&[(&slug, "ask about dose")]),
    };
    let arrived = Luggage::from_fragment(&fewer, &luggage.fragment()).unwrap();
    assert_eq!(arrived.notes.of(&slug), "", "its slug is not known here");
    assert_eq!(arrived.notes.named(&common::index()), luggage.notes);
}

#[test]
fn what_is_damaged_or_of_a_later_version_is_said() {
    for text in [
        "",
        "1 a",
        "2\nnote a\n> b",
        "1\na",
        "1\n> b",
        "1\nnote a b\n> c",
        "1\nnote\n> c",
    ] {
        assert_eq!(Notes::parse(text), Err(Unreadable), "{text:?}");
    }
    for text in [
        "workshop-timeline stars 3\na",
        "workshop-timeline stars 2\n> a",
        "workshop-timeline stars 2\na b",
    ] {
        assert_eq!(Luggage::from_file(text), Err(Unreadable), "{text:?}");
    }
    let index = common::index();
    for text in [
        "stars=3.AAAAAA",
        "stars=2.AAAAA",
        "stars=2.AAAAAA.AAAA",
        "stars=2..AAAAAA=",
        "stars=2..AAAAAA_w",
    ] {
        assert_eq!(Luggage::from_fragment(&index, text), None, "{text:?}");
    }
}

#[test]
fn a_note_stars_its_session_once_and_outlives_the_star() {
    let mut own = Luggage::default();
    own.write("a", "", "one");
    assert!(own.stars.has("a"));
    own.stars.toggle("a");
    own.write("a", "one", "one more");
    assert!(!own.stars.has("a"), "the star was removed on purpose");
    assert_eq!(own.notes.of("a"), "one more");
    assert_eq!(own.unstarred(), ["a"]);
    own.stars.toggle("a");
    assert!(own.unstarred().is_empty());
}

#[test]
fn the_readers_own_files_have_the_notes_and_say_whose_they_are() {
    let index = common::index();
    let [first, second] = [0, 1].map(|at| index.numbers().nth(at).unwrap());
    let slug = index.at(first).id.to_string();
    let site = Site {
        index: Box::leak(Box::new(index)),
        base: Box::leak(Box::new(Base::new("/"))),
        locale: english(),
        origin: None,
    };
    let text = "=SUM(1), \"ask\";\nEND:VEVENT \u{202e}مرحبا <b>ไทย</b>";
    let notes = of(&[(slug, text)]);
    let sessions = [first, second];
    let calendar = Calendar {
        name: "mine",
        url: None,
        source: None,
        sessions: &sessions,
        outcomes: &[],
        notes: notes.all(),
    };
    let calendar = exports::calendar(site, &calendar, &|_, _| 0);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = icalendar::parser::unfold(&calendar);
    let parsed = icalendar::parser::read_calendar(&unfolded).unwrap();
    let described: Vec<String> = (parsed.components.iter())
        .map(|event| {
            event
                .find_prop("DESCRIPTION")
                .unwrap()
                .val
                .as_str()
                .to_owned()
        })
        .collect();
    assert_eq!(described.len(), 2);
    assert!(
        described[0].ends_with(&format!("Your note: {text}")),
        "{}",
        described[0]
    );
    assert!(!described[1].contains("Your note"));
    let table = exports::table(site, &sessions, &[], notes.all());
    let table = table.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(
        reader.headers().unwrap().iter().next_back(),
        Some("Your note")
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cells: Vec<&str> = rows
        .iter()
        .map(|row| row.iter().next_back().unwrap())
        .collect();
    // Not evaluated as a formula.
    assert_eq!(cells, [format!("'{text}").as_str(), ""]);
    let without = exports::table(site, &sessions, &[], &[]);
    assert!(!without.contains("Your note"));
}
