//! Exact times on an axis of minutes.

use program::{Clock, Session, index::SessionNumber};

/// The hours that an axis shows, in minutes since midnight of each day; over 1440 if a session runs past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// A full hour.
    pub start: u16,
    /// A full hour.
    pub end: u16,
}

/// Where a session is on its day's axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Number of the session.
    pub session: SessionNumber,
    /// Minutes since midnight.
    pub start: u16,
    /// How long it is, in minutes.
    pub length: u16,
    /// The height of its box, in minutes: at least [`SHORTEST`], so that it is readable.
    pub height: u16,
    /// Its column among the sessions it overlaps, from 0.
    pub column: usize,
    /// How many columns they need.
    pub columns: usize,
    /// Number of the group of sessions that overlap with each other, directly or through others; from 0.
    pub cluster: usize,
}

impl Extent {
    /// The minute when its box ends.
    pub fn bottom(&self) -> u16 {
        self.start + self.height
    }
}

/// The minimum height of a box, in minutes.
pub const SHORTEST: u16 = 30;

/// The hours that cover all exact times, the same for every day and every filter; `None` if there are none.
pub fn axis(sessions: &[Session]) -> Option<Axis> {
    let clocks = || sessions.iter().filter_map(|session| session.clock);
    let start = clocks().map(|clock| clock.start).min()?;
    let end = clocks().map(bottom).max()?;
    Some(Axis {
        start: start / 60 * 60,
        end: end.div_ceil(60) * 60,
    })
}

fn bottom(clock: Clock) -> u16 {
    clock.start + height(clock)
}

fn height(clock: Clock) -> u16 {
    clock.end.saturating_sub(clock.start).max(SHORTEST)
}

/// Places the sessions of a day side by side so that no two boxes overlap: each in the first free column, in order of
/// start and then of height, tallest first.
pub fn extents(timed: impl Iterator<Item = (SessionNumber, Clock)>) -> Vec<Extent> {
    let mut extents: Vec<Extent> = Vec::new();
    let place = |it: &Extent| (it.start, u16::MAX - it.height, it.session);
    for (session, clock) in timed {
        let extent = Extent {
            session,
            start: clock.start,
            length: clock.end.saturating_sub(clock.start),
            height: height(clock),
            column: 0,
            columns: 1,
            cluster: 0,
        };
        let at = extents.partition_point(|before| place(before) < place(&extent));
        extents.insert(at, extent);
    }
    // For each column of the cluster, the minute from which it is free.
    let mut free: Vec<u16> = Vec::new();
    let mut first = 0;
    let mut cluster = 0;
    for at in 0..=extents.len() {
        let start = extents.get(at).map_or(u16::MAX, |it| it.start);
        if free.iter().all(|&end| end <= start) {
            for it in &mut extents[first..at] {
                it.columns = free.len();
            }
            cluster += usize::from(at > 0);
            first = at;
            free.clear();
        }
        let Some(it) = extents.get_mut(at) else {
            break;
        };
        it.cluster = cluster;
        it.column = (free.iter().position(|&end| end <= start)).unwrap_or(free.len());
        if it.column == free.len() {
            free.push(0);
        }
        free[it.column] = it.bottom();
    }
    extents
}

/// The same moment on a clock that is `ahead` minutes ahead: minutes since midnight there, and by how many days its
/// date differs.
///
/// ```
/// use layout::elsewhere;
/// assert_eq!(elsewhere(60, -330), (1170, -1));
/// assert_eq!(elsewhere(1530, 0), (90, 1));
/// ```
pub fn elsewhere(minute: u16, ahead: i32) -> (u16, i32) {
    const DAY: i32 = 1440;
    let minutes = i32::from(minute) + ahead;
    let of_day = u16::try_from(minutes.rem_euclid(DAY)).unwrap_or_default();
    (of_day, minutes.div_euclid(DAY))
}
