//! How much time sessions count for, as far as stated: for continuing education boards.

use program::{
    DAY_MINUTES,
    index::{Index, SessionNumber},
};

/// The total time of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Minutes of those with exact times; overlapping time counts only once.
    pub minutes: u32,
    /// How many have no exact times.
    pub untimed: usize,
}

/// The total time of these sessions.
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
    // Minutes since midnight at the start of the workshop's first day.
    let mut times: Vec<(u32, u32)> = (sessions.iter())
        .filter_map(|&number| {
            let session = index.at(number);
            // Nobody attends for days and nights: how long one did is not stated.
            let clock = session.clock_of_a_day()?;
            let day = session.date.distance(first) * u32::from(DAY_MINUTES);
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
