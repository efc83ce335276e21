//! What only a browser has: history, storage, clipboard, share sheet. The only place that knows web-sys.
//!
//! The prerender has none of it: there the same functions do nothing.

#[cfg(not(feature = "hydrate"))]
mod absent;
#[cfg(feature = "hydrate")]
mod data;
#[cfg(feature = "hydrate")]
mod disclosure;
#[cfg(feature = "hydrate")]
mod focus;
#[cfg(feature = "hydrate")]
mod fold;
#[cfg(feature = "hydrate")]
mod history;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod share;
#[cfg(feature = "hydrate")]
mod theme;

#[cfg(not(feature = "hydrate"))]
pub use absent::{search, set_theme, share, start, theme};
#[cfg(feature = "hydrate")]
pub use {
    data::{DataError, load},
    fold::fold,
    history::{search, start},
    page::{Page, failed},
    share::share,
    theme::{set_theme, theme},
};
