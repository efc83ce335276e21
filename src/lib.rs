//! An interactive timeline of a workshop's program, from static files.
//!
//! The app: what the browser runs, and what the prerender draws of it. The way of the data is that of the crates: a file
//! becomes a checked program (`check`), the `program` crate has its types and its index, `address` says what a reader
//! wants, `selection` what is shown, `layout` where it stands, `languages` in which words.

#![recursion_limit = "512"]

#[cfg(feature = "desk")]
pub mod desk;
#[cfg(any(feature = "ssr", feature = "hydrate", feature = "desk"))]
pub mod markup;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod ui;
#[cfg(any(feature = "hydrate", feature = "desk"))]
pub mod web;
