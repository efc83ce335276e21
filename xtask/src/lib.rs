//! What `cargo xtask` and the browser tests share: setup, build, server, budgets, engines.

pub mod bench;
pub mod budget;
pub mod build;
pub mod compress;
pub mod dependencies;
pub mod engine;
pub mod fuzz;
pub mod journeys;
pub mod process;
pub mod sample;
pub mod server;
pub mod setup;
pub mod suite;
pub mod sums;
