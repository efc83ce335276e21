//! The dates of the program and the sessions of each.

use program::{
    Date, Part, Weekday,
    index::{Index, SessionNumber},
};

/// A day of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its date.
    pub date: Date,
    /// Whether it starts a week: it is a Monday, or the first day of the program.
    pub starts_week: bool,
    /// Its sessions by part of the day, in the day's order; empty if nothing is recorded.
    pub slots: Vec<Slot>,
}

impl Column {
    /// The classes in `style/day-column.css` for what is special about the day, after `own`.
    pub fn classes(&self, own: &str) -> String {
        let mut classes = own.to_owned();
        for (name, holds) in [
            (" empty", self.slots.is_empty()),
            (" weekend", self.date.weekday().is_weekend()),
            (" week-start", self.starts_week),
        ] {
            if holds {
                classes.push_str(name);
            }
        }
        classes
    }

    /// Numbers of all its sessions.
    pub fn sessions(&self) -> Vec<SessionNumber> {
        self.slots
            .iter()
            .flat_map(|slot| slot.sessions.iter().copied())
            .collect()
    }
}

/// The sessions in one part of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The part of the day.
    pub part: Part,
    /// Numbers of the sessions, in order.
    pub sessions: Vec<SessionNumber>,
}

/// Sessions without a stated part come first: such as those that open or close a workshop as a whole.
pub(super) const ROWS: [Part; 6] = [
    Part::NotStated,
    Part::Morning,
    Part::Noon,
    Part::Afternoon,
    Part::Evening,
    Part::Later,
];

/// All days in order, including those without sessions.
pub fn columns(index: &Index) -> Vec<Column> {
    (index.program().days.iter().enumerate())
        .map(|(number, day)| Column {
            date: day.date,
            starts_week: number == 0 || day.date.weekday() == Weekday::Monday,
            slots: slots(index, day.date),
        })
        .collect()
}

/// The column widths as a CSS grid track list: days without a record are narrow, but never left out.
pub fn column_tracks(columns: &[Column]) -> String {
    let tracks = columns.iter().map(|column| {
        if column.slots.is_empty() {
            "var(--narrow)"
        } else {
            "minmax(var(--least),1fr)"
        }
    });
    tracks.collect::<Vec<_>>().join(" ")
}

/// How many sessions the slots contain.
pub fn session_count(slots: &[Slot]) -> usize {
    slots.iter().map(|slot| slot.sessions.len()).sum()
}

/// The sessions of a date by part of the day. A part that the program leaves and returns to has a single slot, so that
/// each row of a column is one box.
pub fn slots(index: &Index, date: Date) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for number in index.sessions_on(date) {
        let part = index.at(number).part_of_day();
        match slots.iter_mut().find(|slot| slot.part == part) {
            Some(slot) => slot.sessions.push(number),
            None => slots.push(Slot {
                part,
                sessions: vec![number],
            }),
        }
    }
    slots
}

/// The next date for which something is recorded.
pub fn next_recorded(index: &Index, date: Date) -> Option<Date> {
    let mut dates = index.recorded_days();
    dates.find(|&next| next > date)
}

/// The day before and the day after in the program.
pub fn neighbors(index: &Index, date: Date) -> (Option<Date>, Option<Date>) {
    let days = &index.program().days;
    let before = days.iter().rev().map(|day| day.date).find(|&d| d < date);
    let after = days.iter().map(|day| day.date).find(|&d| d > date);
    (before, after)
}
