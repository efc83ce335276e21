//! What `cargo xtask` and the tests in a browser share: set-up, build, server, budgets.

pub mod bench;
pub mod budget;
pub mod build;
pub mod compress;
pub mod process;
pub mod sample;
pub mod server;
pub mod setup;
pub mod suite;
