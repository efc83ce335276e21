//! The words of the interface, one file a language (`en.toml`, …), and how the language puts them together: counts, dates,
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
#[cfg(feature = "check")]
mod pseudo;
#[cfg(feature = "check")]
mod read;

pub use catalog::{Catalog, Tongue, folder, is_rtl, isolated, languages, speak, tag};
pub use dates::{
    date_full, date_long, date_range, date_short, day_of_month, month, month_short, weekday,
    weekday_short,
};
#[cfg(feature = "check")]
pub use fold::fold_text;
pub use fold::is_mark;
pub use keys::*;
pub use languages::{LANGUAGES, UNPREFIXED};
pub use lines::*;
pub use names::*;
pub use numbers::{digits, number, time};
#[cfg(feature = "check")]
pub use pseudo::PSEUDO;
#[cfg(feature = "check")]
pub use read::{BuiltIn, built_in, catalogs, read};
