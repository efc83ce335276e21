//! The built site, served as a host would, and a browser that visits it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking"
)]

mod browser;
mod site;

pub use browser::{Browser, DESKTOP, PHONE, TABLET, Viewport};
pub use site::{Site, environment};
