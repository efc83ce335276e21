//! The timeline as HTML text: what `layout::board` lays out, drawn.
//!
//! The whole of it is drawn by the prerender. The browser draws it again where it changed, a day at a time, and of
//! large programmes only the days and rows that are near the screen.

mod block;
mod day;
mod frame;

pub use day::{class, day};
#[cfg(feature = "hydrate")]
pub use day::{head, piece, pieces};
#[cfg(feature = "hydrate")]
pub use frame::labels;
pub use frame::{folded, kind, rows, whole};

use std::ops::Range;

use super::state::State;
use address::Zoom;
use layout::Board;

/// What is drawn, and how.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// Everything around it.
    pub state: State,
    /// Where things stand.
    pub board: &'a Board,
    /// How near it is looked at.
    pub zoom: Zoom,
    /// Whether it is a grid for the keyboard, with one stop for the Tab key; else it is a list of links.
    pub grid: bool,
}

impl Drawing<'_> {
    /// Whether only what is near the screen is drawn.
    pub fn large(self) -> bool {
        self.state.index.sessions().len() > layout::LARGE
    }

    /// The numbers of all rows.
    pub fn all_rows(self) -> Range<usize> {
        0..self.board.rows.len()
    }

    /// Where the keyboard's own ways lead to links, the Tab key passes over them.
    fn untabbed(self) -> &'static str {
        if self.grid { " tabindex=\"-1\"" } else { "" }
    }

    /// The role of an element: what it is in the grid, or in the list.
    fn role(self, grid: &'static str, list: &'static str) -> String {
        let role = if self.grid { grid } else { list };
        if role.is_empty() {
            String::new()
        } else {
            format!(" role=\"{role}\"")
        }
    }
}
