//! A set of sessions.

use super::SessionNumber;

/// A set of session numbers, one bit each, so that sets are joined and narrowed 64 sessions at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSet {
    bits: Vec<u64>,
    capacity: usize,
}

impl SessionSet {
    /// An empty set with room for `capacity` sessions.
    pub fn none(capacity: usize) -> Self {
        Self {
            bits: vec![0; capacity.div_ceil(64)],
            capacity,
        }
    }

    /// All of `capacity` sessions.
    pub fn all(capacity: usize) -> Self {
        Self::from_iter_of(capacity, (0..capacity).map(SessionNumber::new))
    }

    /// These out of `capacity` sessions; numbers beyond it are ignored.
    pub fn from_iter_of(
        capacity: usize,
        sessions: impl IntoIterator<Item = SessionNumber>,
    ) -> Self {
        let mut set = Self::none(capacity);
        for session in sessions {
            set.insert(session);
        }
        set
    }

    /// Adds a session.
    pub fn insert(&mut self, session: SessionNumber) {
        let session = session.get();
        if session < self.capacity {
            self.bits[session / 64] |= 1 << (session % 64);
        }
    }

    /// Whether the session is in the set.
    pub fn contains(&self, session: SessionNumber) -> bool {
        let session = session.get();
        session < self.capacity && self.bits[session / 64] >> (session % 64) & 1 == 1
    }

    /// How many sessions are in the set.
    pub fn len(&self) -> usize {
        self.bits
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Whether the set is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds the sessions of `other`.
    pub fn join(&mut self, other: &Self) {
        for (word, other) in self.bits.iter_mut().zip(&other.bits) {
            *word |= other;
        }
    }

    /// Keeps only the sessions that are also in `other`.
    pub fn narrow(&mut self, other: &Self) {
        for (word, other) in self.bits.iter_mut().zip(&other.bits) {
            *word &= other;
        }
    }

    /// Removes the sessions of `other`.
    pub fn remove(&mut self, other: &Self) {
        for (word, other) in self.bits.iter_mut().zip(&other.bits) {
            *word &= !other;
        }
    }

    /// The first session.
    pub fn first(&self) -> Option<SessionNumber> {
        self.iter().next()
    }

    /// How many sessions are in both sets.
    pub fn common(&self, other: &Self) -> usize {
        self.bits
            .iter()
            .zip(&other.bits)
            .map(|(a, b)| (a & b).count_ones() as usize)
            .sum()
    }

    /// The sessions in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = SessionNumber> {
        let all = (0..self.capacity).map(SessionNumber::new);
        all.filter(|&session| self.contains(session))
    }
}
