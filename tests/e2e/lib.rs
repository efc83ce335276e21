//! The built site, served as a host serves it, and a browser that visits it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking"
)]

mod browser;
mod console;
mod devices;
mod driver;
mod gaps;
mod gestures;
pub mod pages;
mod site;

pub use browser::{Browser, DESKTOP, PHONE, TABLET, Viewport};
pub use devices::pdf_pages;
pub use driver::CHROMIUM;
pub use gaps::{Ability, step_lacks, test_lacks};
pub use site::{Fault, Site, environment};
pub use thirtyfour::Key;

/// Starts the site at the root of a host, and a browser for it. The host lives as long as the test's runtime.
pub async fn start(viewport: Viewport) -> (Site, Browser) {
    let site = Site::at_root().await;
    let browser = Browser::start(&site.origin, viewport).await;
    (site, browser)
}
