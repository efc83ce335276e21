//! What is shown of a program: (index, address) -> selection; what belongs to a record; what a reader has starred.

pub mod figures;
pub mod records;
pub mod select;
pub mod stars;
