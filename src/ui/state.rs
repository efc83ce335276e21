//! What every component knows.

use leptos::prelude::*;

use super::{
    markup::{self, Live},
    zones::Zones,
};
use address::{Address, Base, Filter, Place, View, Zoom};
use languages::text;
use layout::{Board, Thread};
use program::{
    Basis, Date, Kind, Locator, Part, Person, Session, Shape, Text,
    index::{Facet, Index},
};
use selection::{
    records,
    select::{self, Selection, select},
    stars::Stars,
};

/// How many topics have a colour of their own in `style/tokens.css`; then the colours begin again.
const TOPIC_COLOURS: usize = 8;

/// The programme, where the site lives, and where the reader is. The address is the only state that a link carries;
/// beside it stands what only this screen knows.
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
    /// Where the links of this page start from: the page that is drawn, without the position in the timeline, which
    /// changes while it is panned; what follows a link adds it.
    pub here: Memo<Address>,
    /// What the address selects.
    pub selection: Memo<Selection>,
    /// The timeline, laid out.
    pub board: Memo<Board>,
    /// The page that is drawn: a session that is opened from the timeline stands beside it, so that nothing of the
    /// timeline is lost.
    pub page: Memo<Place>,
    /// What only this screen knows.
    pub screen: RwSignal<Screen>,
    /// The reader's stars, as this browser keeps them; none before the first effect.
    pub stars: RwSignal<Stars>,
}

/// What the browser says of this screen and its reader; nothing before the first effect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// How wide it is, in rem.
    pub width: Option<u16>,
    /// The reader's clock beside the programme's.
    pub zones: Option<Zones>,
    /// The menu that is open; empty where none is.
    pub menu: String,
}

impl State {
    pub(super) fn new(index: &'static Index, base: &'static Base, place: Place) -> Self {
        let address = RwSignal::new(place.with(Filter::default()));
        let screen = RwSignal::new(Screen::default());
        let page = Memo::new(move |before: Option<&Place>| {
            let place = address.with(|address| address.place.clone());
            let beside = before == Some(&Place::Timeline) && select::exists(index, &place);
            match place {
                Place::Session(_) if beside => Place::Timeline,
                place => place,
            }
        });
        let here = Memo::new(move |_| {
            let mut here = address.get();
            here.place = page.get();
            here.view.at = None;
            here
        });
        let stars = RwSignal::new(Stars::default());
        let selection = Memo::new(move |_| {
            here.with(|here| {
                // Of all others no star changes anything.
                if here.filter.is_mine() {
                    stars.track();
                }
                stars.with_untracked(|stars| select(index, &here.filter, stars))
            })
        });
        let board = Memo::new(move |_| {
            let width = screen.with(|screen| screen.width);
            let (lane, zoom) = here.with(|here| (here.view.lane, zoom(&here.view, width)));
            let fit = layout::fit(
                zoom,
                width,
                index.program().days.len(),
                index.sessions().len(),
            );
            selection.with(|it| layout::board(index, &it.sessions, lane, fit))
        });
        Self {
            index,
            base,
            address,
            here,
            selection,
            board,
            page,
            screen,
            stars,
        }
    }

    /// The thread that is on and known.
    pub fn thread(self) -> Option<Thread> {
        let key = self.here.with(|here| here.view.thread.clone())?;
        self.selection
            .with(|it| layout::thread(self.index, &key, &it.sessions))
    }

    /// The zoom of the address, or what suits the screen.
    pub fn zoom(self) -> Zoom {
        self.here.with(|here| self.zoom_of(&here.view))
    }

    /// The zoom that another view would have on this screen.
    pub fn zoom_of(self, view: &View) -> Zoom {
        zoom(view, self.screen.with(|screen| screen.width))
    }

    /// The session that stands beside the timeline.
    pub fn beside(self) -> Option<usize> {
        if self.page.get() != Place::Timeline {
            return None;
        }
        self.address.with(|address| match &address.place {
            Place::Session(slug) => self.index.session(slug),
            _ => None,
        })
    }

    /// The link to a page that keeps the filter, and the view where the page has one.
    pub fn href(self, place: Place) -> String {
        let here = self.here.get();
        place.with(here.filter).viewing(here.view).href(self.base)
    }

    /// A text of the programme as markup, which says in which language it is where that is not the page's.
    pub fn given(self, text: &Text) -> String {
        let (words, language) = self.index.given(text);
        markup::given(words, language)
    }

    /// The name of a person with their title, as markup.
    pub fn person(self, person: &Person) -> String {
        let (name, language) = self.index.given(&person.name);
        match person.title.as_ref().map(|it| self.index.given(it)) {
            // In one piece: among words from right to left two would change places.
            Some((title, own)) if own == language => {
                markup::given(&format!("{title} {name}"), language)
            }
            Some(_) => (person.title.iter().chain([&person.name]))
                .map(|it| self.given(it))
                .collect::<Vec<_>>()
                .join(" "),
            None => markup::given(name, language),
        }
    }

    /// Where the source says something, as markup: its headings are in its language.
    pub fn locators(self, locators: &[Locator]) -> String {
        let language = &self.index.program().language;
        text::locators(locators, |heading| markup::given(heading, language))
    }

    /// The name of a facet's value as markup, a country with the marks of how it is known.
    pub fn marked_name(self, facet: Facet, slug: &str) -> String {
        let bases = match facet {
            Facet::Country => records::bases(self.index, slug),
            _ => Vec::new(),
        };
        marked(self.name(facet, slug), &bases)
    }

    /// The name of a facet's value as markup, the same.
    pub fn name(self, facet: Facet, slug: &str) -> String {
        let given = self.index.name(facet, slug);
        given.map_or_else(
            || markup::escape(&self.value_name(facet, slug)),
            |text| self.given(text),
        )
    }

    /// Whether a session is starred, for a drawing that is marked anew when that changes (`browser/stars.rs`).
    pub fn starred(self, slug: &str) -> bool {
        self.stars.with_untracked(|stars| stars.has(slug))
    }

    /// The link to a session's own page. It is the one to hand on; what follows it here keeps the filter and the view.
    pub fn href_session(self, session: usize) -> String {
        let session = self.index.sessions().get(session);
        session.map_or_else(String::new, |it| {
            Place::Session(it.id.to_string()).path(self.base)
        })
    }

    /// The link to this page with another filter.
    pub fn href_filter(self, filter: Filter) -> String {
        let here = self.here.get();
        Address { filter, ..here }.href(self.base)
    }

    /// The link to this page with another view.
    pub fn href_view(self, change: impl FnOnce(&mut View)) -> String {
        let mut here = self.here.get();
        change(&mut here.view);
        here.href(self.base)
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

    /// The date at which the timeline stands.
    pub fn at(self) -> Option<Date> {
        self.address.with_untracked(|address| address.view.at)
    }

    /// What the rows of the timeline are.
    pub fn lane(self) -> Facet {
        self.here.with(|here| here.view.lane)
    }

    /// The date of now where the programme is, while it runs.
    pub fn today(self) -> Option<Date> {
        let now = self
            .screen
            .with(|screen| Some(screen.zones.as_ref()?.now.0));
        let days = &self.index.program().days;
        now.filter(|now| days.iter().any(|day| day.date == *now))
    }

    /// How many minutes the reader's clock is ahead of the programme's, where it differs. It differs alike on all days
    /// but for a change to summer time in between.
    pub fn ahead(self) -> Option<i32> {
        let first = |zones: &Zones| zones.ahead.first().copied().filter(|_| zones.differ());
        self.screen
            .with(|screen| screen.zones.as_ref().and_then(first))
    }

    /// The filter of the address.
    pub fn filter(self) -> Filter {
        self.here.with(|here| here.filter.clone())
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
        let kind = self.index.kind(&session.kind);
        let shape = kind.map_or(Shape::Disc, Kind::shape);
        format!("{block} shape-{}{topic}", shape.slug())
    }

    /// Whether the session matches the filter.
    pub fn shows(self, session: usize) -> bool {
        self.selection.with(|it| it.sessions.contains(session))
    }

    /// The name of a facet's value as people read it; the slug where the programme has no such value, and that none
    /// is stated for an empty one.
    pub fn value_name(self, facet: Facet, slug: &str) -> String {
        if slug.is_empty() {
            return text::lane_not_stated(facet).to_owned();
        }
        let own = match facet {
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

/// Markup of what is said of a country, and behind it the marks of how that is known; nothing where it is stated.
pub(super) fn marked(said: String, bases: &[Basis]) -> String {
    match text::marks(bases) {
        marks if marks.is_empty() => said,
        marks => text::marked(&said, &markup::text("span", "basis", &marks)),
    }
}

fn zoom(view: &View, width: Option<u16>) -> Zoom {
    let natural = || width.map_or(Zoom::Fortnight, layout::natural);
    view.zoom.unwrap_or_else(natural)
}

/// Does something now and whenever what it reads changes; never in the prerender. One type of effect for all, as
/// [`Live`](super::markup::Live).
pub(super) fn effect(act: Live<()>) {
    Effect::new(move |_| act());
}
