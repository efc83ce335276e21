//! What to show of a program: (index, address) -> selection; what belongs to a record; what a reader has starred, and
//! their notes.

pub mod attendance;
mod base64;
pub mod figures;
pub mod luggage;
pub mod news;
pub mod notes;
pub mod records;
pub mod select;
pub mod stars;
