//! The numbers that identify sessions.

/// The position of a session in the program's order, from 0. Only an index creates one, so
/// [`Index::at`](super::Index::at) has a session for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionNumber(usize);

impl SessionNumber {
    pub(super) fn new(position: usize) -> Self {
        Self(position)
    }

    /// The position itself, for bit sets and for formats that number sessions.
    pub fn get(self) -> usize {
        self.0
    }
}
