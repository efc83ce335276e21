//! Times as other software reads them.

use program::{DAY_MINUTES, Date};

/// Minutes after midnight on a clock, and how many minutes it is ahead of UTC then.
pub(super) type Wall = (u16, i32);

/// The moment of a time on a date, in minutes since the beginning of the calendar.
pub(super) fn moment(date: Date, (minute, ahead): Wall) -> i64 {
    i64::from(date.number()) * i64::from(DAY_MINUTES) + i64::from(minute) - i64::from(ahead)
}

/// ISO 8601: minutes after midnight on a date, on a clock that is so many minutes ahead of UTC.
pub(super) fn instant(date: Date, (minute, ahead): Wall) -> String {
    let date = date.plus_days(u32::from(minute / DAY_MINUTES));
    let sign = if ahead < 0 { '-' } else { '+' };
    let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
    format!("{date}T{}:00{sign}{hours:02}:{minutes:02}", clock(minute))
}

/// `09:00`, whatever digits the site's language uses: other software reads it.
pub(super) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}
