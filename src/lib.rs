//! An interactive timeline of a workshop's programme, from static files.
//!
//! The modules in reading order, which is the way of the data: a programme file becomes the [`model`], the [`index`]
//! answers questions about it, the [`url`] says what a reader wants, [`select`] says what is shown, [`timeline`] where
//! it stands, [`text`] in which words, and `ui` draws it, in the browser and in the prerender alike.

#![recursion_limit = "512"]

#[cfg(feature = "desk")]
pub mod desk;
pub mod exchange;
pub mod finder;
pub mod index;
#[cfg(any(feature = "ssr", feature = "hydrate", feature = "desk"))]
mod markup;
pub mod model;
pub mod records;
pub mod select;
pub mod site;
pub mod stars;
pub mod text;
pub mod timeline;
pub mod url;

#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod ui;
#[cfg(any(feature = "hydrate", feature = "desk"))]
pub mod web;
