//! What only a browser has: history, storage, clipboard, clocks. The only code that knows web-sys.
//!
//! Natively it compiles and is never called: effects and events happen only in browsers.

pub mod boot;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod copying;
pub mod data;
pub(crate) mod dialog;
pub(crate) mod dom;
pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod focus;
pub mod fold;
pub(crate) mod frames;
pub(crate) mod gestures;
pub(crate) mod grid;
pub(crate) mod history;
pub(crate) mod language;
pub(crate) mod links;
pub(crate) mod motion;
pub(crate) mod print;
pub(crate) mod scroll;
pub(crate) mod storage;
pub(crate) mod theme;
pub(crate) mod worker;
