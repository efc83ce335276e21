//! The layout of the shipped program: days, rows, threads, steps. For laws that hold for any program, see
//! `layout_laws.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use address::{ThreadKey, View, Zoom};
use layout::{Along, Fit, LARGE, Present, Row, TimelineLayout};
use program::{
    Clock, Part,
    index::{Facet, SessionNumber, SessionSet},
};

#[test]
fn every_date_has_a_column_and_every_session_one_slot() {
    let index = common::index();
    let columns = layout::columns(&index);
    let dates: Vec<String> = columns
        .iter()
        .map(|column| column.date.to_string())
        .collect();
    let expected: Vec<String> = (15..=29).map(|day| format!("2025-08-{day}")).collect();
    assert_eq!(dates, expected);
    let mut seen: Vec<SessionNumber> = columns.iter().flat_map(layout::Column::sessions).collect();
    for column in &columns {
        let mut parts: Vec<Part> = column.slots.iter().map(|slot| slot.part).collect();
        parts.sort();
        parts.dedup();
        assert_eq!(
            parts.len(),
            column.slots.len(),
            "{} has more than one slot for a part",
            column.date
        );
        for number in column.sessions() {
            assert_eq!(index.at(number).date, column.date);
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, index.numbers().collect::<Vec<_>>());
}

#[test]
fn weeks_start_on_mondays_and_on_the_first_day() {
    let starts: Vec<u8> = (layout::columns(&common::index()).iter())
        .filter(|column| column.starts_week)
        .map(|column| column.date.day())
        .collect();
    assert_eq!(starts, [15, 18, 25]);
}

#[test]
fn days_without_a_record_are_narrow() {
    let tracks = layout::column_tracks(&layout::columns(&common::index()));
    let tracks: Vec<&str> = tracks.split(' ').collect();
    assert_eq!(tracks.len(), 15);
    assert_eq!(
        tracks
            .iter()
            .filter(|track| **track == "var(--narrow)")
            .count(),
        5
    );
}

/// The names of a layout's rows, from the top.
fn rows(layout: &TimelineLayout) -> Vec<&str> {
    (layout.rows.iter())
        .map(|row| match row {
            Row::Axis => "axis",
            Row::Lane(slug) => slug,
        })
        .collect()
}

const ROOMY: Fit = Fit {
    stack: usize::MAX,
    abreast: usize::MAX,
};

#[test]
fn rows_are_those_parts_that_are_used() {
    let index = common::index();
    let all = SessionSet::all(index.sessions().len());
    let layout = layout::timeline(&index, &all, Facet::Part, ROOMY);
    assert_eq!(
        rows(&layout),
        ["not-stated", "morning", "noon", "afternoon", "later"]
    );
    assert_eq!((layout.axis, layout.empty_lanes.len()), (None, 0));
    // Morning before noon, whatever the program lists first.
    let noon = (index.facet(Facet::Part).iter())
        .find(|value| value.slug == "noon")
        .unwrap()
        .sessions
        .clone();
    let layout = layout::timeline(&index, &noon, Facet::Part, ROOMY);
    assert_eq!(rows(&layout), ["noon"]);
    assert_eq!(
        layout.empty_lanes,
        ["not-stated", "morning", "afternoon", "later"]
    );
}

#[test]
fn a_thread_says_when_it_ran() {
    let index = common::index();
    let key = ThreadKey::new(Facet::Topic, "car-t").unwrap();
    let all = SessionSet::all(index.sessions().len());
    let thread = layout::thread(&index, &key, &all).unwrap();
    let dates: Vec<u8> = thread.dates.iter().map(|date| date.day()).collect();
    let told: Vec<u8> = (index.sessions().iter())
        .filter(|it| it.topics.iter().any(|topic| topic.as_str() == "car-t"))
        .map(|it| it.date.day())
        .collect();
    assert_eq!(thread.sessions.len(), told.len());
    assert_eq!(dates.first(), told.first());
    assert_eq!(dates.last(), told.last());
    let unknown = ThreadKey::new(Facet::Topic, "car-u").unwrap();
    assert_eq!(layout::thread(&index, &unknown, &all), None);
}

#[test]
fn steps_lead_along_the_day_the_lane_and_the_thread() {
    let index = common::index();
    let all = SessionSet::all(index.sessions().len());
    let view = View {
        lane: Facet::Kind,
        thread: ThreadKey::new(Facet::Topic, "car-t"),
        ..View::default()
    };
    let first = all.first().unwrap();
    let steps = layout::steps(&index, &all, &view, first);
    assert!(steps.iter().all(|step| step.before.is_none()), "{steps:?}");
    // Parts of the day are not lanes to step along.
    let middle = index.numbers().nth(index.sessions().len() / 2).unwrap();
    let along = |view: &View| {
        let steps = layout::steps(&index, &all, view, middle);
        steps.into_iter().map(|it| it.along).collect::<Vec<_>>()
    };
    assert!(
        !along(&View::default())
            .iter()
            .any(|it| matches!(it, Along::Lane(..)))
    );
    assert!(
        along(&view)
            .iter()
            .any(|it| matches!(it, Along::Lane(Facet::Kind, _)))
    );
}

#[test]
fn what_fits_depends_on_screen_and_program() {
    for sessions in [1, LARGE] {
        for zoom in Zoom::ALL {
            let fit = layout::fit(zoom, Some(20), 15, sessions);
            assert_eq!(
                fit.stack,
                usize::MAX,
                "nothing in a small program is hidden"
            );
            assert!(fit.abreast >= 1);
        }
    }
    let stack = |zoom| layout::fit(zoom, Some(86), 14, LARGE + 1).stack;
    assert_eq!(Zoom::ALL.map(stack), [2, 4, usize::MAX]);
    let abreast = |width| layout::fit(Zoom::Day, width, 14, 1).abreast;
    assert_eq!(
        (abreast(Some(20)), abreast(Some(24)), abreast(None)),
        (1, 2, 10)
    );
    assert_eq!(
        [0, 39, 40, 83, 84, 300].map(layout::natural),
        [
            Zoom::Day,
            Zoom::Day,
            Zoom::Week,
            Zoom::Week,
            Zoom::Fortnight,
            Zoom::Fortnight
        ]
    );
}

#[test]
fn a_clock_time_gives_the_part_only_where_none_is_stated() {
    let index = common::index();
    let mut session = index.sessions()[0].clone();
    session.part = Part::NotStated;
    for (start, part) in [
        (0, Part::Morning),
        (719, Part::Morning),
        (720, Part::Noon),
        (780, Part::Afternoon),
        (1080, Part::Evening),
    ] {
        session.clock = Some(Clock {
            start,
            end: start + 30,
        });
        assert_eq!(session.part_of_day(), part, "{start}");
    }
    session.part = Part::Later;
    assert_eq!(session.part_of_day(), Part::Later);
}

#[test]
fn neighbors_cross_days_without_a_record() {
    let index = common::index();
    let day = |day: u8| format!("2025-08-{day}").parse().unwrap();
    assert_eq!(
        layout::neighbors(&index, day(22)),
        (Some(day(21)), Some(day(23)))
    );
    assert_eq!(layout::neighbors(&index, day(15)).0, None);
    assert_eq!(layout::neighbors(&index, day(29)).1, None);
}

/// The slugs of what is on now and next, on a day in August at a clock time.
fn told(
    index: &program::index::Index,
    day: u8,
    time: (u16, u16),
) -> (Vec<String>, String, Vec<String>) {
    let date = format!("2025-08-{day:02}").parse().unwrap();
    let Present::During { now, next } = layout::present(index, date, time.0 * 60 + time.1) else {
        panic!("the workshop is not running on August {day}");
    };
    let slugs = |sessions: Vec<SessionNumber>| {
        let slugs = sessions.iter().map(|&it| index.at(it).id.to_string());
        slugs.collect::<Vec<_>>()
    };
    let (date, next) = next.map_or_else(Default::default, |(date, next)| {
        (date.to_string(), slugs(next))
    });
    (slugs(now), date, next)
}

#[test]
fn what_is_now_and_next_goes_by_the_part_of_the_day_where_no_clock_is_stated() {
    let index = common::index();
    let on = |date: &str| {
        index
            .sessions_on(date.parse().unwrap())
            .map(|it| index.at(it))
    };
    let of = |date: &str, part: Part| -> Vec<String> {
        let sessions = on(date).filter(|it| it.part == part);
        sessions.map(|it| it.id.to_string()).collect()
    };
    // On the morning of the first day, the keynote; the ceremony, whose part of the day is not stated, is never on now.
    let (now, date, next) = told(&index, 18, (9, 0));
    assert_eq!(now, of("2025-08-18", Part::Morning));
    assert_eq!(
        (date.as_str(), next),
        ("2025-08-18", of("2025-08-18", Part::Afternoon))
    );
    // In the evening, what the source puts later in the day; after that, the next day.
    let (now, date, next) = told(&index, 18, (19, 0));
    assert!(now.is_empty());
    assert_eq!(
        (date.as_str(), next),
        ("2025-08-18", of("2025-08-18", Part::Later))
    );
    let (_, date, next) = told(&index, 22, (20, 0));
    assert_eq!(
        (date.as_str(), next),
        ("2025-08-25", of("2025-08-25", Part::Morning))
    );
    // A day without a record has nothing now.
    let (now, date, _) = told(&index, 23, (10, 0));
    assert!(now.is_empty());
    assert_eq!(date, "2025-08-25");
    // For the last day only the day is stated: all of it is on now, and nothing follows.
    let (now, date, next) = told(&index, 29, (10, 0));
    assert_eq!(now, of("2025-08-29", Part::NotStated));
    assert_eq!((date.as_str(), next.len()), ("", 0));
    let at = |date: &str| layout::present(&index, date.parse().unwrap(), 600);
    assert_eq!(at("2025-08-14"), Present::Before(1));
    assert_eq!(at("2025-08-30"), Present::After);
}

#[test]
fn clock_times_say_what_is_now() {
    let mut program = common::program();
    program
        .sessions
        .retain(|it| it.date.to_string() == "2025-08-18");
    for (number, session) in (0_u16..).zip(&mut program.sessions) {
        session.part = Part::NotStated;
        session.clock = Some(Clock {
            start: 540 + 60 * (number / 2),
            end: 600 + 60 * (number / 2),
        });
    }
    let ids: Vec<String> = program
        .sessions
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    let index = program::index::Index::new(common::localized(program), languages::fold_text);
    let (now, _, next) = told(&index, 18, (9, 59));
    assert_eq!((now, next), (ids[..2].to_vec(), ids[2..4].to_vec()));
    let (now, _, next) = told(&index, 18, (10, 0));
    assert_eq!((now, next.len()), (ids[2..4].to_vec(), 0));
}
