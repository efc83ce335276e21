//! A small picture of the program: one mark per session, stacked above its date.

use program::index::{Facet, Index, SessionNumber};

/// Name of the marks of all sessions in the file with all strips.
pub const STRIP_OF_ALL: &str = "all";

/// Name of the marks of a value in that file.
pub fn strip_name(facet: Facet, slug: &str) -> String {
    format!("{}.{slug}", facet.key())
}

/// Marks by day and place within it, both counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// The highlighted sessions.
    pub own: Vec<(usize, usize)>,
    /// All others.
    pub others: Vec<(usize, usize)>,
    /// The days without a record.
    pub empty: Vec<usize>,
    /// How many marks the busiest day has.
    pub height: usize,
}

/// The program's sessions by day, with some highlighted.
pub fn strip(index: &Index, meant: &[SessionNumber]) -> Strip {
    let mut strip = Strip::default();
    for (day, date) in index.program().days.iter().map(|it| it.date).enumerate() {
        let mut count = 0;
        for session in index.sessions_on(date) {
            let marks = if meant.contains(&session) {
                &mut strip.own
            } else {
                &mut strip.others
            };
            marks.push((day, count));
            count += 1;
        }
        if count == 0 {
            strip.empty.push(day);
        }
        strip.height = strip.height.max(count);
    }
    strip
}
