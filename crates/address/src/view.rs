//! How the timeline is shown.

use program::{Date, index::Facet};

/// How much of the program fits on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    /// Two weeks.
    Fortnight,
    /// Seven days.
    Week,
    /// One day.
    Day,
}

impl Zoom {
    /// Every zoom, from farthest out to closest in.
    pub const ALL: [Self; 3] = [Self::Fortnight, Self::Week, Self::Day];

    /// The zoom's name in addresses and styles.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fortnight => "fortnight",
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    /// The zoom with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zoom| zoom.key() == key)
    }

    /// One step closer, or farther out.
    #[must_use]
    pub fn step(self, nearer: bool) -> Self {
        match (self, nearer) {
            (Self::Fortnight | Self::Week, false) => Self::Fortnight,
            (Self::Fortnight, true) | (Self::Day, false) => Self::Week,
            (Self::Week | Self::Day, true) => Self::Day,
        }
    }
}

/// What a reader follows through the days: a topic, a person or an institution, as in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadKey {
    /// Topic, person or institution.
    pub facet: Facet,
    /// The value's slug, which the program may not have.
    pub slug: String,
}

impl ThreadKey {
    /// The facets whose values can be followed.
    pub const FACETS: [Facet; 3] = [Facet::Topic, Facet::Person, Facet::Institution];

    /// A key of one of [`Self::FACETS`]; `None` for other facets and for an empty slug.
    pub fn new(facet: Facet, slug: &str) -> Option<Self> {
        (Self::FACETS.contains(&facet) && !slug.is_empty()).then(|| Self {
            facet,
            slug: slug.to_owned(),
        })
    }
}

/// How the timeline is shown. Anything left out of an address has its default value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What the rows are.
    pub lane: Facet,
    /// What is followed through the days.
    pub thread: Option<ThreadKey>,
    /// How much fits on a screen; `None` for what suits the screen.
    pub zoom: Option<Zoom>,
    /// The date in the middle of the screen; `None` for the start of the program.
    pub at: Option<Date>,
    /// A plain list instead of the grid.
    pub list: bool,
}

impl Default for View {
    fn default() -> Self {
        Self {
            lane: Facet::Part,
            thread: None,
            zoom: None,
            at: None,
            list: false,
        }
    }
}
