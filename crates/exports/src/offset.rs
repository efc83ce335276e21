//! From a clock time to the moment that it means.

use layout::elsewhere;
use program::{DAY_MINUTES, Date};

/// How many minutes the clock of a zone is ahead of UTC at a time on that clock: a date, and minutes since its midnight.
/// `ahead_at` says the same for a moment in UTC.
///
/// A time that a clock change repeats is its first occurrence, and one that it skips counts from before the change (RFC
/// 5545, 3.3.5): both have the offset from before.
///
/// ```
/// use exports::wall_offset;
/// use program::Date;
///
/// // Berlin, October 26, 2025: at 01:00 UTC the clock goes back from 03:00 to 02:00.
/// let day = Date::new(2025, 10, 26).unwrap();
/// let berlin = |date: Date, minute: u16| if (date, minute) < (day, 60) { 120 } else { 60 };
/// assert_eq!(wall_offset(berlin, day, 119), 120);
/// assert_eq!(wall_offset(berlin, day, 150), 120);
/// assert_eq!(wall_offset(berlin, day, 180), 60);
/// ```
pub fn wall_offset(ahead_at: impl Fn(Date, u16) -> i32, date: Date, minute: u16) -> i32 {
    let at = |ahead: i32| {
        let (minute, days) = elsewhere(minute, -ahead);
        ahead_at(date.shifted(days), minute)
    };
    let day = i32::from(DAY_MINUTES);
    // No clock is a whole day off UTC: one of these is before a change near the time, the other after it.
    let (before, after) = (at(day), at(-day));
    if at(before) != before && at(after) == after {
        after
    } else {
        before
    }
}
