//! Exports: what others read from them is what the program says, whatever its texts contain.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;
#[path = "common/khal.rs"]
mod khal;

use std::collections::BTreeSet;

use address::Base;
use exports::Citation;
use icalendar::parser::{read_calendar, unfold};
use languages::{LANGUAGES, Locale, catalogs, english, fold_text};
use prerender::Site;
use program::{Clock, Program, Text, index::Index};
use proptest::prelude::*;
use serde_json::Value;

const ORIGIN: &str = "https://example.org";

fn site(program: Program, origin: Option<&'static str>) -> Site {
    Site {
        index: Box::leak(Box::new(Index::new(program, fold_text))),
        base: Box::leak(Box::new(Base::new("/"))),
        locale: english(),
        origin,
    }
}

/// The export at this path.
fn export(site: Site, path: &str) -> String {
    let files = prerender::exports(site).unwrap();
    let found = files.into_iter().find(|(name, _)| name == path);
    found.unwrap_or_else(|| panic!("no {path}")).1
}

/// Text as pasted programs have it: line breaks, separators of the formats, formulas, other scripts and directions,
/// control characters, and a lot of it.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\r".to_owned()),
        Just(",;:\\\"'".to_owned()),
        Just("=HYPERLINK(\"x\")".to_owned()),
        Just("]]>&amp;<!-- -->".to_owned()),
        Just("END:VEVENT".to_owned()),
        Just("🧬👩🏽‍⚕️".to_owned()),
        Just("\u{202e}مرحبا\u{202c}".to_owned()),
        Just("\u{0}\u{7}\u{b}\u{85}\u{fffe}".to_owned()),
        Just("x".repeat(10_000)),
        "\\PC{0,90}",
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

/// The shipped program, with these texts and some exact times.
fn program(texts: &[String], clocks: &[(u16, u16)]) -> Program {
    let mut program = common::program();
    program.workshop.time_zone = Some("Asia/Shanghai".to_owned());
    // Nights are in times.rs: here, dates stay as they are.
    program.workshop.day_begins = 0;
    let mut texts = texts.iter().cycle().map(|text| Text::Plain(text.clone()));
    let mut text = || texts.next().unwrap();
    program.workshop.title = text();
    program.workshop.short_title = text();
    for (session, (start, length)) in program.sessions.iter_mut().zip(clocks) {
        session.title = text();
        session.summary = text();
        session.when_note = Some(text());
        let end = start + length;
        session.clock = Some(Clock { start: *start, end });
    }
    for person in &mut program.people {
        person.name = text();
    }
    program.topics[0].name = text();
    program.institutions[0].name = text();
    program
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(hostile(), 3..8)
}

/// Starts in minutes since midnight, and lengths in minutes.
fn clocks() -> impl Strategy<Value = Vec<(u16, u16)>> {
    prop::collection::vec((0_u16..1440, 1_u16..600), 0..12)
}

/// A text as iCalendar allows it: without control characters other than line feed and tab.
fn ical_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let allowed = |c: &char| ['\n', '\t'].contains(c) || !c.is_ascii_control();
    text.chars().filter(allowed).collect()
}

/// The time of a session in UTC, according to jiff.
fn utc(program: &Program, date: program::Date, minute: u16) -> String {
    let zone = program.workshop.time_zone.clone().unwrap();
    let date: jiff::civil::Date = date.to_string().parse().unwrap();
    let time = date.at(0, 0, 0, 0) + jiff::Span::new().minutes(minute);
    let time = time
        .in_tz(&zone)
        .unwrap()
        .with_time_zone(jiff::tz::TimeZone::UTC);
    time.strftime("%Y%m%dT%H%M%SZ").to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_calendar_says_what_the_program_says(texts in texts(), clocks in clocks()) {
        let program = program(&texts, &clocks);
        let calendar = export(site(program.clone(), Some(ORIGIN)), "calendar.ics");
        for line in calendar.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let unfolded = unfold(&calendar);
        let parsed = read_calendar(&unfolded).map_err(TestCaseError::fail)?;
        let events: Vec<_> = parsed.components.iter().filter(|it| it.name == "VEVENT").collect();
        let dated = program.workshop.outcomes.iter().filter(|it| it.date.is_some()).count();
        prop_assert_eq!(events.len(), program.sessions.len() + dated);
        let mut uids = BTreeSet::new();
        for (event, session) in events.into_iter().zip(&program.sessions) {
            let value = |name: &str| event.find_prop(name).map(|it| it.val.as_str().to_owned());
            let title = session.title.get("en", "en").0;
            prop_assert_eq!(value("SUMMARY").unwrap(), ical_text(title));
            let description = value("DESCRIPTION").unwrap();
            let summary = ical_text(session.summary.get("en", "en").0);
            prop_assert!(description.contains(&summary), "{summary:?} is not in {description:?}");
            prop_assert_eq!(value("URL").unwrap(), format!("{ORIGIN}/session/{}/", session.id));
            prop_assert!(uids.insert(value("UID").unwrap()), "a UID appears twice");
            prop_assert!(value("GEO").is_none());
            if let Some(clock) = session.clock {
                prop_assert_eq!(value("DTSTART").unwrap(), utc(&program, session.date, clock.start));
                prop_assert_eq!(value("DTEND").unwrap(), utc(&program, session.date, clock.end));
            } else {
                let date = session.date.to_string().replace('-', "");
                prop_assert_eq!(value("DTSTART").unwrap(), date);
                prop_assert!(description.contains("not stated"));
            }
        }
    }

    #[test]
    fn a_table_says_what_the_program_says_and_works_nothing_out(texts in texts(), clocks in clocks()) {
        let program = program(&texts, &clocks);
        let table = export(site(program.clone(), Some(ORIGIN)), "sessions.csv");
        let table = table.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let dated = program.workshop.outcomes.iter().filter(|it| it.date.is_some()).count();
        prop_assert_eq!(rows.len(), program.sessions.len() + dated);
        let column = |name: &str| columns.iter().position(|it| it == name).unwrap();
        for (row, session) in rows.iter().zip(&program.sessions) {
            for cell in row {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell}");
            }
            let cell = row[column("Title")].trim_start_matches('\'');
            prop_assert_eq!(cell, session.title.get("en", "en").0.trim_start_matches('\''));
            prop_assert_eq!(&row[column("Date")], session.date.to_string());
            let start = session.clock.map_or(String::new(), |it| english().time(it.start));
            prop_assert_eq!(&row[column("Start")], start);
        }
    }

    #[test]
    fn schedules_and_the_feed_keep_the_rules_of_their_formats(texts in texts(), clocks in clocks()) {
        let program = program(&texts, &clocks);
        let site = site(program.clone(), Some(ORIGIN));
        let json: Value = serde_json::from_str(&export(site, "schedule.json")).unwrap();
        check_schedule_json(&json, &program);
        let xml = export(site, "schedule.xml");
        check_schedule_xml(&xml, &program);
        let feed = export(site, "feed.xml");
        let feed = roxmltree::Document::parse(&feed).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let text = |node: roxmltree::Node, name: &str| {
            let child = node.children().find(|it| it.has_tag_name(("http://www.w3.org/2005/Atom", name)));
            child.and_then(|it| it.text()).unwrap_or_default().to_owned()
        };
        let entries = feed.root_element().children().filter(|it| it.tag_name().name() == "entry");
        let mut ids = BTreeSet::new();
        for entry in entries {
            prop_assert!(ids.insert(text(entry, "id")));
            prop_assert!(!text(entry, "title").is_empty() && !text(entry, "content").is_empty());
        }
        let days: BTreeSet<_> = program.sessions.iter().map(|it| it.date.to_string()).collect();
        prop_assert_eq!(ids.len(), days.len());
    }
}

/// Text as XML allows it, with line ends as a parser returns them.
fn xml_text(text: &str) -> String {
    let text: String = (text.chars())
        .filter(|c| ['\t', '\n', '\r'].contains(c) || !c.is_ascii_control())
        .filter(|c| !['\u{fffe}', '\u{ffff}'].contains(c))
        .collect();
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn is_guid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
}

/// `2025-08-21T09:00:00+08:00`.
fn is_instant(text: &str) -> bool {
    text.parse::<jiff::Timestamp>().is_ok() && text.len() == 25
}

fn is_duration(text: &str) -> bool {
    let parts = text.split_once(':').unwrap();
    parts.0.len() == 2 && parts.1.len() == 2 && text.replace(':', "").parse::<u16>().is_ok()
}

/// The rules of <https://c3voc.de/schedule/schema.json> (draft 06) that this file could break.
fn check_schedule_json(json: &Value, program: &Program) {
    let conference = &json["schedule"]["conference"];
    let acronym = conference["acronym"].as_str().unwrap();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    assert!(
        acronym.len() >= 4 && acronym.chars().all(plain),
        "{acronym}"
    );
    let allowed = [
        "acronym",
        "title",
        "description",
        "start",
        "end",
        "daysCount",
        "timeslot_duration",
        "time_zone_name",
        "logo",
        "colors",
        "keywords",
        "url",
        "tracks",
        "rooms",
        "meta",
        "days",
    ];
    assert!(
        conference
            .as_object()
            .unwrap()
            .keys()
            .all(|key| allowed.contains(&key.as_str()))
    );
    let is_slug = |slug: &str| {
        slug.len() > 1
            && slug.chars().all(|c| plain(c) || c == '-')
            && slug.ends_with(|c: char| c != '-' && c != '_')
    };
    for track in conference["tracks"].as_array().unwrap() {
        assert!(is_slug(track["slug"].as_str().unwrap()));
    }
    for room in conference["rooms"].as_array().unwrap() {
        assert!(room["name"].is_string() && is_guid(room["guid"].as_str().unwrap()));
    }
    let days = conference["days"].as_array().unwrap();
    assert_eq!(conference["daysCount"], days.len());
    let mut guids = BTreeSet::new();
    let mut timeless = Vec::new();
    for day in days {
        assert!(
            is_instant(day["day_start"].as_str().unwrap())
                && is_instant(day["day_end"].as_str().unwrap())
        );
        for event in day["rooms"]
            .as_object()
            .unwrap()
            .values()
            .flat_map(|room| room.as_array().unwrap())
        {
            let text = |key: &str| {
                event[key]
                    .as_str()
                    .unwrap_or_else(|| panic!("{key}: {}", event[key]))
            };
            for key in [
                "abstract", "language", "room", "subtitle", "title", "track", "type",
            ] {
                text(key);
            }
            assert!(event["id"].as_u64().unwrap() > 0 && event["links"].is_array());
            assert!(is_guid(text("guid")) && guids.insert(text("guid").to_owned()));
            assert!(is_instant(text("date")) && is_instant(text("end")));
            assert!(is_duration(text("start")) && is_duration(text("duration")));
            assert!(is_slug(text("slug")), "{}", text("slug"));
            assert!(text("url").starts_with(ORIGIN));
            if text("subtitle").contains("not stated") {
                timeless.push(text("guid").to_owned());
            }
            for person in event["persons"].as_array().unwrap() {
                assert!(person["name"].is_string() && is_guid(person["guid"].as_str().unwrap()));
            }
        }
    }
    assert_eq!(guids.len(), program.sessions.len());
    let without = program
        .sessions
        .iter()
        .filter(|it| it.clock.is_none())
        .count();
    assert_eq!(timeless.len(), without);
    let listed = conference["meta"]["clock_time_not_stated"]
        .as_array()
        .unwrap()
        .iter();
    let listed: BTreeSet<&str> = listed.map(|it| it.as_str().unwrap()).collect();
    assert_eq!(listed, timeless.iter().map(String::as_str).collect());
}

/// The rules of the frab XSD that this file could break: <https://c3voc.de/schedule/schema.xsd>.
fn check_schedule_xml(xml: &str, program: &Program) {
    let document = roxmltree::Document::parse(xml).unwrap();
    let elements = |name: &'static str| {
        document
            .descendants()
            .filter(move |it| it.has_tag_name(name))
    };
    let mut unique = BTreeSet::new();
    for (event, session) in elements("event").zip(&program.sessions) {
        let text = |name: &str| {
            let child = event.children().find(|it| it.has_tag_name(name));
            child
                .unwrap_or_else(|| panic!("no {name}"))
                .text()
                .unwrap_or_default()
        };
        for name in ["room", "type", "abstract", "track"] {
            text(name);
        }
        assert!(is_guid(event.attribute("guid").unwrap()));
        assert!(event.attribute("id").unwrap().parse::<u32>().unwrap() > 0);
        assert!(unique.insert(event.attribute("guid")) && unique.insert(event.attribute("id")));
        assert!(
            is_instant(text("date")) && is_duration(text("start")) && is_duration(text("duration"))
        );
        let slug = text("slug").split_once('-').unwrap();
        assert!(slug.0.len() >= 4 && slug.1.len() >= 4, "{slug:?}");
        assert!(text("url").starts_with("https://"));
        // Events are grouped by room, so not in the program's order: the title is somewhere.
        let title = xml_text(session.title.get("en", "en").0);
        let titles = elements("title").map(|it| it.text().unwrap_or_default());
        let titles: Vec<&str> = titles.collect();
        assert!(titles.contains(&title.as_str()), "no title {title:?}");
    }
    assert_eq!(elements("event").count(), program.sessions.len());
    for day in elements("day") {
        assert!(
            is_instant(day.attribute("start").unwrap())
                && is_instant(day.attribute("end").unwrap())
        );
    }
}

proptest! {
    #[test]
    fn citations_keep_the_rules_of_their_formats(words in hostile()) {
        let program = program(std::slice::from_ref(&words), &[]);
        let site = site(program, Some(ORIGIN));
        let link = format!("{ORIGIN}/?q=a_b%20c");
        let citation = Citation::new(site, &words, &link);
        prop_assert!(!citation.plain().contains(['\n', '\r']) && citation.plain().ends_with(&link));
        // Each line is a tag of two characters and its value.
        let ris = citation.ris();
        for line in ris.lines() {
            prop_assert_eq!(line.get(2..6), Some("  - "), "{:?}", line);
        }
        prop_assert!(ris.starts_with("TY  - ELEC\n") && ris.ends_with("ER  - \n"));
        let url = format!("UR  - {link}");
        prop_assert!(ris.lines().any(|line| line == url));
        let bibtex = citation.bibtex();
        let mut depth = 0_i32;
        let mut escaped = false;
        for character in bibtex.chars() {
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            prop_assert!(depth >= 0);
        }
        prop_assert_eq!(depth, 0, "{}", bibtex);
    }
}

#[test]
fn every_page_with_sessions_has_a_calendar_of_them() {
    let program = common::program();
    let files = prerender::exports(site(program.clone(), None)).unwrap();
    let events = |path: &str| {
        let found = files.iter().find(|(name, _)| name == path);
        found.map(|(_, text)| text.matches("BEGIN:VEVENT").count())
    };
    assert_eq!(
        events("calendar.ics"),
        Some(program.sessions.len() + 1),
        "the sessions and the outcome with a date"
    );
    for day in &program.days {
        let count = program
            .sessions
            .iter()
            .filter(|it| it.date == day.date)
            .count()
            + (program.workshop.outcomes.iter())
                .filter(|it| it.date == Some(day.date))
                .count();
        let path = format!("day/{}/calendar.ics", day.date);
        assert_eq!(events(&path), (count > 0).then_some(count), "{path}");
    }
    for session in &program.sessions {
        assert_eq!(
            events(&format!("session/{}/calendar.ics", session.id)),
            Some(1)
        );
    }
    for topic in &program.topics {
        let count = program
            .sessions
            .iter()
            .filter(|it| it.topics.contains(&topic.id))
            .count();
        let path = format!("topic/{}/calendar.ics", topic.id);
        assert_eq!(events(&path), (count > 0).then_some(count), "{path}");
    }
    for person in &program.people {
        let takes_part =
            |it: &&program::Session| it.people.iter().any(|one| one.person == person.id);
        let count = program.sessions.iter().filter(takes_part).count();
        let path = format!("person/{}/calendar.ics", person.id);
        assert_eq!(events(&path), (count > 0).then_some(count), "{path}");
    }
    for country in &program.countries {
        let path = format!("country/{}/calendar.ics", country.code);
        assert!(events(&path).is_some_and(|count| count > 0), "{path}");
    }
    assert_eq!(
        events("institution/international-medical-center/calendar.ics"),
        Some(2),
        "the visit and the inauguration"
    );
}

#[test]
fn no_host_is_made_up() {
    let site = site(common::program(), None);
    let calendar = export(site, "calendar.ics");
    assert!(
        !calendar.contains("URL:") && !calendar.contains("SOURCE"),
        "{calendar}"
    );
    let schedule: Value = serde_json::from_str(&export(site, "schedule.json")).unwrap();
    assert!(schedule["schedule"]["conference"]["url"].is_null());
    assert!(!export(site, "schedule.xml").contains("<url>"));
}

#[test]
fn the_same_program_gives_the_same_files_and_a_later_one_a_higher_sequence() {
    let program = common::program();
    let calendar = |program: &Program| export(site(program.clone(), None), "calendar.ics");
    assert_eq!(calendar(&program), calendar(&program));
    let sequence = |calendar: &str| -> Vec<i32> {
        let lines = (calendar.lines()).filter_map(|line| line.strip_prefix("SEQUENCE:"));
        lines.map(|it| it.parse().unwrap()).collect()
    };
    let at = |moment: &str| {
        let mut program = program.clone();
        program.updated = moment.parse().unwrap();
        program
    };
    // Even after a second change on the same day.
    let (first, second) = (at("2025-09-01T08:00:00Z"), at("2025-09-01T08:00:01Z"));
    let (before, after) = (sequence(&calendar(&first)), sequence(&calendar(&second)));
    assert_eq!(before.len(), program.sessions.len() + 1);
    assert!(
        before
            .iter()
            .zip(&after)
            .all(|(before, after)| before < after)
    );
    assert_eq!(uids(&calendar(&first)), uids(&calendar(&second)));
    // A session with its own time of change does not follow the file's.
    let mut mixed = second.clone();
    mixed.sessions[1].updated = Some(first.updated);
    let mixed = calendar(&mixed);
    assert_eq!(sequence(&mixed)[1], before[1]);
    assert_eq!(sequence(&mixed)[2], after[2]);
    assert_eq!(mixed.matches("DTSTAMP:20250901T080000Z").count(), 1);
    // Years beyond the range of iCalendar's integers.
    let far = sequence(&calendar(&at("9999-12-31T23:59:59Z")));
    assert!(far.iter().all(|it| *it == i32::MAX));
}

fn uids(calendar: &str) -> BTreeSet<String> {
    let calendar = unfold(calendar);
    let lines = calendar.lines().filter(|line| line.starts_with("UID:"));
    lines.map(str::to_owned).collect()
}

/// The identifiers by which others know the program's records: UIDs in the calendar, GUIDs in the schedules, ids in the
/// feed.
fn known_as(program: Program) -> BTreeSet<String> {
    let site = site(program, None);
    let mut names = uids(&export(site, "calendar.ics"));
    let guids = |text: &str, start: &str| -> Vec<String> {
        let rest = text.split(start).skip(1);
        rest.map(|it| it.split(['"', '<']).next().unwrap().to_owned())
            .collect()
    };
    names.extend(guids(&export(site, "schedule.json"), "\"guid\": \""));
    names.extend(guids(&export(site, "schedule.xml"), "guid=\""));
    names.extend(guids(&export(site, "feed.xml"), "<id>"));
    names
}

#[test]
fn no_correction_of_words_changes_a_uid() {
    let program = common::program();
    let names = known_as(program.clone());
    assert!(names.len() > 2 * program.sessions.len(), "{}", names.len());
    let mut corrected = program.clone();
    corrected.workshop.place = Text::Plain("Binhai".to_owned());
    corrected.workshop.title = Text::Plain("Another title".to_owned());
    corrected.workshop.short_title = Text::Plain("Another".to_owned());
    corrected.sessions[3].title = Text::Plain("Another session".to_owned());
    corrected.workshop.outcomes[1].title = Text::Plain("Another outcome".to_owned());
    assert_eq!(known_as(corrected), names);
}

#[test]
fn two_workshops_of_one_year_and_place_have_no_uid_in_common() {
    let program = common::program();
    let mut other = program.clone();
    other.workshop.id.0 = "another-workshop".to_owned();
    assert!(known_as(other).is_disjoint(&known_as(program)));
}

#[test]
fn exports_say_what_countries_have_to_do_with_it_and_how_that_is_known() {
    let site = site(common::localized(common::program()), None);
    let described = |path: &str| unfold(&export(site, path));
    let presentations = described("session/country-presentations/calendar.ics");
    assert!(
        presentations.contains("Egypt: its representatives presented"),
        "{presentations}"
    );
    assert!(
        presentations.contains("China: cooperation\\;")
            || presentations.contains("China: cooperation")
    );
    let lecture = described("session/car-t-in-autoimmunity-and-transplantation/calendar.ics");
    assert!(
        lecture.contains("United States: speaker’s institution (by location)"),
        "{lecture}"
    );
    let table = export(site, "sessions.csv");
    assert!(table.contains("China: speaker’s institution (by name)"));
    assert!(
        table.contains("Indonesia: someone’s home country\""),
        "{table}"
    );
    let outcome = described("day/2025-08-29/calendar.ics");
    assert!(outcome.contains("SUMMARY:Inauguration of the International Medical Center"));
    assert!(
        outcome.contains("UID:outcome.international-medical-center-inauguration.cell-therapy-")
    );
    assert!(table.contains("\"2025-08-29\",\"\",\"\",\"\",\"Outcome\""));
    let feed = export(site, "feed.xml");
    assert!(feed.contains("Inauguration of the International Medical Center"));
}

/// Software reads these files, whatever the language of the people who do.
#[test]
fn dates_and_times_in_a_table_are_iso_8601_in_every_language() {
    let mut program = common::program();
    program.workshop.time_zone = Some("Asia/Shanghai".to_owned());
    program.sessions[0].clock = Some(Clock {
        start: 570,
        end: 1500,
    });
    for catalog in catalogs(&LANGUAGES).unwrap() {
        let locale = Locale::new(Box::leak(Box::new(catalog)));
        let site = Site {
            locale,
            ..site(
                prerender::localized(&program, locale.tag()).unwrap(),
                Some(ORIGIN),
            )
        };
        let table = export(site, "sessions.csv");
        let first = table.lines().nth(1).unwrap();
        let cells: Vec<&str> = first.split("\",\"").collect();
        let date = program.sessions[0].date;
        let dates = [format!("\"{date}"), date.plus_days(1).to_string()];
        assert_eq!(cells[..2], dates, "{}", locale.tag());
        assert_eq!(cells[3..5], ["09:30", "01:00"], "{}", locale.tag());
    }
}

#[test]
fn an_entry_of_the_feed_is_as_new_as_its_day() {
    let entries = |program: &Program| {
        let feed = export(site(program.clone(), Some(ORIGIN)), "feed.xml");
        let entries = feed.split("<entry>").skip(1);
        let entries = entries.map(|it| {
            let of = |name: &str| {
                let (_, rest) = it.split_once(&format!("<{name}>")).unwrap();
                rest.split_once('<').unwrap().0.to_owned()
            };
            (of("id"), of("updated"))
        });
        entries.collect::<Vec<_>>()
    };
    let mut program = common::program();
    let moment = |text: &str| text.parse::<program::Timestamp>().unwrap();
    let old = moment("2025-09-01T08:00:00Z");
    program.workshop.outcomes.clear();
    for session in &mut program.sessions {
        session.updated = Some(old);
    }
    let before = entries(&program);
    assert!(
        before
            .iter()
            .all(|(_, updated)| *updated == old.to_string())
    );
    // A later file alone changes no day; a session of the last day does, and so does one that the first day has lost.
    program.updated = moment("2025-11-01T08:00:00Z");
    assert_eq!(entries(&program), before);
    program.sessions.last_mut().unwrap().updated = Some(program.updated);
    let first = program.sessions[0].date;
    let day = program.days.iter_mut().find(|it| it.date == first).unwrap();
    day.updated = Some(moment("2025-10-01T08:00:00Z"));
    let after = entries(&program);
    let changed: Vec<_> = (before.iter().zip(&after).filter(|(a, b)| a != b)).collect();
    assert_eq!(changed.len(), 2);
    assert_eq!(after.first().unwrap().1, "2025-11-01T08:00:00Z");
    assert_eq!(after.last().unwrap().1, "2025-10-01T08:00:00Z");
}

#[test]
fn a_program_without_a_source_speaks_of_none() {
    let mut program = common::program();
    program.source = None;
    for session in &mut program.sessions {
        session.locators.clear();
    }
    for outcome in &mut program.workshop.outcomes {
        outcome.locators.clear();
    }
    let site = site(common::localized(program), Some(ORIGIN));
    for (name, text) in prerender::exports(site).unwrap() {
        // The summaries of this program do speak of one.
        let text = unfold(&text)
            .replace("the source names", "")
            .replace("SOURCE;VALUE", "");
        assert!(!text.to_lowercase().contains("source"), "{name}");
    }
}

#[test]
fn a_time_zone_that_nobody_knows_is_an_error() {
    let mut program = common::program();
    program.workshop.time_zone = Some("Mars/Olympus".to_owned());
    let error = prerender::exports(site(program, None)).unwrap_err();
    assert!(error.contains("Mars/Olympus"), "{error}");
}

#[test]
fn a_calendar_program_imports_it() {
    let program = common::localized(common::program());
    let calendar = export(site(program.clone(), Some(ORIGIN)), "calendar.ics");
    let last = program.workshop.last.plus_days(1).to_string();
    let options = ["--notstarted", "2025-08-15", &last];
    let mut listed = khal::listed(
        &calendar,
        "UTC",
        "{start-date}|{title}|{categories}",
        &options,
    );
    let mut wanted: Vec<String> = (program.sessions.iter())
        .map(|session| {
            let topics = session.topics.iter().map(|id| {
                let topic = program.topics.iter().find(|it| it.id == *id).unwrap();
                topic.name.get("en", "en").0.to_owned()
            });
            let kind = program
                .kinds
                .iter()
                .find(|it| it.id == session.kind)
                .unwrap();
            let kind = kind.name.as_ref().unwrap().get("en", "en").0;
            let categories: Vec<String> = std::iter::once(kind.to_owned()).chain(topics).collect();
            format!(
                "{}|{}|{}",
                session.date,
                session.title.get("en", "en").0,
                categories.join(",")
            )
        })
        .collect();
    for outcome in &program.workshop.outcomes {
        let title = outcome.title.get("en", "en").0;
        wanted.extend(outcome.date.map(|date| format!("{date}|{title}|Outcome")));
    }
    listed.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(listed, wanted);
}
