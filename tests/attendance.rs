//! What sessions count toward continuing education: what is stated, and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use languages::{english, fold_text};
use program::{
    Clock, Program,
    index::{Index, SessionNumber},
};
use proptest::prelude::*;
use selection::attendance::{Attendance, attendance};

/// The shipped program, with these times in its first sessions.
fn timed(clocks: &[(u16, u16)]) -> (Index, Vec<SessionNumber>) {
    let mut program = common::program();
    for (session, &(start, end)) in program.sessions.iter_mut().zip(clocks) {
        session.clock = Some(Clock { start, end });
    }
    let index = Index::new(program, fold_text);
    let sessions = index.numbers().take(clocks.len()).collect();
    (index, sessions)
}

proptest! {
    #[test]
    fn the_time_is_that_of_the_minutes_in_which_something_was(clocks in prop::collection::vec((0_u16..1440, 1_u16..600), 0..9)) {
        let clocks: Vec<(u16, u16)> = clocks.iter().map(|(start, length)| (*start, start + length)).collect();
        let (index, sessions) = timed(&clocks);
        let first = index.program().workshop.first;
        let minutes: std::collections::BTreeSet<u32> = (sessions.iter())
            .flat_map(|&it| {
                let (date, clock) = (index.at(it).date, index.at(it).clock.unwrap());
                (clock.start..clock.end).map(move |minute| date.distance(first) * 1440 + u32::from(minute))
            })
            .collect();
        let expected = Attendance { minutes: u32::try_from(minutes.len()).unwrap(), untimed: 0 };
        prop_assert_eq!(attendance(&index, &sessions), expected);
    }
}

#[test]
fn without_all_hours_there_is_no_sum() {
    let (index, _) = timed(&[(540, 600), (600, 645)]);
    let sessions: Vec<_> = index.numbers().take(3).collect();
    let time = attendance(&index, &sessions);
    assert_eq!((time.minutes, time.untimed), (105, 1));
    let locale = english();
    assert_eq!(
        locale.attendance_time(time.minutes, time.untimed),
        "No hours are stated for 1 session, so there is no total."
    );
    assert_eq!(locale.attendance_time(105, 0), "Total hours: 1 h 45 min");
}

#[test]
fn credits_are_texts_of_the_program_and_the_shipped_one_states_none() {
    let shipped = common::program();
    assert!(shipped.workshop.credits.is_none());
    assert!(shipped.sessions.iter().all(|it| it.credits.is_none()));
    let read = |credits: &str| -> Result<Program, String> {
        let mut json: serde_json::Value =
            serde_json::from_str(&common::file("public/program.json")).unwrap();
        json["sessions"][0]["credits"] = serde_json::from_str(credits).unwrap();
        json["workshop"]["credits"] = serde_json::from_str(credits).unwrap();
        let findings = check::check("program.json", json.to_string());
        findings.map_err(|it| it[0].to_string())
    };
    let program = read(r#""1.5 CME credits""#).unwrap();
    assert_eq!(program.sessions[0].credits, program.workshop.credits);
    for wrong in ["1.5", "\"\"", "[]"] {
        let finding = read(wrong).unwrap_err();
        assert!(finding.contains("credits"), "{wrong}: {finding}");
    }
}
