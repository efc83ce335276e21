//! What must hold for any input: one function for each kind of text or data that comes from outside. Each panics if it
//! does not hold.

mod edits;
mod files;
mod readers;
mod shipped;

pub use edits::edits;
pub use files::{data, language, program};
pub use readers::{address, luggage, prose, search, storage, values};

/// A property of all inputs.
pub type Property = fn(&[u8]);

/// Every target, by its name.
pub const TARGETS: [(&str, Property); 10] = [
    ("address", address),
    ("data", data),
    ("edits", edits),
    ("language", language),
    ("luggage", luggage),
    ("program", program),
    ("prose", prose),
    ("search", search),
    ("storage", storage),
    ("values", values),
];

/// An input as text.
fn text(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}
