//! The reader's clock beside the programme's.

use program::Date;

/// How the reader's clock differs from the programme's, and what time it is. Only the browser knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zones {
    /// The IANA name of the reader's time zone.
    pub reader: String,
    /// For each day of the programme, how many minutes the reader's clock is ahead at its noon.
    pub ahead: Vec<i32>,
    /// Date and minute of now, in the programme's zone.
    pub now: (Date, u16),
}

impl Zones {
    /// The reader's zone, where its clocks differ from the programme's.
    pub fn elsewhere(&self) -> Option<&str> {
        self.differ().then_some(self.reader.as_str())
    }

    /// Whether the clocks differ on any day.
    pub fn differ(&self) -> bool {
        self.ahead.iter().any(|&minutes| minutes != 0)
    }
}
