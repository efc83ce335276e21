//! An interactive timeline of a workshop's program, from static files.
//!
//! The app: a Leptos component tree that is rendered twice, as HTML by prerender, and over that HTML in the browser.
//! Data flows through the crates: a file becomes a checked program (`check`), the `program` crate has its types and its
//! index, `address` says what a reader wants, `selection` what is shown, `layout` where, `languages` in which words.
//! Components draw that, and nothing else.

#![recursion_limit = "512"]

mod app;
mod components;
mod contexts;
mod dialogs;
#[cfg(feature = "ssr")]
mod documents;
mod erased;
#[cfg(feature = "ssr")]
mod html;
mod pages;
pub mod platform;
mod timeline;

pub use app::{App, AppProps};
#[cfg(feature = "ssr")]
pub use html::html;
