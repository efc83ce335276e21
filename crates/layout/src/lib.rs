//! Pure layout of the timeline: what goes in which day, lane and place, in days, rows and minutes, without pixels.
//!
//! [`timeline`] lays out everything; the browser only draws the rows and cells, and in large programs only those near
//! the viewport.

mod clashes;
mod days;
mod lanes;
mod line;
mod present;
mod scale;
mod steps;
mod strip;
mod thread;
mod timeline;
mod zoom;

pub use clashes::clashes;
pub use days::{
    Column, Slot, column_tracks, columns, neighbors, next_recorded, session_count, slots,
};
pub use lanes::{Lane, lanes};
pub use line::{Anchor, line};
pub use present::{Present, present};
pub use scale::{Axis, Extent, SHORTEST, axis, elsewhere, extents, on_axis};
pub use steps::{Along, Step, steps};
pub use strip::{STRIP_OF_ALL, Strip, strip, strip_name};
pub use thread::{Thread, thread};
pub use timeline::{Block, Cell, More, Row, TimelineLayout, chosen_days, timeline};
pub use zoom::{FORTNIGHT_FROM, Fit, LARGE, WEEK_FROM, days_across, fit, natural};
