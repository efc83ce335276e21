//! What every component knows.

use leptos::prelude::*;

use crate::{
    index::{Facet, Index},
    model::{Kind, Part, Session},
    select::{Selection, select},
    text,
    url::{Address, Base, Filter, Place},
};

/// How many topics have a colour of their own in `style/tokens.css`; then the colours begin again.
const TOPIC_COLOURS: usize = 8;

/// The programme, where the site lives, and where the reader is. The address is the only state that changes.
///
/// The programme lives as long as the page, so it is borrowed for ever rather than counted.
#[derive(Clone, Copy)]
pub struct State {
    /// The programme.
    pub index: &'static Index,
    /// Where the site lives.
    pub base: &'static Base,
    /// Where the reader is.
    pub address: RwSignal<Address>,
    /// What the address selects.
    pub selection: Memo<Selection>,
}

impl State {
    pub(super) fn new(index: &'static Index, base: &'static Base, place: Place) -> Self {
        let address = RwSignal::new(place.with(Filter::default()));
        let selection = Memo::new(move |_| address.with(|address| select(index, &address.filter)));
        Self {
            index,
            base,
            address,
            selection,
        }
    }

    /// The link to a page that keeps the filter.
    pub fn href(self, place: Place) -> String {
        self.address
            .with(|address| place.with(address.filter.clone()).href(self.base))
    }

    /// The link to this page with another filter.
    pub fn href_filter(self, filter: Filter) -> String {
        self.address
            .with(|address| address.place.clone().with(filter).href(self.base))
    }

    /// The link to the timeline with this value as its only filter.
    pub fn href_value(self, facet: Facet, slug: &str) -> String {
        let filter = Filter::default().toggled(facet, slug);
        Place::Timeline.with(filter).href(self.base)
    }

    /// The link that chooses a value on this page, or takes it back.
    pub fn href_toggled(self, facet: Facet, slug: &str) -> String {
        self.href_filter(self.filter().toggled(facet, slug))
    }

    /// The filter of the address.
    pub fn filter(self) -> Filter {
        self.address.with(|address| address.filter.clone())
    }

    /// The classes that give a session the shape of its kind and the colour of its first topic.
    pub fn block_class(self, block: &str, session: &Session) -> String {
        let topic = session
            .topics
            .first()
            .and_then(|id| self.index.topic_number(id));
        let topic = topic.map_or_else(String::new, |number| {
            format!(" topic-{}", number % TOPIC_COLOURS)
        });
        format!("{block} kind-{}{topic}", session.kind.slug())
    }

    /// Whether the session matches the filter.
    pub fn shows(self, session: usize) -> bool {
        self.selection.with(|it| it.sessions.contains(session))
    }

    /// Whether any of the sessions matches the filter.
    pub fn shows_any(self, sessions: &[usize]) -> bool {
        self.selection.with(|it| {
            sessions
                .iter()
                .any(|&session| it.sessions.contains(session))
        })
    }

    /// The name of a facet's value as people read it; the slug where the programme has no such value.
    pub fn value_name(self, facet: Facet, slug: &str) -> String {
        let own = match facet {
            Facet::Kind => Kind::from_slug(slug).map(text::kind),
            Facet::Part => Part::from_slug(slug).map(text::part),
            _ => None,
        };
        let values = self.index.facet(facet).iter();
        let named = || values.clone().find(|value| value.slug == slug);
        own.map(str::to_owned)
            .or_else(|| named().map(|value| value.name.clone()))
            .unwrap_or_else(|| slug.to_owned())
    }
}
