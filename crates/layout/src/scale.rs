//! Exact times on an axis.

use program::{
    Clock, DAY_MINUTES,
    index::{Index, SessionNumber},
};

/// The hours that an axis shows, and where each minute is on it.
///
/// A minute has a height of one, except during short sessions: there it is stretched, so that a session of
/// [`SHORTEST`] minutes or less is as high as one of [`SHORTEST`] minutes. Twelve talks of five minutes stand one below
/// the other, on every day at the same height as the hours beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// A full hour, in minutes since midnight.
    pub start: u16,
    /// A full hour; over 1440 if a session runs past midnight.
    pub end: u16,
    stretches: Vec<Stretch>,
}

/// Minutes of one height, up to the next stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    /// Its first minute.
    from: u16,
    /// Where that is on the axis.
    at: u32,
    /// How many minutes are as high as [`SHORTEST`] ordinary ones.
    minutes: u16,
}

impl Stretch {
    fn at(self, minute: u16) -> u32 {
        let stretched = u32::from(minute - self.from) * u32::from(SHORTEST);
        self.at + stretched.div_ceil(self.minutes.into())
    }
}

impl Axis {
    /// Where a minute is on the axis.
    pub fn at(&self, minute: u16) -> u32 {
        let next = self.stretches.partition_point(|it| it.from <= minute);
        let stretch = next.checked_sub(1).and_then(|at| self.stretches.get(at));
        stretch.map_or(0, |it| it.at(minute))
    }

    /// The height of the whole axis.
    pub fn height(&self) -> u32 {
        self.at(self.end)
    }
}

/// Where a session is on its day's axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Number of the session.
    pub session: SessionNumber,
    /// When it starts, in minutes since midnight.
    pub start: u16,
    /// When it ends.
    pub end: u16,
    /// Its column among the sessions that it overlaps, from 0.
    pub column: usize,
    /// How many columns they need.
    pub columns: usize,
    /// Number of the group of sessions that overlap with each other, directly or through others; from 0.
    pub cluster: usize,
}

/// The height of the shortest sessions, in minutes: enough for a line of text.
pub const SHORTEST: u16 = 24;

/// A session is beside the axis if it lasts at least this long, in minutes, and has at least [`MEANWHILE`] others inside
/// it.
const BACKGROUND: u16 = 4 * 60;
/// How many others, of half its length at most, take place meanwhile.
const MEANWHILE: usize = 3;

/// The exact times of a session that is on the axis of its day; `None` for sessions without any, and for those in the
/// background of others: an exhibition that is open all day, or anything over several days. They would take a column
/// from the talks.
pub fn on_axis(index: &Index, session: SessionNumber) -> Option<Clock> {
    let own = index.at(session);
    let clock = own.clock_of_a_day()?;
    let is_within = |it: Clock| {
        let is_short = it.length() <= clock.length() / 2;
        is_short && clock.start <= it.start && it.end <= clock.end
    };
    let others = index.sessions_from(own.date).filter(|&it| it != session);
    let meanwhile = others.filter(|&it| index.at(it).clock.is_some_and(is_within));
    let in_background = clock.length() >= BACKGROUND && meanwhile.count() >= MEANWHILE;
    (!in_background).then_some(clock)
}

/// The hours that cover all times on the axis, the same for every day and every filter; `None` if there are none.
pub fn axis(times: &[Clock]) -> Option<Axis> {
    let start = times.iter().map(|clock| clock.start).min()? / 60 * 60;
    let end = times.iter().map(|clock| clock.end).max()?.div_ceil(60) * 60;
    let short = || times.iter().filter(|it| it.length() < SHORTEST);
    let mut turns = vec![start];
    for turn in short().flat_map(|it| [it.start, it.end]) {
        if let Err(at) = turns.binary_search(&turn) {
            turns.insert(at, turn);
        }
    }
    let shortest = |minute: u16| {
        let around = short().filter(|it| (it.start..it.end).contains(&minute));
        around.map(|it| it.length().max(1)).min()
    };
    let mut stretches: Vec<Stretch> = Vec::new();
    for from in turns {
        stretches.push(Stretch {
            from,
            at: stretches.last().map_or(0, |before| before.at(from)),
            minutes: shortest(from).unwrap_or(SHORTEST),
        });
    }
    Some(Axis {
        start,
        end,
        stretches,
    })
}

/// Places the sessions of a day side by side so that no two overlap: each in the first free column, in order of start
/// and then of length, longest first.
pub fn extents(timed: impl Iterator<Item = (SessionNumber, Clock)>) -> Vec<Extent> {
    let mut extents: Vec<Extent> = Vec::new();
    let place = |it: &Extent| (it.start, u16::MAX - it.end, it.session);
    for (session, clock) in timed {
        let extent = Extent {
            session,
            start: clock.start,
            end: clock.end,
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
        free[it.column] = it.end;
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
    let minutes = i32::from(minute) + ahead;
    let of_day = u16::try_from(minutes.rem_euclid(DAY_MINUTES.into())).unwrap_or_default();
    (of_day, minutes.div_euclid(DAY_MINUTES.into()))
}
