//! Dates as the language writes them (CLDR, `dates`).

use serde::{Deserialize, Serialize};

use super::{
    catalog::{fill, spoken},
    digits,
};
use program::{Date, Weekday};

/// The patterns and names of a language. In the patterns what is filled in stands as U+0001 to U+0006, in the order of [`PARTS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "native", serde(deny_unknown_fields))]
pub struct Dates {
    /// Weekday, day, month, year.
    pub(super) long: String,
    /// Day, month, year.
    pub(super) full: String,
    /// Day and short month.
    pub(super) short: String,
    /// From a day to another of the same month.
    pub(super) in_month: String,
    /// From a day to another of the same year.
    pub(super) in_year: String,
    /// How many years the language's calendar is ahead of the Gregorian.
    year_ahead: usize,
    months: Vec<String>,
    months_short: Vec<String>,
    /// From Monday on.
    weekdays: Vec<String>,
    weekdays_short: Vec<String>,
}

#[cfg(feature = "native")]
impl Dates {
    /// The names of months and weekdays.
    pub(super) fn names_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let (months, weekdays) = (&mut self.months, &mut self.weekdays);
        (months.iter_mut().chain(&mut self.months_short))
            .chain(weekdays)
            .chain(&mut self.weekdays_short)
    }
}

/// What dates are made of.
#[cfg(feature = "native")]
pub(super) const PARTS: &[&str] = &["weekday", "day", "month", "year", "last_day", "last_month"];

fn named(names: &'static [String], number: usize) -> &'static str {
    names.get(number).map_or("", String::as_str)
}

fn dates() -> &'static Dates {
    &spoken().dates
}

/// Name of a weekday.
pub fn weekday(day: Weekday) -> &'static str {
    named(&dates().weekdays, day as usize)
}

/// The short name of a weekday.
pub fn weekday_short(day: Weekday) -> &'static str {
    named(&dates().weekdays_short, day as usize)
}

/// "Aug".
pub fn month_short(date: Date) -> &'static str {
    named(&dates().months_short, usize::from(date.month()) - 1)
}

/// "August".
pub fn month(date: Date) -> &'static str {
    named(&dates().months, usize::from(date.month()) - 1)
}

/// "21".
pub fn day_of_month(date: Date) -> String {
    digits(usize::from(date.day()), 1)
}

fn put(pattern: &str, date: Date, month: &str, last: Option<Date>) -> String {
    let year = last.unwrap_or(date).year();
    let year = digits(usize::from(year) + dates().year_ahead, 1);
    let (last_day, last_month) = last.map_or_else(
        || (String::new(), ""),
        |last| (day_of_month(last), self::month(last)),
    );
    fill(
        pattern,
        &[
            weekday(date.weekday()),
            &day_of_month(date),
            month,
            &year,
            &last_day,
            last_month,
        ],
    )
}

/// "Thursday, 21 August 2025".
pub fn date_long(date: Date) -> String {
    put(&dates().long, date, month(date), None)
}

/// "21 August 2025".
pub fn date_full(date: Date) -> String {
    put(&dates().full, date, month(date), None)
}

/// "21 Aug".
pub fn date_short(date: Date) -> String {
    put(&dates().short, date, month_short(date), None)
}

/// "15–29 August 2025", or as much as differs (CLDR, `intervalFormats`).
pub fn date_range(first: Date, last: Date) -> String {
    if first == last {
        date_full(first)
    } else if first.year() != last.year() {
        format!("{} – {}", date_full(first), date_full(last))
    } else if first.month() != last.month() {
        put(&dates().in_year, first, month(first), Some(last))
    } else {
        put(&dates().in_month, first, month(first), Some(last))
    }
}
