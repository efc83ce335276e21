//! Pure layout of the timeline: what stands in which day, lane and place, in days, rows and minutes, without pixels.
//!
//! [`board`] lays out all of it; the browser's part is only to draw its rows and cells, and of large programmes only
//! those that are near the screen.

mod board;
mod clashes;
mod days;
mod lanes;
mod scale;
mod steps;
mod thread;
mod zoom;

pub use board::{Block, Board, Cell, More, Row, board};
pub use clashes::clashes;
pub use days::{Column, Slot, column_tracks, columns, neighbours, session_count, slots};
pub use lanes::{Lane, lanes};
pub use scale::{Axis, Extent, SHORTEST, axis, elsewhere, extents};
pub use steps::{Along, Step, steps};
pub use thread::{Thread, thread};
pub use zoom::{Fit, LARGE, days_across, fit, natural};
