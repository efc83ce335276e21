//! What every program in the browser needs: the programme's data, and its folding of text.

mod clock;
mod data;
mod fold;
mod stars;

pub use clock::{apart, wall};
pub use data::{DataError, load};
pub use fold::fold;
pub use stars::{CHANGED, Kept, read as read_stars, write as write_stars};
