//! The layout: every day a column, every session in one slot of its own day.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use workshop_timeline::{
    model::{Clock, Part},
    timeline,
};

#[test]
fn every_date_has_a_column_and_every_session_one_slot() {
    let index = common::index();
    let columns = timeline::columns(&index);
    let dates: Vec<String> = columns
        .iter()
        .map(|column| column.date.to_string())
        .collect();
    let expected: Vec<String> = (15..=29).map(|day| format!("2025-08-{day}")).collect();
    assert_eq!(dates, expected);
    let mut seen: Vec<usize> = columns
        .iter()
        .flat_map(timeline::Column::sessions)
        .collect();
    for column in &columns {
        let mut parts: Vec<Part> = column.slots.iter().map(|slot| slot.part).collect();
        parts.sort();
        parts.dedup();
        assert_eq!(
            parts.len(),
            column.slots.len(),
            "{} has one slot a part",
            column.date
        );
        for number in column.sessions() {
            assert_eq!(index.sessions()[number].date, column.date);
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, (0..index.sessions().len()).collect::<Vec<_>>());
}

#[test]
fn weeks_start_on_mondays_and_on_the_first_day() {
    let starts: Vec<u8> = (timeline::columns(&common::index()).iter())
        .filter(|column| column.starts_week)
        .map(|column| column.date.day())
        .collect();
    assert_eq!(starts, [15, 18, 25]);
}

#[test]
fn days_without_a_record_are_narrow() {
    let tracks = timeline::column_tracks(&timeline::columns(&common::index()));
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

#[test]
fn rows_are_those_parts_that_are_used() {
    let rows = timeline::rows(&common::index());
    assert_eq!(
        rows,
        [
            Part::NotStated,
            Part::Morning,
            Part::Noon,
            Part::Afternoon,
            Part::Later
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
fn neighbours_cross_days_without_a_record() {
    let index = common::index();
    let day = |day: u8| format!("2025-08-{day}").parse().unwrap();
    assert_eq!(
        timeline::neighbours(&index, day(22)),
        (Some(day(21)), Some(day(23)))
    );
    assert_eq!(timeline::neighbours(&index, day(15)).0, None);
    assert_eq!(timeline::neighbours(&index, day(29)).1, None);
}
