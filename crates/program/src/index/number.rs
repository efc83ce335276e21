//! Which session is meant.

/// The position of a session in the program's order, from 0. Only an index makes one, so that [`Index::at`](super::Index::at)
/// has an answer for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionNumber(usize);

impl SessionNumber {
    pub(super) fn new(position: usize) -> Self {
        Self(position)
    }

    /// The position itself, for sets of bits and for formats that count sessions.
    pub fn get(self) -> usize {
        self.0
    }
}
