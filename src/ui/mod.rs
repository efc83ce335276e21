//! The component tree, drawn twice: as HTML by the prerender, and over that HTML in the browser.
//!
//! Components only draw what `select` and `timeline` say; they hold no filtering, sorting or date arithmetic.

mod app;
pub mod browser;
mod components;
pub(crate) mod markup;
mod pages;
mod state;

pub use app::{App, AppProps};
pub use state::State;
