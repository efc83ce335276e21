//! The component tree, drawn twice: as HTML by the prerender, and over that HTML in the browser.
//!
//! Components only draw what `select` and `timeline` say; they hold no filtering, sorting or date arithmetic.

mod app;
pub(crate) mod board;
pub mod browser;
mod components;
mod documents;
#[cfg(feature = "ssr")]
mod html;
pub(crate) mod markup;
mod pages;
mod state;
mod zones;

pub use app::{App, AppProps};
#[cfg(feature = "ssr")]
pub use html::html;
pub use state::State;
pub use zones::Zones;
