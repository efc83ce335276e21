//! What sessions count, as far as it is stated: for boards of continuing education.

use program::index::{Index, SessionNumber};

/// The time of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Minutes of those with exact times; where two overlap, their time counts once.
    pub minutes: u32,
    /// How many have no exact times.
    pub untimed: usize,
}

/// The time of these sessions, which are in order of their days.
///
/// ```
/// # use {program::index::Index, selection::attendance::attendance};
/// # fn of(index: &Index) {
/// let sessions: Vec<_> = index.numbers().collect();
/// let time = attendance(index, &sessions);
/// assert!(time.untimed <= sessions.len());
/// # }
/// ```
pub fn attendance(index: &Index, sessions: &[SessionNumber]) -> Attendance {
    let first = index.program().workshop.first;
    // Minutes since the midnight before the workshop.
    let mut times: Vec<(u32, u32)> = (sessions.iter())
        .filter_map(|&number| {
            let session = index.at(number);
            let clock = session.clock?;
            let day = session.date.distance(first) * 1440;
            Some((day + u32::from(clock.start), day + u32::from(clock.end)))
        })
        .collect();
    times.sort_unstable();
    let (mut minutes, mut counted) = (0, 0);
    for &(start, end) in &times {
        minutes += end.saturating_sub(start.max(counted));
        counted = counted.max(end);
    }
    Attendance {
        minutes,
        untimed: sessions.len() - times.len(),
    }
}
