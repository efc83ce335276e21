//! Conditions on the page's address.

use super::{Condition, elements::quoted};
use crate::Browser;

/// The path and query are exactly this.
pub fn is(address: &str) -> Condition {
    let address = quoted(address);
    Condition::new(format!("location.pathname + location.search == {address}"))
}

/// The path is this.
pub fn path(path: &str) -> Condition {
    Condition::new(format!("location.pathname == {}", quoted(path)))
}

/// The path begins with this.
pub fn path_begins(path: &str) -> Condition {
    Condition::new(format!("location.pathname.startsWith({})", quoted(path)))
}

/// The query is this, including its question mark.
pub fn query(query: &str) -> Condition {
    Condition::new(format!("location.search == {}", quoted(query)))
}

/// The query begins with this, including its question mark.
pub fn query_begins(query: &str) -> Condition {
    Condition::new(format!("location.search.startsWith({})", quoted(query)))
}

/// A parameter of the query has this value.
pub fn parameter(name: &str, value: &str) -> Condition {
    let (name, value) = (quoted(name), quoted(value));
    Condition::new(format!(
        "new URLSearchParams(location.search).get({name}) == {value}"
    ))
}

/// The query ends with this.
pub fn query_ends(part: &str) -> Condition {
    Condition::new(format!("location.search.endsWith({})", quoted(part)))
}

/// The query contains this.
pub fn query_has(part: &str) -> Condition {
    Condition::new(format!("location.search.includes({})", quoted(part)))
}

/// The history has an entry so many steps from here, and it is not before the one at this place.
pub fn history_has(steps: i32, first: f64) -> Condition {
    Condition::new(format!(
        "(it => it >= {first} && it < navigation.entries().length)(navigation.currentEntry.index + {steps})"
    ))
}

/// The current entry of the history is no longer the one at this place; while a page is replaced, there is none.
pub fn has_left(place: f64) -> Condition {
    Condition::new(format!(
        "(it => it != null && it.index != {place})(navigation.currentEntry)"
    ))
}

impl Browser {
    /// The place of the current entry among those of the site that are next to each other in the history.
    pub async fn place_in_history(&self) -> f64 {
        self.number("navigation.currentEntry.index").await
    }

    /// Goes through the history without waiting.
    pub async fn walk(&self, steps: i32) {
        self.value(&format!("history.go({steps}), 0")).await;
    }

    /// Goes to an address of the app without loading it, as if it were in the history.
    pub async fn turn_to_address(&self, address: &str) {
        let address = quoted(address);
        self.value(&format!(
            "history.pushState(null, '', {address}), dispatchEvent(new PopStateEvent('popstate')), 0"
        ))
        .await;
    }
}
