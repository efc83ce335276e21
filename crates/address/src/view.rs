//! How a reader looks at the timeline.

use program::{Date, index::Facet};

/// How much of the program a screen shows.
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
    /// Every zoom, from far to near.
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

    /// One step nearer, or farther.
    #[must_use]
    pub fn step(self, nearer: bool) -> Self {
        match (self, nearer) {
            (Self::Fortnight | Self::Week, false) => Self::Fortnight,
            (Self::Fortnight, true) | (Self::Day, false) => Self::Week,
            (Self::Week | Self::Day, true) => Self::Day,
        }
    }
}

/// What runs through the days: a topic, a person or an institution, as the address has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadKey {
    /// Topic, person or institution.
    pub facet: Facet,
    /// The value's slug; whether the program knows it is `select`'s to say.
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

/// How the timeline is looked at. What is left out of an address is the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What the rows are.
    pub lane: Facet,
    /// What is followed through the days.
    pub thread: Option<ThreadKey>,
    /// How much a screen shows; `None` for what suits the screen.
    pub zoom: Option<Zoom>,
    /// The date in the middle of the screen; `None` for where the program begins.
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
