//! How far along a workshop is.

use program::{
    DAY_MINUTES, Date, Part, Session,
    index::{Index, SessionNumber},
};

/// How far along a workshop is, at a date and minute of its own clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Present {
    /// It begins in this many days.
    Before(u32),
    /// It is under way.
    During {
        /// What is taking place, as far as clock times or parts of the day tell.
        now: Vec<SessionNumber>,
        /// The sessions that come next, all at the same time, and their date; `None` after the last.
        next: Option<(Date, Vec<SessionNumber>)>,
    },
    /// Its last day is over.
    After,
}

/// When a session is, as far as stated; sessions with the same value are listed together.
#[derive(Clone, Copy, PartialEq, Eq)]
struct When {
    part: Part,
    start: Option<u16>,
}

/// How far along the workshop is, on a date and at a minute since midnight of its own clock.
pub fn present(index: &Index, date: Date, minute: u16) -> Present {
    let workshop = &index.program().workshop;
    if date < workshop.first {
        return Present::Before(workshop.first.days_since(date));
    }
    if date > workshop.last {
        return Present::After;
    }
    let timed = (index.sessions_from(date)).any(|it| when(index.at(it)).part != Part::NotStated);
    let is_now = |it: &SessionNumber| {
        let session = index.at(*it);
        let since = u32::from(minute) + date.days_since(session.date) * u32::from(DAY_MINUTES);
        takes_place(session, since, timed)
    };
    let comes = |it: &SessionNumber| timed && follows(index.at(*it), minute);
    let later_today = first_of(index, index.sessions_from(date).filter(comes));
    let next = later_today.map(|sessions| (date, sessions)).or_else(|| {
        let later = index.program().days.iter().map(|day| day.date);
        let mut later = later.filter(|&it| it > date);
        later.find_map(|date| Some((date, first_of(index, index.sessions_from(date))?)))
    });
    // What began yesterday may run on into the night.
    let into_today = index.sessions_from(date.shifted(-1));
    let into_today = into_today.filter(|&it| {
        let session = index.at(it);
        session.clock_of_a_day().is_some() && session.date < date
    });
    let today = index.sessions_on(date);
    Present::During {
        now: into_today.chain(today).filter(is_now).collect(),
        next,
    }
}

fn when(session: &Session) -> When {
    When {
        part: session.part_of_day(),
        start: session.clock.map(|clock| clock.start),
    }
}

/// Whether a session is going on at this minute, counted from the midnight that begins its first day. If nothing more is
/// stated for the day, all its sessions are; and one over several days without exact times is on each of them.
fn takes_place(session: &Session, minute: u32, timed: bool) -> bool {
    match session.clock {
        Some(clock) => (clock.start.into()..clock.end.into()).contains(&minute),
        None if timed && session.last.is_none() => {
            u16::try_from(minute).is_ok_and(|minute| session.part == Part::at(minute))
        }
        None => true,
    }
}

/// Whether a session is still to come at a minute of its day.
fn follows(session: &Session, minute: u16) -> bool {
    match (session.clock, session.part) {
        (Some(clock), _) => clock.start > minute,
        (None, Part::NotStated) => false,
        (None, part) => part > Part::at(minute),
    }
}

/// The first of these, and any others at the same time.
fn first_of(
    index: &Index,
    sessions: impl Iterator<Item = SessionNumber>,
) -> Option<Vec<SessionNumber>> {
    let mut sessions: Vec<SessionNumber> = sessions.collect();
    let first = when(index.at(*sessions.first()?));
    sessions.retain(|&it| when(index.at(it)) == first);
    Some(sessions)
}
