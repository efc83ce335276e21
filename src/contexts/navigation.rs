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

/// Whether an address is a new history entry, or replaces the current one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A new entry: going back leads to the previous address.
    Push,
    /// In place of the current one.
    Replace,
}

/// An update that the address bar is due.
struct Pending {
    /// The link that leads away from the current history entry, to be stored with that entry.
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
    /// The page that is drawn: a session opened from the timeline is shown beside it, so that nothing of the timeline
    /// is lost.
    pub page: Memo<Page>,
    /// Where the links of this page start from: the page that is drawn, without the position in the timeline, which
    /// changes while it is panned; following a link adds it.
    pub here: Memo<Address>,
    /// The update that the address bar is due.
    pending: StoredValue<Option<Pending>>,
    /// Whether the previous history entry is the timeline that the session was opened from.
    opened_from_timeline: StoredValue<bool>,
    /// The link to focus when the reader next goes back, if no history entry stores it: one that was followed in the
    /// timeline while a session was beside it, or in a dialog.
    chosen: StoredValue<Option<String>>,
    /// Whether the current history entry is that of a dialog, at the address of the entry before.
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

    /// The session that is open beside the timeline.
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

    /// The link to a page that keeps the filter, and the view if the page has one.
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

    /// The link that chooses a value on this page, or removes it.
    pub fn href_toggled(self, facet: Facet, slug: &str) -> String {
        self.href_filter(self.filter().toggled(facet, slug))
    }

    /// Goes to an address. The address bar is updated after the frame that shows the result, because browsers take
    /// their time over it.
    pub fn go(self, address: Address, step: Step) {
        self.enter(&address, step, None);
        self.set(address);
    }

    /// Writes where the reader already is: nothing on the page changes.
    pub fn settle(self, address: Address) {
        self.enter(&address, Step::Replace, None);
        self.address.set(address);
    }

    /// Draws what an address says. On a timeline that stays, blocks move to their new places, but not in a large
    /// program, where that would keep readers waiting.
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

    /// A dialog opens over the page. It is a history entry, so that going back closes it; the next address replaces
    /// that entry.
    pub fn cover(self) {
        self.flush();
        if !self.covered.get_value() {
            history::push_here();
            self.covered.set_value(true);
        }
    }

    /// Whether the current history entry is that of a dialog; from now on it is not.
    pub fn uncover(self) -> bool {
        self.covered.try_update_value(std::mem::take) == Some(true)
    }

    /// Adds a history entry for where the reader is.
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

    /// Makes the update that the address bar is due.
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

    /// Goes to this page with another search text. A search begins a history entry; further typing stays in it.
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

    /// Follows a link to a page that the app draws. `zoom_of` gives the zoom of a view on this screen,
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
        // The link that leads away is stored with the page being left, so that coming back finds it.
        let leaves = !beside && !same_page;
        let followed = leaves.then(|| link.href.clone());
        self.opened_from_timeline.set_value(opens || walks);
        let stays = same_page && link.anchor.is_empty();
        let step = if walks { Step::Replace } else { Step::Push };
        self.enter(&address, step, followed);
        let arrives = !stays && !opens && !walks;
        if arrives {
            // Now, because the browser stores how far the page being left was scrolled.
            self.flush();
        }
        self.set(address);
        if stays {
            focus::restore_if_lost();
        } else if arrives {
            focus::arrive(&link.anchor);
        }
    }

    /// Goes to another page with this filter and view, as a link to it would.
    pub fn turn_to(self, page: Page) {
        let here = self.here.get_untracked();
        let address = page.with(here.filter).viewing(here.view);
        self.go(address, Step::Push);
        focus::arrive("");
    }

    /// Goes back to the timeline: back in the history if the session was opened from there, else on to it.
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

    /// The browser went to another history entry before the address bar was updated: it must not be any more, or it
    /// would say something else than the page.
    pub fn overtaken(self) {
        self.pending.set_value(None);
    }

    /// The address in the address bar changed: back, forward, or by hand. `link` is what was followed from there.
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
    /// Its address as written in the page.
    pub href: String,
    /// The part of the page that it names; empty for none.
    pub anchor: String,
    /// Whether it is in the timeline.
    pub in_timeline: bool,
}

/// The view of an address without the position.
fn unplaced(address: &Address) -> View {
    let mut view = address.view.clone();
    view.at = None;
    view
}
