//! `/people/`, `/institutions/`, `/topics/`, `/countries/`.

use super::parts::{heading, to_record};
use crate::{
    index::Facet,
    records, text,
    ui::{
        components::{list, value},
        state::State,
    },
};

/// All records of a facet, each with the number of its sessions.
pub(super) fn records(state: State, facet: Facet) -> String {
    let items: Vec<String> = (records::all(state.index, facet).iter())
        .map(|slug| {
            let count = records::sessions(state.index, facet, slug).len();
            value(to_record(state, facet, slug), &text::sessions(count))
        })
        .collect();
    heading("", text::all_records(facet)) + &list(&items)
}
