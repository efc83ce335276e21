//! The address: the only place where the state that a link carries is kept.
//!
//! `parse(print(address)) == address` for every address. Addresses are a contract: a form that was ever printed must be
//! readable forever. Anything left out has its default value.

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

/// The facets whose values have pages, with the path segments for one value and for all.
pub const RECORDS: [(Facet, &str, &str); 4] = [
    (Facet::Person, "person", "people"),
    (Facet::Institution, "institution", "institutions"),
    (Facet::Topic, "topic", "topics"),
    (Facet::Country, "country", "countries"),
];

/// The path of the timeline with only the reader's starred sessions.
pub const MINE: &str = "mine";

/// The parameters that hide or move parts of the prerendered page: until they have been read, the page waits.
pub fn hiding_parameters() -> Vec<&'static str> {
    let facets = Facet::ALL.into_iter().map(Facet::key);
    facets.chain(["q", "lane", "at"]).collect()
}

/// The file next to a page that has its sessions as a calendar.
pub const CALENDAR: &str = "calendar.ics";

/// Where a reader is, and which part of it they want to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// What is selected.
    pub filter: Filter,
    /// How the timeline is shown; the default on pages without one.
    pub view: View,
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`: the whole program.
    Timeline,
    /// `/day/2025-08-21/`: one day, which the program may not have.
    Day(Date),
    /// `/session/<slug>/`: one session, next to the timeline if opened from there.
    Session(String),
    /// `/topic/car-t/`: a topic, a person, an institution or a country.
    Record(Facet, String),
    /// `/topics/`: all of them.
    Records(Facet),
    /// `/about/`: the workshop as a whole.
    About,
    /// `/figures/`: the program in numbers, as tables and charts.
    Figures,
    /// `/accessibility/`: the accessibility statement.
    Accessibility,
    /// Any other path, exactly as in the address, including percent signs.
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

    /// Whether the page is the same for every reader: it exists only as a file, and loads like any other web page.
    pub fn is_static(&self) -> bool {
        matches!(
            self,
            Self::Record(..) | Self::Records(_) | Self::About | Self::Figures | Self::Accessibility
        )
    }

    /// Whether the page shows the timeline, or leads back to its last view.
    pub fn has_view(&self) -> bool {
        matches!(self, Self::Timeline | Self::Session(_))
    }
}

impl Address {
    /// The address with another view of the timeline; unchanged on pages without one.
    #[must_use]
    pub fn viewing(mut self, view: View) -> Self {
        if self.page.has_view() {
            self.view = view;
        }
        self
    }
}
