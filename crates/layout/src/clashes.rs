//! Sessions that overlap, so that nobody can attend both.

use program::{
    DAY_MINUTES,
    index::{Index, SessionNumber, SessionSet},
};

/// The pairs of sessions in a set whose exact times overlap, in order. Sessions without exact times are left out:
/// nobody knows whether they overlap.
pub fn clashes(index: &Index, sessions: &SessionSet) -> Vec<(SessionNumber, SessionNumber)> {
    let timed: Vec<(SessionNumber, u32, u32)> = (sessions.iter())
        .filter_map(|number| {
            let session = index.at(number);
            // Whoever goes to talks can still see what is open for days.
            let clock = session.clock_of_a_day()?;
            let days = session.date.days_since(index.program().workshop.first);
            let midnight = days * u32::from(DAY_MINUTES);
            let at = |minute: u16| midnight + u32::from(minute);
            Some((number, at(clock.start), at(clock.end)))
        })
        .collect();
    let mut pairs = Vec::new();
    for (place, &(one, start, end)) in timed.iter().enumerate() {
        for &(other, from, to) in &timed[place + 1..] {
            if start < to && from < end {
                pairs.push((one, other));
            }
        }
    }
    pairs
}
