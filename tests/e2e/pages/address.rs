//! Conditions on the page's address.

use super::{Condition, elements::quoted};

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
