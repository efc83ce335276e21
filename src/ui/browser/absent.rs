//! In the prerender: effects never run there and nobody clicks.

use crate::ui::state::State;

/// Follows the address.
pub fn start(_: State) {}

/// Searches.
pub fn search(_: State, _: &str) {}

/// Shares a link.
pub fn share(_: &str, _: &str, _: impl Fn(&'static str) + 'static) {}

/// The chosen colours.
pub fn theme() -> String {
    String::new()
}

/// Chooses colours.
pub fn set_theme(_: &str) {}
