//! What every program in the browser needs: the programme's data, and its folding of text.

mod clock;
mod data;
mod fold;

pub use clock::{apart, wall};
pub use data::{DataError, load};
pub use fold::fold;
