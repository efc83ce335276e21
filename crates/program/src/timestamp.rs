//! Points in time: when something was changed.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::Date;

/// A point in time in UTC, to the second. Prints in RFC 3339 form: `2026-11-25T08:30:00Z`.
///
/// ```
/// use program::Timestamp;
/// let changed: Timestamp = "2026-11-25T08:30:00Z".parse().unwrap();
/// assert_eq!(changed.date().to_string(), "2026-11-25");
/// assert!(changed < "2026-11-25T08:30:01Z".parse().unwrap());
/// assert!("2026-11-25".parse::<Timestamp>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    date: Date,
    /// Since midnight.
    second: u32,
}

/// Text that is not a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimestampError;

impl std::fmt::Display for TimestampError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a UTC time of the form 2025-08-21T09:30:00Z")
    }
}

impl std::error::Error for TimestampError {}

impl Timestamp {
    /// The time `second` seconds into `date`, in UTC; `None` from 86,400 on.
    pub fn new(date: Date, second: u32) -> Option<Self> {
        (second < 86_400).then_some(Self { date, second })
    }

    /// Its date in UTC.
    pub fn date(self) -> Date {
        self.date
    }

    /// Seconds since the start of 2000; before that, 0.
    pub fn seconds_since_2000(self) -> u64 {
        let start = Date::new(2000, 1, 1).filter(|start| *start <= self.date);
        start.map_or(0, |start| {
            u64::from(self.date.days_since(start)) * 86_400 + u64::from(self.second)
        })
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (minute, second) = (self.second / 60, self.second % 60);
        let (hour, minute) = (minute / 60, minute % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.date)
    }
}

impl std::str::FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let parse = || -> Option<Self> {
            let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
            let mut fields = time.split(':').map(|field| {
                let digits = field.len() == 2 && field.bytes().all(|it| it.is_ascii_digit());
                digits.then(|| field.parse::<u32>().ok()).flatten()
            });
            let (hour, minute, second) = (fields.next()??, fields.next()??, fields.next()??);
            let whole = fields.next().is_none() && hour < 24 && minute < 60 && second < 60;
            let second = hour * 3600 + minute * 60 + second;
            Self::new(date.parse().ok()?, second).filter(|_| whole)
        };
        parse().ok_or(TimestampError)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.collect_str(self)
        } else {
            (self.date, self.second).serialize(to)
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            String::deserialize(from)?.parse().map_err(D::Error::custom)
        } else {
            let (date, second) = Deserialize::deserialize(from)?;
            Self::new(date, second).ok_or_else(|| D::Error::custom(TimestampError))
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A time in UTC, in RFC 3339 form to the second: 2025-08-21T09:30:00Z.",
            "type": "string",
            "format": "date-time",
            "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"
        })
    }
}
