//! The reader's clock and the workshop's.

use leptos::prelude::*;
use program::{
    Date,
    index::{Index, SessionNumber},
};

/// How the reader's clock differs from the workshop's, and what time it is. Only the browser knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zones {
    /// The IANA name of the reader's time zone.
    pub reader: String,
    /// For each session, how many minutes the reader's clock is ahead when it starts and when it ends; 0 without exact
    /// times.
    pub ahead: Vec<(i32, i32)>,
    /// The current day and minute where the workshop is, after midnight on the clock of the evening before.
    pub now: (Date, u16),
}

impl Zones {
    /// The reader's zone, if its clocks differ from the workshop's.
    pub fn elsewhere(&self) -> Option<&str> {
        let differ = self.ahead.iter().any(|&ahead| ahead != (0, 0));
        differ.then_some(self.reader.as_str())
    }

    /// How many minutes the reader's clock is ahead when a session starts and when it ends.
    pub fn ahead(&self, session: SessionNumber) -> (i32, i32) {
        self.ahead.get(session.get()).copied().unwrap_or_default()
    }

    /// How many minutes it is ahead when most of these sessions start.
    fn mostly_ahead(&self, sessions: impl Iterator<Item = SessionNumber>) -> i32 {
        let mut counts: Vec<(i32, usize)> = Vec::new();
        for session in sessions {
            let (ahead, _) = self.ahead(session);
            match counts.iter_mut().find(|it| it.0 == ahead) {
                Some((_, count)) => *count += 1,
                None => counts.push((ahead, 1)),
            }
        }
        let most = counts.into_iter().max_by_key(|&(_, count)| count);
        most.map_or(0, |(ahead, _)| ahead)
    }
}

/// What time it is, here and where the workshop is; nothing before the first effect.
#[derive(Clone, Copy)]
pub struct Clock {
    zones: RwSignal<Option<Zones>>,
    on_axis: Memo<i32>,
}

impl Clock {
    /// A clock that is not running yet.
    pub fn new(index: &'static Index) -> Self {
        let zones = RwSignal::new(None::<Zones>);
        let on_axis = Memo::new(move |_| {
            let timed = index
                .numbers()
                .filter(|&it| layout::on_axis(index, it).is_some());
            zones.with(|zones| zones.as_ref().map_or(0, |it| it.mostly_ahead(timed)))
        });
        Self { zones, on_axis }
    }

    /// Both clocks.
    pub fn zones(self) -> Option<Zones> {
        self.zones.get()
    }

    /// Both clocks, without following them.
    pub fn zones_now(self) -> Option<Zones> {
        self.zones.get_untracked()
    }

    /// Sets the clocks, if they have moved.
    pub fn set(self, zones: Option<Zones>) {
        if self.zones.with_untracked(|known| *known != zones) {
            self.zones.set(zones);
        }
    }

    /// The current day where the workshop is, while it runs.
    pub fn today(self, index: &Index) -> Option<Date> {
        let (date, _) = self.zones.with(|zones| Some(zones.as_ref()?.now))?;
        let days = &index.program().days;
        days.iter().any(|day| day.date == date).then_some(date)
    }

    /// The current minute of that day.
    pub fn minute(self) -> Option<u16> {
        self.zones.with(|zones| Some(zones.as_ref()?.now.1))
    }

    /// How many minutes the reader's clock is ahead of the hours on the axis, if it is: at most of its sessions. Those
    /// before or after a change to or from daylight saving time say their own time.
    pub fn on_axis(self) -> Option<i32> {
        Some(self.on_axis.get()).filter(|&ahead| ahead != 0)
    }

    /// When a session starts on the reader's clock, if the hours on the axis do not say it: minutes since midnight, and
    /// by how many days the date differs.
    pub fn own_start(self, session: SessionNumber, minute: u16) -> Option<(u16, i32)> {
        let ahead = self
            .zones
            .with(|zones| Some(zones.as_ref()?.ahead(session).0))?;
        (ahead != self.on_axis.get()).then(|| layout::elsewhere(minute, ahead))
    }
}
