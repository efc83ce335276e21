//! What a reader follows through the days.

use address::ThreadKey;
use program::{
    Date,
    index::{Index, SessionNumber, SessionSet},
};

/// A topic, a person or an institution through the days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// What is followed.
    pub key: ThreadKey,
    /// Its shown sessions, in order.
    pub sessions: Vec<SessionNumber>,
    /// The dates of these sessions, in order.
    pub dates: Vec<Date>,
}

impl Thread {
    /// Whether the session is on it.
    pub fn has(&self, session: SessionNumber) -> bool {
        self.sessions.binary_search(&session).is_ok()
    }

    /// The position of the session on the thread, from 1; `None` if it is not on it.
    pub fn number(&self, session: SessionNumber) -> Option<usize> {
        let at = self.sessions.binary_search(&session).ok()?;
        Some(at + 1)
    }

    /// The session before or after the given one, which need not be on the thread; for `None`, the last or the first.
    pub fn beside(&self, session: Option<SessionNumber>, after: bool) -> Option<SessionNumber> {
        let all = &self.sessions;
        let Some(session) = session else {
            return if after { all.first() } else { all.last() }.copied();
        };
        if after {
            all.get(all.partition_point(|&it| it <= session)).copied()
        } else {
            let before = all.partition_point(|&it| it < session);
            all.get(before.checked_sub(1)?).copied()
        }
    }
}

/// The thread through the shown sessions; `None` if the program has no such value.
pub fn thread(index: &Index, key: &ThreadKey, shown: &SessionSet) -> Option<Thread> {
    let value = (index.facet(key.facet).iter()).find(|value| value.slug == key.slug)?;
    let sessions: Vec<SessionNumber> = value
        .sessions
        .iter()
        .filter(|&session| shown.contains(session))
        .collect();
    let mut dates: Vec<Date> = sessions.iter().map(|&it| index.at(it).date).collect();
    dates.dedup();
    Some(Thread {
        key: key.clone(),
        sessions,
        dates,
    })
}
