//! What never changes once it is drawn, as HTML text.
//!
//! A programme's words stand still, so their elements need no place in the reactive tree: as `inner_html` they are
//! the same in both drawings, hydrate without a walk, and save the browser 12 kB (brotli) of code for building,
//! rebuilding and hydrating each of their shapes.

pub(crate) use crate::markup::*;

/// What is drawn again whenever what it reads changes. One type for all of them: each closure of its own in a view
/// costs the browser 2 kB.
pub type Live<T = String> = Box<dyn Fn() -> T + Send + Sync>;

/// A closure as [`Live`].
pub(crate) fn live<T>(draw: impl Fn() -> T + Send + Sync + 'static) -> Live<T> {
    Box::new(draw)
}
