//! Dates as the language writes them (CLDR, `dates`).

use serde::{Deserialize, Serialize};

use super::Locale;
use program::{Date, Weekday};

/// The patterns and names of a language. Placeholders in the patterns are U+0001 to U+0007, in the order of [`PARTS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "native", serde(deny_unknown_fields))]
pub struct Dates {
    /// Weekday, day, month, year.
    pub(super) long: String,
    /// Day, month, year.
    pub(super) full: String,
    /// Day and short month.
    pub(super) short: String,
    /// Short weekday, day, short month.
    pub(super) brief: String,
    /// Short weekday, day.
    pub(super) weekday_day: String,
    /// How many years the language's calendar is ahead of the Gregorian one.
    year_ahead: u16,
    pub(super) months: Vec<String>,
    pub(super) months_short: Vec<String>,
    /// Starting on Monday; capitalized, because each starts a line or a label.
    pub(super) weekdays: Vec<String>,
    pub(super) weekdays_short: Vec<String>,
}

/// The patterns of ranges of dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "native", serde(deny_unknown_fields))]
pub struct Ranges {
    /// Within one month.
    pub(super) in_month: String,
    /// Between months of one year.
    pub(super) in_year: String,
    /// Between years.
    pub(super) between_years: String,
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

/// The placeholder of the day of the month in patterns.
const DAY: char = '\u{2}';

/// The placeholders in date patterns.
#[cfg(feature = "native")]
pub(super) const PARTS: &[&str] = &[
    "weekday",
    "day",
    "month",
    "year",
    "last_day",
    "last_month",
    "last_year",
];

fn named(names: &'static [String], number: usize) -> &'static str {
    names.get(number).map_or("", String::as_str)
}

/// Which names of weekdays and months a date has.
#[derive(Clone, Copy)]
enum Names {
    /// "Thursday", "August".
    Long,
    /// "Thu", "Aug".
    Short,
}

impl Locale {
    fn dates(self) -> &'static Dates {
        &self.0.dates
    }

    /// Name of a weekday.
    fn weekday(self, day: Weekday) -> &'static str {
        named(&self.dates().weekdays, day as usize)
    }

    /// The short name of a weekday.
    pub fn weekday_short(self, day: Weekday) -> &'static str {
        named(&self.dates().weekdays_short, day as usize)
    }

    /// "Aug".
    pub fn month_short(self, date: Date) -> &'static str {
        named(&self.dates().months_short, usize::from(date.month()) - 1)
    }

    /// "August".
    pub fn month(self, date: Date) -> &'static str {
        named(&self.dates().months, usize::from(date.month()) - 1)
    }

    /// "21".
    pub fn day_of_month(self, date: Date) -> String {
        self.digits(usize::from(date.day()), 1)
    }

    /// "2025", in Thai "2568".
    fn year(self, date: Date) -> String {
        let ahead = usize::from(self.dates().year_ahead);
        self.digits(usize::from(date.year()) + ahead, 1)
    }

    /// Fills in a pattern of dates; `last` is the end of a range.
    fn put(self, pattern: &str, names: Names, date: Date, last: Option<Date>) -> String {
        let weekday = match names {
            Names::Long => self.weekday(date.weekday()),
            Names::Short => self.weekday_short(date.weekday()),
        };
        let month = match names {
            Names::Long => self.month(date),
            Names::Short => self.month_short(date),
        };
        let (last_day, last_month, last_year) = last.map_or_else(
            || (String::new(), "", String::new()),
            |last| (self.day_of_month(last), self.month(last), self.year(last)),
        );
        self.fill(
            pattern,
            &[
                weekday,
                &self.day_of_month(date),
                month,
                &self.year(date),
                &last_day,
                last_month,
                &last_year,
            ],
        )
    }

    /// "Thursday, 21 August 2025".
    pub fn date_long(self, date: Date) -> String {
        self.put(&self.dates().long, Names::Long, date, None)
    }

    /// "21 August 2025".
    pub fn date_full(self, date: Date) -> String {
        self.put(&self.dates().full, Names::Long, date, None)
    }

    /// "21 Aug".
    pub fn date_short(self, date: Date) -> String {
        self.put(&self.dates().short, Names::Short, date, None)
    }

    /// "Thu 21 Aug".
    pub fn date_brief(self, date: Date) -> String {
        self.put(&self.dates().brief, Names::Short, date, None)
    }

    /// "Thu 21".
    pub fn weekday_and_day(self, date: Date) -> String {
        self.put(&self.dates().weekday_day, Names::Short, date, None)
    }

    /// What [`date_short`](Self::date_short) writes before and after the day of the month: nothing, and " Aug".
    pub fn around_day(self, date: Date) -> [String; 2] {
        let short = &self.dates().short;
        let (before, after) = short.split_once(DAY).unwrap_or((short, ""));
        [before, after].map(|it| self.put(it, Names::Short, date, None))
    }

    /// "15 – 29 August 2025", repeating only what differs (CLDR, `intervalFormats`).
    pub fn date_range(self, first: Date, last: Date) -> String {
        let ranges = &self.0.ranges;
        let pattern = if first == last {
            &self.dates().full
        } else if first.year() != last.year() {
            &ranges.between_years
        } else if first.month() != last.month() {
            &ranges.in_year
        } else {
            &ranges.in_month
        };
        self.put(pattern, Names::Long, first, Some(last))
    }
}
