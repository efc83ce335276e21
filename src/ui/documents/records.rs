//! `/people/`, `/institutions/`, `/topics/`, `/countries/`.

use super::parts::heading;
use crate::ui::{
    components::{list, to_page, value},
    state::State,
};
use languages::text;
use program::index::Facet;
use selection::records;

/// All records of a facet, each with the number of its sessions.
pub(super) fn records(state: State, facet: Facet) -> String {
    let items: Vec<String> = (records::all(state.index, facet).iter())
        .map(|slug| {
            let count = records::sessions(state.index, facet, slug).len();
            let marks = match facet {
                Facet::Country => text::marks(&records::bases(state.index, slug)),
                _ => String::new(),
            };
            let detail = text::list(&[&text::sessions(count), &marks]);
            value(to_page(state, facet, slug), &detail)
        })
        .collect();
    heading("", text::all_records(facet)) + &list(&items)
}
