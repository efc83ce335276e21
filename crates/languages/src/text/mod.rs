//! The words of the interface, one file a language (`texts/en.toml`, …), and how the language puts them together: counts, dates,
//! lists.
//!
//! Every text is a function; which language it speaks is said once ([`speak`]).

mod catalog;
mod dates;
mod fold;
mod keys;
mod languages;
mod lines;
mod names;
mod numbers;
#[cfg(feature = "native")]
mod pseudo;
#[cfg(feature = "native")]
mod read;

pub use catalog::{Catalog, Tongue, folder, is_rtl, isolated, languages, speak, tag};
pub use dates::{
    date_full, date_long, date_range, date_short, day_of_month, month, month_short, weekday,
    weekday_short,
};
#[cfg(feature = "native")]
pub use fold::fold_text;
pub use fold::is_mark;
pub use keys::*;
pub use languages::{LANGUAGES, UNPREFIXED};
pub use lines::*;
pub use names::*;
pub use numbers::{digits, number, time};
#[cfg(feature = "native")]
pub use pseudo::PSEUDO;
#[cfg(feature = "native")]
pub use read::{BuiltIn, built_in, catalogs, read};
