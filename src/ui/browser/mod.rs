//! What only a browser has: history, storage, clipboard, share sheet. The only place that knows web-sys.
//!
//! The prerender has none of it: there the same functions do nothing.

#[cfg(not(feature = "hydrate"))]
mod absent;
#[cfg(feature = "hydrate")]
mod board;
#[cfg(feature = "hydrate")]
mod clock;
#[cfg(feature = "hydrate")]
mod dialog;
#[cfg(feature = "hydrate")]
mod disclosure;
#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod focus;
#[cfg(feature = "hydrate")]
mod history;
#[cfg(feature = "hydrate")]
mod language;
#[cfg(feature = "hydrate")]
mod links;
#[cfg(feature = "hydrate")]
mod motion;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod print;
#[cfg(feature = "hydrate")]
mod search;
#[cfg(feature = "hydrate")]
mod stars;
#[cfg(feature = "hydrate")]
mod theme;

#[cfg(not(feature = "hydrate"))]
pub use absent::{DRAWS, draw, show, start};
#[cfg(feature = "hydrate")]
pub use {
    board::draw,
    dialog::show,
    history::start,
    page::{Page, failed},
};

/// Whether the browser draws the timeline.
#[cfg(feature = "hydrate")]
pub const DRAWS: bool = true;
