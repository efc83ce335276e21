//! The address: the only home of the state that a link carries.
//!
//! `parse(print(address)) == address` for every address. Addresses are a contract: a form that was ever printed
//! is read for ever. What they leave out is the default.

mod base;
mod encoding;
mod filter;
mod parse;
mod print;
mod view;

pub use base::Base;
pub use filter::Filter;
pub use view::{ThreadKey, View, Zoom};

use program::{Date, index::Facet};

/// The facets whose values have pages, with the paths of one and of all.
pub const RECORDS: [(Facet, &str, &str); 4] = [
    (Facet::Person, "person", "people"),
    (Facet::Institution, "institution", "institutions"),
    (Facet::Topic, "topic", "topics"),
    (Facet::Country, "country", "countries"),
];

/// The path of the timeline with the reader's starred sessions alone.
pub const MINE: &str = "mine";

/// The parameters of an address that hide or move what the prerendered page shows: until they are read, the page waits.
pub fn hiding_parameters() -> Vec<&'static str> {
    let facets = Facet::ALL.into_iter().map(Facet::key);
    facets.chain(["q", "lane", "at"]).collect()
}

/// The file beside a page that has its sessions as a calendar.
pub const CALENDAR: &str = "calendar.ics";

/// Where a reader is and what of it they want to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// What is chosen.
    pub filter: Filter,
    /// How the timeline is looked at; the default on pages that have no timeline.
    pub view: View,
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`: the whole program.
    Timeline,
    /// `/day/2025-08-21/`: one day. The program says whether it has such a day.
    Day(Date),
    /// `/session/<slug>/`: one session, beside the timeline where one comes from there.
    Session(String),
    /// `/topic/car-t/`: a topic, a person, an institution or a country.
    Record(Facet, String),
    /// `/topics/`: all of them.
    Records(Facet),
    /// `/about/`: the workshop as a whole.
    About,
    /// `/figures/`: the program in numbers, as tables and pictures.
    Figures,
    /// How far the site can be used by everyone: `/accessibility/`.
    Accessibility,
    /// Any other path below the base, as it stands in the address, percent signs and all.
    Unknown(String),
}

impl Page {
    /// The page with this filter.
    pub fn with(self, filter: Filter) -> Address {
        Address {
            page: self,
            filter,
            view: View::default(),
        }
    }

    /// Whether the page says the same to every reader: it stands in its file alone, and is loaded as any page of the web.
    pub fn is_static(&self) -> bool {
        matches!(
            self,
            Self::Record(..) | Self::Records(_) | Self::About | Self::Figures | Self::Accessibility
        )
    }

    /// Whether the page shows the timeline, or leads back to it as it was.
    pub fn has_view(&self) -> bool {
        matches!(self, Self::Timeline | Self::Session(_))
    }
}

impl Address {
    /// The address with another look at the timeline; the same on pages that have none.
    #[must_use]
    pub fn viewing(mut self, view: View) -> Self {
        if self.page.has_view() {
            self.view = view;
        }
        self
    }
}
