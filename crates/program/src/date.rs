//! Civil dates: year, month and day, without a time or time zone.
//!
//! Written by hand because any date library adds at least 33 kB of wasm (time 33, jiff 167, chrono 378), too much for
//! parsing, printing, ordering, weekdays and neighboring days. Tests compare it with jiff.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A date in the proleptic Gregorian calendar, years 0001 to 9999.
///
/// Prints in ISO 8601 form: `2025-08-21`.
///
/// ```
/// use program::{Date, Weekday};
/// let day: Date = "2025-08-21".parse().unwrap();
/// assert_eq!(day.weekday(), Weekday::Thursday);
/// assert_eq!(day.plus_days(11).to_string(), "2025-09-01");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Text that is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl std::fmt::Display for DateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a date of the form 2025-08-21")
    }
}

impl std::error::Error for DateError {}

/// Day of the week, starting on Monday as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Whether it is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self, Self::Saturday | Self::Sunday)
    }
}

impl Date {
    /// The date, or `None` if the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        ((1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month))
        .then_some(Self { year, month, day })
    }

    /// Year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Day of the week.
    pub fn weekday(self) -> Weekday {
        // 0001-01-01 was a Monday.
        Weekday::ALL[(self.number() - 1) as usize % 7]
    }

    /// The date `days` days later, capped at the end of year 9999.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let mut date = self;
        for _ in 0..days {
            date = date.next();
        }
        date
    }

    /// The date `days` days later, or earlier if negative, capped at either end of the calendar.
    #[must_use]
    pub fn shifted(self, days: i32) -> Self {
        let mut date = self;
        if days > 0 {
            return self.plus_days(days.unsigned_abs());
        }
        for _ in days..0 {
            date = date.previous();
        }
        date
    }

    /// Days from `earlier` to this date; 0 if `earlier` is later.
    pub fn days_since(self, earlier: Self) -> u32 {
        self.number().saturating_sub(earlier.number())
    }

    /// Days between two dates, in either order.
    pub fn distance(self, other: Self) -> u32 {
        self.number().abs_diff(other.number())
    }

    fn next(self) -> Self {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
            .unwrap_or(self)
    }

    fn previous(self) -> Self {
        let (year, month) = match self.month {
            1 => (self.year - 1, 12),
            month => (self.year, month - 1),
        };
        Self::new(self.year, self.month, self.day - 1)
            .or_else(|| Self::new(year, month, days_in_month(year, month)))
            .unwrap_or(self)
    }

    /// Days since the day before 0001-01-01.
    pub fn number(self) -> u32 {
        let before = u32::from(self.year) - 1;
        let months: u32 = (1..self.month)
            .map(|month| u32::from(days_in_month(self.year, month)))
            .sum();
        before * 365 + before / 4 - before / 100 + before / 400 + months + u32::from(self.day)
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl std::str::FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError);
        }
        let digits = |from: usize, to: usize| -> Option<u16> {
            bytes[from..to].iter().try_fold(0_u16, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + u16::from(byte - b'0'))
            })
        };
        let small = |from, to| digits(from, to).and_then(|n| u8::try_from(n).ok());
        match (digits(0, 4), small(5, 7), small(8, 10)) {
            (Some(year), Some(month), Some(day)) => Self::new(year, month, day).ok_or(DateError),
            _ => Err(DateError),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.collect_str(self)
        } else {
            (self.year, self.month, self.day).serialize(to)
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            String::deserialize(from)?.parse().map_err(D::Error::custom)
        } else {
            let (year, month, day) = Deserialize::deserialize(from)?;
            Self::new(year, month, day).ok_or_else(|| D::Error::custom(DateError))
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A date in ISO 8601 form: 2025-08-21.",
            "type": "string",
            "format": "date",
            "pattern": r"^\d{4}-\d{2}-\d{2}$"
        })
    }
}
