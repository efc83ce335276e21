//! In the prerender: effects never run there and nobody clicks.

use crate::ui::state::State;

/// Follows the address.
pub fn start(_: State) {}

/// Whether the browser draws the timeline.
pub const DRAWS: bool = false;

/// Draws the timeline.
pub fn draw(_: State) {}

/// Shows or closes the session beside the timeline.
pub fn show(_: Option<usize>) {}
