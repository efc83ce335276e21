//! Times in the hard cases: when clocks change, after midnight, over several days, and a few minutes at a time.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;
#[path = "common/khal.rs"]
mod khal;

use std::{fs, process::Command};

use address::Base;
use exports::wall_offset;
use jiff::tz::{AmbiguousOffset, TimeZone};
use languages::{english, fold_text};
use layout::{Fit, Present, Row, SHORTEST, present, timeline};
use prerender::Site;
use program::{
    Clock, Date, Part, Program, SessionId,
    index::{Facet, Index, SessionSet},
};

const ROOMY: Fit = Fit {
    stack: usize::MAX,
    abreast: usize::MAX,
};

/// A session: slug, date, and start and end in minutes since its midnight.
type Told<'a> = (&'a str, &'a str, Option<(u16, u16)>);

/// A program with these sessions.
fn program(zone: &str, sessions: &[Told]) -> Program {
    let mut program = common::localized(common::program());
    let model = program.sessions[0].clone();
    let dates: Vec<Date> = sessions.iter().map(|it| it.1.parse().unwrap()).collect();
    let (first, last) = (*dates.iter().min().unwrap(), *dates.iter().max().unwrap());
    program.workshop.time_zone = Some(zone.to_owned());
    (program.workshop.first, program.workshop.last) = (first, last);
    program.workshop.outcomes.clear();
    let day = program.days[0].clone();
    program.days = (0..=last.days_since(first))
        .map(|number| program::Day {
            date: first.plus_days(number),
            ..day.clone()
        })
        .collect();
    program.sessions = (sessions.iter().zip(&dates).enumerate())
        .map(|(number, ((slug, _, clock), &date))| {
            let mut session = model.clone();
            session.id = SessionId((*slug).to_owned());
            session.date = date;
            session.part = Part::NotStated;
            session.order = u16::try_from(number + 1).unwrap();
            session.clock = clock.map(|(start, end)| Clock { start, end });
            session
        })
        .collect();
    program
}

fn index(program: Program) -> &'static Index {
    Box::leak(Box::new(Index::new(program, fold_text)))
}

/// The export at this path.
fn export(program: Program, path: &str) -> String {
    let site = Site {
        index: index(program),
        base: Box::leak(Box::new(Base::new("/"))),
        locale: english(),
        origin: Some("https://example.org"),
    };
    let files = prerender::exports(site).unwrap();
    files.into_iter().find(|(name, _)| name == path).unwrap().1
}

/// What follows `name` in the entry of a session: in a line of a calendar, or an element of XML.
fn value<'a>(entry: &'a str, name: &str, end: &str) -> &'a str {
    let (_, rest) = entry
        .split_once(name)
        .unwrap_or_else(|| panic!("no {name} in {entry}"));
    rest.split_once(end).unwrap().0
}

/// Start and end of each session, in UTC, in the order of the calendar.
fn in_calendar(program: &Program) -> Vec<(String, String)> {
    let calendar = export(program.clone(), "calendar.ics");
    let events = calendar.split("BEGIN:VEVENT").skip(1);
    let times =
        events.map(|it| ["DTSTART:", "DTEND:"].map(|name| value(it, name, "\r\n").to_owned()));
    times.map(Into::into).collect()
}

fn minute(hour: u16, minute: u16) -> u16 {
    hour * 60 + minute
}

/// A zone, a date, start and end there, and both in UTC.
type Change = (
    &'static str,
    &'static str,
    (u16, u16),
    &'static str,
    &'static str,
);

/// By hand, from the announced changes of each zone.
const CHANGES: [Change; 8] = [
    // 26 October 2025, 03:00 CEST becomes 02:00 CET.
    (
        "Europe/Berlin",
        "2025-10-26",
        (60, 240),
        "20251025T230000Z",
        "20251026T030000Z",
    ),
    // 02:30 is shown twice: the first is meant, and 03:30 comes two hours after it.
    (
        "Europe/Berlin",
        "2025-10-26",
        (150, 210),
        "20251026T003000Z",
        "20251026T023000Z",
    ),
    // 29 March 2026, 02:00 CET becomes 03:00 CEST.
    (
        "Europe/Berlin",
        "2026-03-29",
        (60, 240),
        "20260329T000000Z",
        "20260329T020000Z",
    ),
    // 02:30 is skipped: it counts from before the change.
    (
        "Europe/Berlin",
        "2026-03-29",
        (150, 270),
        "20260329T013000Z",
        "20260329T023000Z",
    ),
    // 5 April 2026, 02:00 +11 becomes 01:30 +10:30.
    (
        "Australia/Lord_Howe",
        "2026-04-05",
        (60, 180),
        "20260404T140000Z",
        "20260404T163000Z",
    ),
    // 8 March 2026, 02:00 -03:30 becomes 03:00 -02:30.
    (
        "America/St_Johns",
        "2026-03-08",
        (60, 240),
        "20260308T043000Z",
        "20260308T063000Z",
    ),
    // No changes.
    (
        "Asia/Kathmandu",
        "2026-03-08",
        (540, 600),
        "20260308T031500Z",
        "20260308T041500Z",
    ),
    (
        "Pacific/Kiritimati",
        "2026-03-08",
        (540, 600),
        "20260307T190000Z",
        "20260307T200000Z",
    ),
];

#[test]
fn each_end_of_a_session_has_the_offset_of_its_own_moment() {
    for (zone, date, times, start, end) in CHANGES {
        let mut program = program(zone, &[("only", date, Some(times))]);
        program.workshop.day_begins = 0;
        let told = format!("{zone} {date} {times:?}");
        assert_eq!(
            in_calendar(&program),
            [(start.to_owned(), end.to_owned())],
            "{told}"
        );
        let moment = |text: &str| -> jiff::Timestamp {
            let text = format!(
                "{}-{}-{}T{}:{}:{}Z",
                &text[..4],
                &text[4..6],
                &text[6..8],
                &text[9..11],
                &text[11..13],
                &text[13..15]
            );
            text.parse().unwrap()
        };
        let (from, to) = (moment(start), moment(end));
        let json: serde_json::Value =
            serde_json::from_str(&export(program.clone(), "schedule.json")).unwrap();
        let event = json
            .pointer("/schedule/conference/days/0/rooms")
            .unwrap()
            .as_object()
            .unwrap();
        let event = &event.values().next().unwrap()[0];
        let read = |text: &serde_json::Value| -> jiff::Timestamp {
            text.as_str().unwrap().parse().unwrap()
        };
        assert_eq!(
            (read(&event["date"]), read(&event["end"])),
            (from, to),
            "{told}"
        );
        let length = (to - from).total(jiff::Unit::Minute).unwrap();
        let written = event["duration"].as_str().unwrap().split_once(':').unwrap();
        let written: f64 =
            written.0.parse::<f64>().unwrap() * 60.0 + written.1.parse::<f64>().unwrap();
        assert!(
            (written - length).abs() < 0.1,
            "{told}: {written} minutes for {length}"
        );
        let xml = export(program, "schedule.xml");
        let event_xml = xml.split("<event ").nth(1).unwrap();
        assert_eq!(
            value(event_xml, "<date>", "<")
                .parse::<jiff::Timestamp>()
                .unwrap(),
            from,
            "{told}"
        );
        assert_eq!(
            value(event_xml, "<duration>", "<"),
            event["duration"].as_str().unwrap(),
            "{told}"
        );
    }
}

/// The browser has no rules of time zones, only readings of a clock at a moment: from these, it finds what jiff says.
#[test]
fn the_offset_of_a_time_follows_from_readings_of_the_clock() {
    let zones = [
        "Europe/Berlin",
        "America/Los_Angeles",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Chatham",
        "Pacific/Kiritimati",
        "Africa/Casablanca",
        "Asia/Tehran",
    ];
    let mut changes = 0;
    for name in zones {
        let zone = TimeZone::get(name).unwrap();
        let ahead_at = |date: Date, minute: u16| {
            let day: jiff::civil::Date = date.to_string().parse().unwrap();
            let moment = day.at(0, 0, 0, 0) + jiff::Span::new().minutes(minute);
            let moment = moment.to_zoned(TimeZone::UTC).unwrap().timestamp();
            zone.to_offset(moment).seconds() / 60
        };
        // Apia had no 30 December 2011.
        for year in [2011, 2025, 2026] {
            let first = Date::new(year, 1, 1).unwrap();
            for date in (0..365).map(|day| first.plus_days(day)) {
                let day: jiff::civil::Date = date.to_string().parse().unwrap();
                let around =
                    |hours: i64| ahead_at(date.shifted(i32::try_from(hours / 24).unwrap()), 0);
                if around(-48) == around(48) {
                    continue;
                }
                changes += 1;
                for minute in (0..2880_u16).step_by(15) {
                    let wall = day.at(0, 0, 0, 0) + jiff::Span::new().minutes(minute);
                    let (AmbiguousOffset::Unambiguous { offset }
                    | AmbiguousOffset::Gap { before: offset, .. }
                    | AmbiguousOffset::Fold { before: offset, .. }) =
                        zone.to_ambiguous_timestamp(wall).offset();
                    let ours = wall_offset(ahead_at, date, minute);
                    assert_eq!(ours, offset.seconds() / 60, "{name} {wall}");
                }
            }
        }
    }
    assert!(changes > 60, "only {changes} days near a change");
}

#[test]
fn the_night_belongs_to_the_evening_before() {
    let sessions = [
        ("early", "2025-08-18", Some((minute(1, 0), minute(2, 0)))),
        (
            "evening",
            "2025-08-18",
            Some((minute(20, 0), minute(23, 0))),
        ),
        ("night", "2025-08-19", Some((minute(0, 30), minute(2, 0)))),
        ("dawn", "2025-08-19", Some((minute(4, 0), minute(5, 0)))),
    ];
    let on = |program: &Program| {
        let index = index(program.clone());
        let slugs = |date: Date| {
            let slugs = index.sessions_on(date);
            slugs
                .map(|it| index.at(it).id.to_string())
                .collect::<Vec<_>>()
        };
        let days = &index.program().days;
        days.iter().map(|day| slugs(day.date)).collect::<Vec<_>>()
    };
    let mut program = program("Asia/Shanghai", &sessions);
    // The first day has no evening before.
    assert_eq!(
        on(&program),
        [vec!["early", "evening", "night"], vec!["dawn"]]
    );
    let rows = export(program.clone(), "sessions.csv");
    let night = rows
        .lines()
        .find(|it| it.contains("/session/night/"))
        .unwrap();
    assert!(
        night.starts_with("\"2025-08-19\",\"2025-08-19\",\"Evening\",\"00:30\",\"02:00\""),
        "{night}"
    );
    let times = in_calendar(&program);
    assert_eq!(
        times[2],
        ("20250818T163000Z".to_owned(), "20250818T180000Z".to_owned())
    );
    assert_eq!(
        english().clock(index(program.clone()).sessions()[2].clock.unwrap()),
        "00:30–02:00 (next day)"
    );
    program.workshop.day_begins = 0;
    assert_eq!(
        on(&program),
        [vec!["early", "evening"], vec!["night", "dawn"]]
    );
    program.workshop.day_begins = minute(6, 0);
    assert_eq!(
        on(&program),
        [vec!["early", "evening", "night", "dawn"], vec![]]
    );
}

#[test]
fn a_session_over_several_days_is_one() {
    let sessions = [
        ("posters", "2025-08-18", None),
        (
            "camp",
            "2025-08-18",
            Some((minute(18, 0), 2 * 1440 + minute(12, 0))),
        ),
        ("talk", "2025-08-19", Some((minute(9, 0), minute(10, 0)))),
        ("end", "2025-08-20", None),
    ];
    let mut program = program("Asia/Shanghai", &sessions);
    program.sessions[0].last = Some("2025-08-19".parse().unwrap());
    let index = index(program.clone());
    let on = |date: &str| {
        let slugs = index.sessions_on(date.parse().unwrap());
        slugs.map(|it| index.at(it).id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(on("2025-08-18"), ["posters", "camp"]);
    assert_eq!(on("2025-08-19"), ["posters", "camp", "talk"]);
    assert_eq!(on("2025-08-20"), ["camp", "end"]);
    // Repeated on its later days, and beside the axis, so that the hours stay those of the talks.
    let layout = timeline(index, &SessionSet::all(4), Facet::Part, ROOMY);
    let shown: Vec<Vec<(&str, bool, bool)>> = (layout.days.iter())
        .map(|cells| {
            let blocks = cells.iter().flat_map(|cell| &cell.blocks);
            let told = blocks.map(|it| {
                (
                    index.at(it.session).id.as_str(),
                    it.is_repeat,
                    it.extent.is_some(),
                )
            });
            told.collect()
        })
        .collect();
    assert_eq!(
        shown[0],
        [("posters", false, false), ("camp", false, false)]
    );
    assert_eq!(
        shown[1],
        [
            ("posters", true, false),
            ("camp", true, false),
            ("talk", false, true)
        ]
    );
    assert_eq!(shown[2], [("camp", true, false), ("end", false, false)]);
    let axis = layout.axis.unwrap();
    assert_eq!((axis.start, axis.end), (minute(9, 0), minute(10, 0)));
    // One entry in each file, from its first to its last day.
    let calendar = export(program.clone(), "calendar.ics");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 4);
    assert!(calendar.contains("DTSTART;VALUE=DATE:20250818\r\nDTEND;VALUE=DATE:20250820\r\n"));
    assert!(calendar.contains("DTSTART:20250818T100000Z\r\nDTEND:20250820T040000Z\r\n"));
    let rows = export(program.clone(), "sessions.csv");
    let row = |slug: &str| {
        rows.lines()
            .find(|it| it.contains(&format!("/session/{slug}/")))
            .unwrap()
    };
    assert!(
        row("posters").starts_with("\"2025-08-18\",\"2025-08-19\",\"Time not stated\",\"\",\"\""),
        "{}",
        row("posters")
    );
    assert!(
        row("camp").starts_with("\"2025-08-18\",\"2025-08-20\",\"Evening\",\"18:00\",\"12:00\""),
        "{}",
        row("camp")
    );
    let xml = export(program.clone(), "schedule.xml");
    assert_eq!(xml.matches("<event ").count(), 4);
    let durations: Vec<&str> = xml
        .split("<event ")
        .skip(1)
        .map(|it| value(it, "<duration>", "<"))
        .collect();
    assert_eq!(durations, ["48:00", "42:00", "01:00", "24:00"]);
    // How long somebody was there is not stated.
    let all: Vec<_> = index.numbers().collect();
    assert_eq!(selection::attendance::attendance(index, &all).minutes, 60);
}

#[test]
fn now_and_next_know_nights_and_several_days() {
    let sessions = [
        ("posters", "2025-08-18", None),
        (
            "evening",
            "2025-08-18",
            Some((minute(20, 0), minute(23, 0))),
        ),
        ("night", "2025-08-19", Some((minute(0, 30), minute(2, 0)))),
        ("talk", "2025-08-19", Some((minute(9, 0), minute(10, 0)))),
        (
            "camp",
            "2025-08-19",
            Some((minute(18, 0), 1440 + minute(20, 0))),
        ),
        ("late", "2025-08-19", Some((minute(22, 0), minute(31, 0)))),
        ("end", "2025-08-20", Some((minute(21, 0), minute(22, 0)))),
    ];
    let mut program = program("Asia/Shanghai", &sessions);
    program.sessions[0].last = Some("2025-08-20".parse().unwrap());
    let index = index(program);
    let slugs = |sessions: &[_]| -> Vec<String> {
        let slugs = sessions.iter().map(|&it| index.at(it).id.to_string());
        slugs.collect()
    };
    for (day, at, now, next) in [
        // 00:45 on the 19th, on the clock of the evening before.
        (
            "2025-08-18",
            minute(24, 45),
            &["posters", "night"][..],
            Some("talk"),
        ),
        (
            "2025-08-19",
            minute(9, 30),
            &["posters", "talk"],
            Some("camp"),
        ),
        (
            "2025-08-20",
            minute(12, 0),
            &["posters", "camp"],
            Some("end"),
        ),
        // The late shift began at 22:00 the day before, and ends at 07:00.
        (
            "2025-08-20",
            minute(6, 0),
            &["late", "posters", "camp"],
            Some("end"),
        ),
        ("2025-08-20", minute(21, 30), &["posters", "end"], None),
    ] {
        let Present::During {
            now: found,
            next: then,
        } = present(index, day.parse().unwrap(), at)
        else {
            panic!("{day} is during the workshop");
        };
        assert_eq!(slugs(&found), now, "{day} {at}");
        let then = then.map(|(_, sessions)| slugs(&sessions));
        assert_eq!(then, next.map(|it| vec![it.to_owned()]), "{day} {at}");
    }
}

#[test]
fn short_talks_stand_one_below_the_other() {
    let slugs: Vec<String> = (0..12).map(|number| format!("talk-{number}")).collect();
    let mut sessions: Vec<_> = (0..12_u16)
        .map(|number| {
            let start = minute(10, 5 * number);
            (
                slugs[usize::from(number)].as_str(),
                "2025-08-18",
                Some((start, start + 5)),
            )
        })
        .collect();
    sessions.push(("long", "2025-08-18", Some((minute(11, 0), minute(12, 0)))));
    sessions.push(("beside", "2025-08-19", Some((minute(9, 0), minute(12, 0)))));
    let index = index(program("Asia/Shanghai", &sessions));
    let layout = timeline(index, &SessionSet::all(sessions.len()), Facet::Part, ROOMY);
    let axis = layout.axis.unwrap();
    let boxes: Vec<(u32, u32)> = (layout.days[0].iter())
        .flat_map(|cell| &cell.blocks)
        .map(|block| {
            let extent = block.extent.unwrap();
            assert_eq!((extent.column, extent.columns), (0, 1), "{extent:?}");
            (axis.at(extent.start), axis.at(extent.end))
        })
        .collect();
    assert_eq!(boxes.len(), 13);
    for (number, (top, bottom)) in boxes.iter().enumerate() {
        assert!(
            bottom - top >= SHORTEST.into(),
            "{number}: {top} to {bottom}"
        );
        assert!(
            number == 0 || *top == boxes[number - 1].1,
            "{number} is not next"
        );
    }
    // The hour after them has its own height, and the other day has the same hours.
    assert_eq!(boxes[12].1 - boxes[12].0, 60);
    let beside = layout.days[1][0].blocks[0].extent.unwrap();
    assert_eq!(
        (axis.at(beside.start), axis.at(beside.end)),
        (0, boxes[12].1)
    );
}

#[test]
fn an_exhibition_leaves_the_talks_their_width() {
    let talk = |hour: u16| Some((minute(hour, 0), minute(hour + 1, 0)));
    let sessions = [
        (
            "exhibition",
            "2025-08-18",
            Some((minute(8, 0), minute(18, 0))),
        ),
        ("one", "2025-08-18", talk(9)),
        ("two", "2025-08-18", talk(10)),
        ("three", "2025-08-18", talk(11)),
        // Sessions of equal length have none of the others inside, and a long session beside nothing is on the axis.
        ("half", "2025-08-20", Some((minute(9, 0), minute(13, 0)))),
        (
            "other-half",
            "2025-08-20",
            Some((minute(9, 0), minute(13, 0))),
        ),
        (
            "third-half",
            "2025-08-20",
            Some((minute(9, 0), minute(13, 0))),
        ),
        (
            "fourth-half",
            "2025-08-20",
            Some((minute(9, 0), minute(13, 0))),
        ),
        ("course", "2025-08-19", Some((minute(9, 0), minute(17, 0)))),
    ];
    let index = index(program("Asia/Shanghai", &sessions));
    let layout = timeline(index, &SessionSet::all(sessions.len()), Facet::Part, ROOMY);
    let mut found = Vec::new();
    for cell in layout.days.iter().flatten() {
        for block in &cell.blocks {
            let columns = block.extent.map(|it| it.columns);
            assert_eq!(columns.is_some(), layout.rows[cell.row] == Row::Axis);
            found.push((index.at(block.session).id.as_str(), columns));
        }
    }
    let axis = Some(1);
    assert_eq!(
        found,
        [
            ("exhibition", None),
            ("one", axis),
            ("two", axis),
            ("three", axis),
            ("course", axis),
            ("half", Some(4)),
            ("other-half", Some(4)),
            ("third-half", Some(4)),
            ("fourth-half", Some(4)),
        ]
    );
}

#[test]
fn the_number_of_an_event_stays_when_others_come() {
    let sessions = [
        ("one", "2025-08-18", Some((540, 600))),
        ("two", "2025-08-18", Some((600, 660))),
        ("three", "2025-08-18", Some((660, 720))),
    ];
    let numbers = |sessions: &[_]| {
        let xml = export(program("Asia/Shanghai", sessions), "schedule.xml");
        let events = xml.split("<event ").skip(1);
        let numbers = events.map(|it| {
            (
                value(it, "<slug>", "<").to_owned(),
                value(it, " id=\"", "\"").to_owned(),
            )
        });
        numbers.collect::<Vec<_>>()
    };
    let all = numbers(&sessions);
    assert_eq!(
        all.iter().collect::<std::collections::BTreeSet<_>>().len(),
        3
    );
    assert_eq!(numbers(&sessions[1..]), all[1..]);
}

/// The zones of readers that calendars are compared in: far from UTC, with parts of an hour, and with changes of half an
/// hour.
const READERS: [&str; 5] = [
    "America/Los_Angeles",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Australia/Lord_Howe",
];

/// ical.js, the library of Thunderbird, reads a calendar: start and end on the reader's clock, which is Node's, and the
/// address of each entry.
fn by_ical_js(calendar: &str, zone: &str) -> Vec<String> {
    let script = r#"
        const [library, file, zone] = process.argv.slice(1);
        const { default: ICAL } = await import(library);
        const { readFileSync } = await import("node:fs");
        const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
        const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
        const at = time => time.isDate ? time.toString() : clock.format(time.toJSDate());
        const before = time => { const last = time.clone(); last.adjust(-1, 0, 0, 0); return last; };
        for (const it of calendar.getAllSubcomponents("vevent")) {
            const event = new ICAL.Event(it);
            const end = event.endDate.isDate ? before(event.endDate) : event.endDate;
            console.log([at(event.startDate), at(end), it.getFirstPropertyValue("url")].join("|"));
        }
    "#;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("calendar.ics");
    fs::write(&file, calendar).unwrap();
    let library = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/.tools/npm/node_modules/ical.js/dist/ical.js"
    );
    let mut command = Command::new("node");
    command.args(["--input-type=module", "--eval", script, "--", library]);
    let output = (command.arg(file).arg(zone).output())
        .unwrap_or_else(|error| panic!("node: {error}; run `cargo xtask setup`"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "ical.js: {said}");
    let listed = String::from_utf8(output.stdout).unwrap();
    listed.lines().map(str::to_owned).collect()
}

/// Entries in the order of the program, whatever order a calendar program lists them in.
fn in_order(program: &Program, mut lines: Vec<String>) -> Vec<String> {
    let place = |line: &String| {
        let slug = line.trim_end_matches('/').rsplit('/').next();
        program
            .sessions
            .iter()
            .position(|it| Some(it.id.as_str()) == slug)
    };
    lines.sort_by_key(place);
    lines
}

/// Two programs by others read our calendar, and show each session when jiff says that it is on the reader's clock.
#[test]
fn calendar_programs_show_each_time_on_the_readers_clock() {
    let mut program = program(
        "Europe/Berlin",
        &[
            ("before", "2025-03-29", Some((minute(9, 0), minute(10, 0)))),
            // The clocks go from 02:00 to 03:00 on the 30th: this lasts three hours.
            ("across", "2025-03-29", Some((minute(23, 0), minute(27, 0)))),
            (
                "days",
                "2025-03-29",
                Some((minute(18, 0), 2 * 1440 + minute(12, 0))),
            ),
            ("after", "2025-03-31", Some((minute(9, 0), minute(10, 0)))),
            ("posters", "2025-03-29", None),
            ("untimed", "2025-03-31", None),
            // The clocks of Lord Howe go back on 6 April.
            ("later", "2025-04-06", Some((minute(9, 0), minute(10, 30)))),
        ],
    );
    program.sessions.sort_by_key(|it| it.date);
    for session in &mut program.sessions {
        if session.id.as_str() == "posters" {
            session.last = Some("2025-03-31".parse().unwrap());
        }
    }
    let calendar = export(program.clone(), "calendar.ics");
    let by_khal = |zone: &str| {
        let format = "{start-long-full}|{end-long-full}|{url}";
        let options = ["--once", "2025-03-25", "2025-04-10"];
        khal::listed(&calendar, zone, format, &options)
    };
    for reader in READERS {
        let shown = |session: &program::Session, minute: u16| {
            let day: jiff::civil::Date = session.date.to_string().parse().unwrap();
            let wall = day.at(0, 0, 0, 0) + jiff::Span::new().minutes(minute);
            let moment = wall.in_tz("Europe/Berlin").unwrap();
            moment
                .in_tz(reader)
                .unwrap()
                .strftime("%Y-%m-%d %H:%M")
                .to_string()
        };
        let expected = |midnight: &str| -> Vec<String> {
            let sessions = program.sessions.iter();
            let lines = sessions.map(|session| {
                let whole = |date: Date| format!("{date}{midnight}");
                let (start, end) = match session.clock {
                    Some(clock) => (shown(session, clock.start), shown(session, clock.end)),
                    None => (whole(session.date), whole(session.last_date())),
                };
                format!("{start}|{end}|https://example.org/session/{}/", session.id)
            });
            lines.collect()
        };
        assert_eq!(
            in_order(&program, by_ical_js(&calendar, reader)),
            expected(""),
            "ical.js in {reader}"
        );
        // khal writes a time for whole days too.
        assert_eq!(
            in_order(&program, by_khal(reader)),
            expected(" 00:00"),
            "khal in {reader}"
        );
    }
}

/// Where the child of the test below writes.
const WRITE_TO: &str = "WRITE_EXPORTS_TO";

/// Every export, from processes in other zones and languages, and without the machine's own rules of time zones.
#[test]
fn exports_are_the_same_wherever_they_are_made() {
    let sessions = [
        ("one", "2026-03-29", Some((minute(1, 0), minute(4, 0)))),
        ("two", "2026-03-30", None),
    ];
    if let Some(file) = std::env::var_os(WRITE_TO) {
        let site = Site {
            index: index(program("Europe/Berlin", &sessions)),
            base: Box::leak(Box::new(Base::new("/"))),
            locale: english(),
            origin: Some("https://example.org"),
        };
        let all = prerender::exports(site).unwrap();
        let all: String = all
            .iter()
            .map(|(path, text)| format!("{path}\n{text}\n"))
            .collect();
        fs::write(file, all).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let written = |zone: &str, language: &str, rules: Option<&str>| {
        let file = folder.path().join(zone.replace('/', "-"));
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "exports_are_the_same_wherever_they_are_made"]);
        child
            .env(WRITE_TO, &file)
            .env("TZ", zone)
            .env("LC_ALL", language)
            .env("LANG", language);
        child.envs(rules.map(|rules| ("TZDIR", rules)));
        let output = child.output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
        fs::read_to_string(file).unwrap()
    };
    let here = written("UTC", "C", None);
    assert!(here.contains("DTSTART:20260329T000000Z\r\nDTEND:20260329T020000Z"));
    assert_eq!(written("Pacific/Kiritimati", "ar_EG.UTF-8", None), here);
    assert_eq!(
        written("America/St_Johns", "th_TH.UTF-8", Some("/nowhere")),
        here
    );
}
