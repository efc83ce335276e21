//! From a session to its neighbors.

use address::{ThreadKey, View};
use program::index::{Facet, Index, SessionNumber, SessionSet};

use super::{lanes, thread};

/// What a step follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Along {
    /// The session's day.
    Day,
    /// A lane of the session: the facet and its slug, which is empty if none is stated.
    Lane(Facet, String),
    /// The thread being followed.
    Thread(ThreadKey),
}

/// The sessions before and after one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the step follows.
    pub along: Along,
    /// Before it.
    pub before: Option<SessionNumber>,
    /// After it.
    pub after: Option<SessionNumber>,
}

/// Where a reader can go from a session: within its day, within each of its lanes (other than parts of the day), and
/// along the thread. Only shown sessions count, and only steps that lead somewhere.
pub fn steps(index: &Index, shown: &SessionSet, view: &View, session: SessionNumber) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut add = |along: Along, sessions: &SessionSet| {
        let near = || sessions.iter().filter(|&it| shown.contains(it));
        let before = near().rev().find(|&it| it < session);
        let after = near().find(|&it| it > session);
        if before.is_some() || after.is_some() {
            steps.push(Step {
                along,
                before,
                after,
            });
        }
    };
    let all = index.sessions().len();
    let day = SessionSet::from_iter_of(all, index.sessions_on(index.at(session).date));
    add(Along::Day, &day);
    if view.lane != Facet::Part {
        for lane in lanes(index, view.lane) {
            if lane.sessions.contains(session) {
                add(Along::Lane(view.lane, lane.slug), &lane.sessions);
            }
        }
    }
    if let Some(thread) = (view.thread.as_ref()).and_then(|key| thread(index, key, shown)) {
        let sessions = SessionSet::from_iter_of(all, thread.sessions.iter().copied());
        add(Along::Thread(thread.key), &sessions);
    }
    steps
}
