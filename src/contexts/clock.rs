//! The reader's clock and the workshop's.

use leptos::prelude::*;
use program::{Date, index::Index};

/// How the reader's clock differs from the workshop's, and what time it is. Only the browser knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zones {
    /// The IANA name of the reader's time zone.
    pub reader: String,
    /// For each day of the program, how many minutes the reader's clock is ahead at noon.
    pub offset_minutes: Vec<i32>,
    /// The current date and minute, in the workshop's zone.
    pub now: (Date, u16),
}

impl Zones {
    /// The reader's zone, if its clocks differ from the workshop's.
    pub fn elsewhere(&self) -> Option<&str> {
        self.differ().then_some(self.reader.as_str())
    }

    fn differ(&self) -> bool {
        self.offset_minutes.iter().any(|&minutes| minutes != 0)
    }
}

/// What time it is, here and where the workshop is; nothing before the first effect.
#[derive(Clone, Copy)]
pub struct Clock(RwSignal<Option<Zones>>);

impl Clock {
    /// A clock that is not running yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Both clocks.
    pub fn zones(self) -> Option<Zones> {
        self.0.get()
    }

    /// Sets the clocks, if they have moved.
    pub fn set(self, zones: Option<Zones>) {
        if self.0.with_untracked(|known| *known != zones) {
            self.0.set(zones);
        }
    }

    /// The current date where the workshop is, while it runs.
    pub fn today(self, index: &Index) -> Option<Date> {
        let (date, _) = self.0.with(|zones| Some(zones.as_ref()?.now))?;
        let days = &index.program().days;
        days.iter().any(|day| day.date == date).then_some(date)
    }

    /// The current minute where the workshop is.
    pub fn minute(self) -> Option<u16> {
        self.0.with(|zones| Some(zones.as_ref()?.now.1))
    }

    /// How many minutes the reader's clock is ahead of the workshop's, if it differs. The difference is the same on all
    /// days, unless daylight saving time begins or ends in between.
    pub fn offset_minutes(self) -> Option<i32> {
        let first = |zones: &Zones| {
            let first = zones.offset_minutes.first().copied();
            first.filter(|_| zones.differ())
        };
        self.0.with(|zones| zones.as_ref().and_then(first))
    }
}
