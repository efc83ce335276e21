//! Where the reader is: the only state that a link carries.

use leptos::prelude::*;

use crate::platform::{focus, frames::after_paint, history, motion};
use address::{Address, Filter, Page, View, Zoom};
use exports::site::Site;
use program::{
    Date,
    index::{Facet, SessionNumber},
};
use selection::select;

/// Whether an address is a new step of the history, or takes the place of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A new step: going back leads to the address before.
    Push,
    /// In place of the last.
    Replace,
}

/// What the address bar is to be told.
struct Pending {
    /// The link that leads away from the present step, which is remembered with it.
    followed: Option<String>,
    href: String,
    step: Step,
}

/// The address, the page that is drawn for it, and the ways to other addresses.
#[derive(Clone, Copy)]
pub struct Navigation {
    site: Site,
    /// Where the reader is.
    pub address: RwSignal<Address>,
    /// The page that is drawn: a session that is opened from the timeline stands beside it, so that nothing of the
    /// timeline is lost.
    pub page: Memo<Page>,
    /// Where the links of this page start from: the page that is drawn, without the position in the timeline, which
    /// changes while it is panned; what follows a link adds it.
    pub here: Memo<Address>,
    /// What the address bar is still to be told.
    pending: StoredValue<Option<Pending>>,
    /// Whether the step of the history before this one is the timeline from which the session was opened.
    opened_from_timeline: StoredValue<bool>,
    /// The link that the next step back leads to, where no step of the history remembers it: of the timeline while a
    /// session stood beside it, or of a dialog.
    chosen: StoredValue<Option<String>>,
    /// Whether the present step of the history is that of a dialog, at the address of the step before.
    covered: StoredValue<bool>,
}

impl Navigation {
    /// Starts at a page without a filter.
    pub fn new(site: Site, page: Page) -> Self {
        let address = RwSignal::new(page.with(Filter::default()));
        let page = Memo::new(move |before: Option<&Page>| {
            let page = address.with(|address| address.page.clone());
            let beside = before == Some(&Page::Timeline) && select::exists(site.index, &page);
            match page {
                Page::Session(_) if beside => Page::Timeline,
                page => page,
            }
        });
        let here = Memo::new(move |_| {
            let mut here = address.get();
            here.page = page.get();
            here.view.at = None;
            here
        });
        Self {
            site,
            address,
            page,
            here,
            pending: StoredValue::new(None),
            opened_from_timeline: StoredValue::new(false),
            chosen: StoredValue::new(None),
            covered: StoredValue::new(false),
        }
    }

    /// The session that stands beside the timeline.
    pub fn open_session(self) -> Option<SessionNumber> {
        if self.page.get() != Page::Timeline {
            return None;
        }
        self.address.with(|address| match &address.page {
            Page::Session(slug) => self.site.index.session(slug),
            _ => None,
        })
    }

    /// The filter of the address.
    pub fn filter(self) -> Filter {
        self.here.with(|here| here.filter.clone())
    }

    /// The link to a page that keeps the filter, and the view where the page has one.
    pub fn href(self, page: Page) -> String {
        let here = self.here.get();
        page.with(here.filter)
            .viewing(here.view)
            .href(self.site.base)
    }

    /// The link to this page with another filter.
    pub fn href_filter(self, filter: Filter) -> String {
        let here = self.here.get();
        Address { filter, ..here }.href(self.site.base)
    }

    /// The link to this page with another view.
    pub fn href_view(self, change: impl FnOnce(&mut View)) -> String {
        let mut here = self.here.get();
        change(&mut here.view);
        here.href(self.site.base)
    }

    /// The link that chooses a value on this page, or takes it back.
    pub fn href_toggled(self, facet: Facet, slug: &str) -> String {
        self.href_filter(self.filter().toggled(facet, slug))
    }

    /// Goes to an address. The address bar is told after the frame that shows what it means: browsers take their time
    /// for it.
    pub fn go(self, address: Address, step: Step) {
        self.enter(&address, step, None);
        self.set(address);
    }

    /// Writes where the reader already is: nothing of the page changes.
    pub fn settle(self, address: Address) {
        self.enter(&address, Step::Replace, None);
        self.address.set(address);
    }

    /// Draws what an address says. On a timeline that stays, blocks move to their new places; in a large program that
    /// would keep readers waiting.
    fn set(self, address: Address) {
        let page = self.page.get_untracked();
        let large = self.site.index.sessions().len() > layout::LARGE;
        let stays = page == Page::Timeline && matches!(address.page, Page::Timeline) && !large;
        let places = stays.then(motion::places);
        self.address.set(address);
        if let Some(places) = places {
            motion::move_from(places);
        }
    }

    /// A dialog opens over the page: it is a step of the history, so that going back closes it. The next address takes
    /// its place.
    pub fn cover(self) {
        self.flush();
        if !self.covered.get_value() {
            history::push_here();
            self.covered.set_value(true);
        }
    }

    /// Whether the present step of the history is that of a dialog; from here on it is not.
    pub fn uncover(self) -> bool {
        self.covered.try_update_value(std::mem::take) == Some(true)
    }

    /// A step of the history for where the reader is.
    pub fn stay(self) {
        let address = self.address.get_untracked();
        self.enter(&address, Step::Push, None);
    }

    fn enter(self, address: &Address, mut step: Step, mut followed: Option<String>) {
        self.flush();
        if step == Step::Push && self.uncover() {
            step = Step::Replace;
            self.chosen.set_value(followed.take());
        }
        self.pending.set_value(Some(Pending {
            followed,
            href: address.href(self.site.base),
            step,
        }));
        after_paint(move || self.flush());
    }

    /// Tells the address bar what it was not told yet.
    fn flush(self) {
        let Some(pending) = self.pending.try_update_value(Option::take).flatten() else {
            return;
        };
        if let Some(link) = &pending.followed {
            history::remember(link);
        }
        match pending.step {
            Step::Push => history::push(&pending.href),
            Step::Replace => history::replace(&pending.href),
        }
    }

    /// Goes to another view of the timeline.
    pub fn view(self, change: impl FnOnce(&mut View)) {
        let mut address = self.address.get_untracked();
        address.page = Page::Timeline;
        change(&mut address.view);
        self.go(address, Step::Push);
    }

    /// Goes to this page with another search text. A search begins a step of the history; typing on stays in it.
    pub fn search(self, query: &str) {
        let before = self.address.get_untracked();
        let filter = before.filter.searching(query);
        let step = if before.filter.query().is_empty() {
            Step::Push
        } else {
            Step::Replace
        };
        self.go(Address { filter, ..before }, step);
    }

    /// Follows a link to a page that the app draws. `zoom_of` says how a view is zoomed on this screen,
    /// `middle` the date in the middle of the timeline.
    pub fn follow(
        self,
        mut address: Address,
        link: Followed,
        zoom_of: impl Fn(&View) -> Zoom,
        middle: impl FnOnce() -> Option<Date>,
    ) {
        let before = self.address.get_untracked();
        let on_timeline = self.page.get_untracked() == Page::Timeline;
        let beside = on_timeline && matches!(before.page, Page::Session(_));
        let to_session = matches!(address.page, Page::Session(_));
        if to_session && address.filter.is_empty() {
            address.filter = before.filter.clone();
            address.view = before.view.clone();
        }
        if on_timeline && address.page == Page::Timeline {
            if beside && address.filter == before.filter && unplaced(&address) == unplaced(&before)
            {
                return self.close_session();
            }
            let zoom = zoom_of(&address.view);
            if zoom != Zoom::Fortnight && address.view.at.is_none() {
                let zooms = zoom != zoom_of(&before.view);
                address.view.at = before
                    .view
                    .at
                    .or_else(|| if zooms { middle() } else { None });
            }
        }
        if beside && link.in_timeline {
            self.chosen.set_value(Some(link.href.clone()));
        }
        let opens = on_timeline && !beside && to_session;
        let walks = beside && to_session;
        let same_page = before.page == address.page || (beside && address.page == Page::Timeline);
        // What leads away is kept with the page that is left, so that coming back finds it.
        let leaves = !beside && !same_page;
        let followed = leaves.then(|| link.href.clone());
        self.opened_from_timeline.set_value(opens || walks);
        let stays = same_page && link.anchor.is_empty();
        let step = if walks { Step::Replace } else { Step::Push };
        self.enter(&address, step, followed);
        let arrives = !stays && !opens && !walks;
        if arrives {
            // The browser keeps where the page that is left was scrolled to.
            self.flush();
        }
        self.set(address);
        if stays {
            focus::restore_if_lost();
        } else if arrives {
            focus::arrive(&link.anchor);
        }
    }

    /// Turns to another page with this filter and view, as a link to it would.
    pub fn turn_to(self, page: Page) {
        let here = self.here.get_untracked();
        let address = page.with(here.filter).viewing(here.view);
        self.go(address, Step::Push);
        focus::arrive("");
    }

    /// Back to the timeline: a step back in the history where the session was opened from there, else on to it.
    pub fn close_session(self) {
        self.flush();
        let opened = self.opened_from_timeline.get_value();
        self.opened_from_timeline.set_value(false);
        if opened && history::back() {
            return;
        }
        let mut address = self.address.get_untracked();
        address.page = Page::Timeline;
        self.go(address, Step::Push);
    }

    /// The address bar went to another address: back, forward, or by hand. `link` is what was followed from there.
    pub fn arrived(self, address: Address, link: Option<String>) {
        self.set(address);
        let chosen = self.chosen.try_update_value(Option::take).flatten();
        if let Some(link) = chosen.or(link) {
            focus::return_to(&link);
        }
    }
}

/// A link that was followed.
#[derive(Clone, Debug, Default)]
pub struct Followed {
    /// Its address as it stands in the page.
    pub href: String,
    /// The part of the page that it names; empty for none.
    pub anchor: String,
    /// Whether it stands in the timeline.
    pub in_timeline: bool,
}

/// The view of an address without the position.
fn unplaced(address: &Address) -> View {
    let mut view = address.view.clone();
    view.at = None;
    view
}
