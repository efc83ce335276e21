//! The words of the interface, one file per language (`texts/en.toml`, …), and how each language puts them together:
//! counts, dates, lists.
//!
//! A language is a value, a [`Locale`], with a method for every text.

mod catalog;
mod dates;
#[cfg(feature = "native")]
mod faults;
mod fold;
#[cfg(feature = "native")]
mod hyphenate;
mod hyphens;
#[cfg(feature = "native")]
mod indonesian;
mod keys;
mod lines;
mod lists;
mod locale;
mod names;
mod numbers;
#[cfg(feature = "native")]
mod pseudo;
#[cfg(feature = "native")]
mod read;
mod tags;

pub use catalog::{Catalog, LocaleInfo, folder};
#[cfg(feature = "native")]
pub use fold::fold_text;
pub use fold::plain;
pub use hyphens::{FOR_DISPLAY, SOFT_HYPHEN};
pub use locale::Locale;
#[cfg(feature = "native")]
pub use locale::english;
#[cfg(feature = "native")]
pub use numbers::PluralRule;
#[cfg(feature = "native")]
pub use pseudo::PSEUDO;
#[cfg(feature = "native")]
pub use read::{BuiltIn, built_in, catalogs, read};
pub use tags::{LANGUAGES, UNPREFIXED};
