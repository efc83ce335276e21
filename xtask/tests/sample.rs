//! The generated programs pass the check and contain what the browser tests need.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use program::{KindId, Part, Program, Session};
use xtask::sample;

fn checked(json: &str) -> Program {
    check::check("sample", json).unwrap()
}

fn of_day<'a>(program: &'a Program, date: &str) -> Vec<&'a Session> {
    let of_day = |session: &&Session| session.date.to_string() == date;
    program.sessions.iter().filter(of_day).collect()
}

/// The largest number of sessions at one time in a day.
fn at_once(sessions: &[&Session]) -> usize {
    let clocks: Vec<_> = sessions.iter().filter_map(|it| it.clock).collect();
    let during = |minute| (clocks.iter()).filter(move |it| it.start <= minute && minute < it.end);
    (clocks.iter())
        .map(|it| during(it.start).count())
        .max()
        .unwrap()
}

#[test]
fn the_timed_program_has_every_kind_of_time() {
    let program = checked(&sample::timed());
    assert_eq!(program.sessions.len(), 26);
    assert_eq!(program.topics.len(), 5);
    assert_eq!(program.people.len(), 8);
    assert_eq!(program.institutions.len(), 3);
    assert_eq!(program.countries.len(), 3);
    let kinds: BTreeSet<&KindId> = program.sessions.iter().map(|it| &it.kind).collect();
    assert!(kinds.len() >= 3);
    let dates: Vec<String> = program.days.iter().map(|it| it.date.to_string()).collect();
    assert_eq!(
        dates,
        ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"]
    );

    let monday = of_day(&program, "2026-03-09");
    assert_eq!(at_once(&monday), 3);
    let clocks: Vec<(u16, u16)> = (monday.iter())
        .filter_map(|it| it.clock.map(|clock| (clock.start, clock.end)))
        .collect();
    for clock in [(570, 630), (600, 660), (585, 720), (1350, 1530)] {
        assert!(clocks.contains(&clock), "{clock:?}");
    }
    assert!(clocks.iter().any(|(start, end)| end - start == 5));
    let follows = |(start, _): &(u16, u16)| clocks.iter().any(|(_, end)| end == start);
    assert!(clocks.iter().any(follows));
    for part in [Part::Morning, Part::Afternoon, Part::NotStated] {
        let untimed = |it: &&Session| it.clock.is_none() && it.part == part;
        assert!(monday.iter().copied().any(|it| untimed(&it)), "{part:?}");
    }

    assert!(of_day(&program, "2026-03-11").is_empty());
    let thursday = of_day(&program, "2026-03-12");
    assert!(thursday.iter().all(|it| it.clock.is_none()) && thursday.len() > 1);

    let sizes: Vec<(usize, usize)> = (program.sessions.iter())
        .map(|it| (it.topics.len(), it.people.len()))
        .collect();
    assert!(sizes.contains(&(0, 0)) && sizes.contains(&(3, 2)));
}

#[test]
fn the_large_program_is_large() {
    let program = checked(&sample::large());
    assert_eq!(program.sessions.len(), 1000);
    assert_eq!(program.days.len(), 14);
    assert_eq!(program.topics.len(), 40);
    assert_eq!(program.people.len(), 120);
    assert_eq!(program.institutions.len(), 30);
    assert_eq!(program.countries.len(), 12);
    let kinds: BTreeSet<&KindId> = program.sessions.iter().map(|it| &it.kind).collect();
    assert_eq!(kinds.len(), 5);
    for day in &program.days {
        assert_eq!(at_once(&of_day(&program, &day.date.to_string())), 8);
    }
    for session in &program.sessions {
        let clock = session.clock.unwrap();
        assert!(clock.start >= 9 * 60 && clock.end <= 18 * 60);
        assert!([30, 45, 60, 90].contains(&(clock.end - clock.start)));
        assert!((1..=2).contains(&session.topics.len()) && (1..=2).contains(&session.people.len()));
        assert!(session.institutions.len() <= 1);
    }
    let words = |it: &Session| it.title.get("en", "en").0.split(' ').count();
    let words: BTreeSet<usize> = program.sessions.iter().map(words).collect();
    assert!(words.into_iter().eq(3..=14));
}
