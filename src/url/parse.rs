//! From text to address.

use super::{Address, Base, Filter, Place, encoding::decode};
use crate::index::Facet;

impl Address {
    /// Reads a path and a query (without its question mark). Never fails: a path that is no page becomes
    /// [`Place::Unknown`]; a parameter that is not ours (chat apps add their own) is passed over.
    ///
    /// A missing trailing slash and a trailing `index.html` are the same page.
    pub fn parse(base: &Base, path: &str, query: &str) -> Self {
        let mut filter = Filter::default();
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if key == "q" {
                filter = filter.searching(&decode(value));
            } else if let Some(facet) = Facet::from_key(key) {
                for slug in value.split(',') {
                    filter.choose(facet, &decode(slug));
                }
            }
        }
        place(base, path).with(filter)
    }
}

fn place(base: &Base, path: &str) -> Place {
    let unknown = || Place::Unknown(path.to_owned());
    let Some(rest) = base.strip(path) else {
        return unknown();
    };
    let rest = rest.strip_suffix("index.html").unwrap_or(rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    match rest.split_once('/') {
        None if rest.is_empty() => Place::Timeline,
        Some(("day", date)) => date.parse().map_or_else(|_| unknown(), Place::Day),
        _ => unknown(),
    }
}
