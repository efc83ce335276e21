//! The rows of the timeline.

use super::days::ROWS;
use crate::index::{Facet, Index, SessionSet};

/// The sessions of one value of the facet by which the rows are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The value's slug; empty for the sessions that have no value (none is stated).
    pub slug: String,
    /// Its sessions; a session may be in several lanes.
    pub sessions: SessionSet,
}

/// The lanes in the order in which the programme comes to them; parts of the day in the day's order.
pub fn lanes(index: &Index, by: Facet) -> Vec<Lane> {
    let all = index.sessions().len();
    let mut without = SessionSet::all(all);
    let mut lanes: Vec<Lane> = Vec::new();
    for value in index.facet(by) {
        without.remove(&value.sessions);
        lanes.push(Lane {
            slug: value.slug.clone(),
            sessions: value.sessions.clone(),
        });
    }
    if by == Facet::Part {
        lanes.sort_by_key(|lane| ROWS.iter().position(|part| part.slug() == lane.slug));
    } else {
        lanes.sort_by_key(|lane| lane.sessions.first());
    }
    if !without.is_empty() {
        lanes.push(Lane {
            slug: String::new(),
            sessions: without,
        });
    }
    lanes
}
