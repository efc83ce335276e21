//! The address: the only home of the state that a link carries.
//!
//! `parse(print(address)) == address` for every address. Addresses are a contract: a form that was ever printed
//! is read for ever. What they leave out is the default.

mod base;
mod encoding;
mod filter;
mod parse;
mod print;

pub use base::Base;
pub use filter::Filter;

use crate::model::Date;

/// Where a reader is and what of it they want to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub place: Place,
    /// What is chosen.
    pub filter: Filter,
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// `/`: the whole programme.
    Timeline,
    /// `/day/2025-08-21/`: one day. The programme says whether it has such a day.
    Day(Date),
    /// Any other path below the base, as it stands in the address, percent signs and all.
    Unknown(String),
}

impl Place {
    /// The page with this filter.
    pub fn with(self, filter: Filter) -> Address {
        Address {
            place: self,
            filter,
        }
    }
}
