//! The rows of the timeline.

use super::days::ROWS;
use program::index::{Facet, Index, SessionNumber, SessionSet};

/// The sessions of one value of the facet that makes up the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The value's slug; empty for sessions without a stated value.
    pub slug: String,
    /// Its sessions; a session may be in several lanes.
    pub sessions: SessionSet,
}

/// The lanes in the order of their first sessions; parts of the day in the day's order.
pub fn lanes(index: &Index, by: Facet) -> Vec<Lane> {
    let all = index.sessions().len();
    let mut without = SessionSet::all(all);
    let mut lanes: Vec<Lane> = Vec::new();
    let place = |lane: &Lane| match by {
        Facet::Part => ROWS.iter().position(|part| part.slug() == lane.slug),
        _ => lane.sessions.first().map(SessionNumber::get),
    };
    let values = index.facet(by).iter();
    for value in values.filter(|value| !value.sessions.is_empty()) {
        without.remove(&value.sessions);
        let lane = Lane {
            slug: value.slug.clone(),
            sessions: value.sessions.clone(),
        };
        // Inserted in place: a separate sort would cost the browser 4 kB.
        let at = lanes.partition_point(|before| place(before) <= place(&lane));
        lanes.insert(at, lane);
    }
    if !without.is_empty() {
        lanes.push(Lane {
            slug: String::new(),
            sessions: without,
        });
    }
    lanes
}
