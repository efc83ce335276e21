//! What is on the reader's screen.

use leptos::prelude::*;

use crate::{
    contexts::{Navigation, StarStore},
    platform::history,
};
use address::{Address, Filter, Page};
use exports::site::Site;
use program::{
    Outcome,
    index::{Facet, SessionNumber},
};
use selection::select::{self, select};

/// The page and the sessions that it shows.
#[derive(Clone)]
pub struct OnScreen {
    /// Where the reader is.
    pub address: Address,
    /// The title of the window.
    pub title: String,
    /// The sessions, in order.
    pub sessions: Vec<SessionNumber>,
    site: Site,
}

impl OnScreen {
    /// As it is now.
    pub fn now(site: Site, navigation: Navigation, stars: StarStore) -> Self {
        let address = navigation.address.get_untracked();
        Self {
            sessions: sessions(site, &address, stars),
            title: history::title(),
            address,
            site,
        }
    }

    /// The outcomes that belong to what is on the screen.
    pub fn outcomes(&self) -> Vec<&'static Outcome> {
        let Address { page, filter, .. } = &self.address;
        select::outcomes(self.site.index, page, filter)
    }

    /// The full link, in its canonical form.
    pub fn link(&self) -> String {
        self.site.origin.unwrap_or_default().to_owned() + &self.address.href(self.site.base)
    }

    /// The page whose calendar has these sessions, if no filter leaves any out.
    pub fn calendar_page(&self) -> Option<&Page> {
        let page = &self.address.page;
        let has = matches!(
            page,
            Page::Timeline | Page::Day(_) | Page::Session(_) | Page::Record(..)
        );
        let whole = self.address.filter == Filter::default();
        let known = select::exists(self.site.index, page) && !self.sessions.is_empty();
        (has && whole && known).then_some(page)
    }
}

/// The sessions of a page that its filter leaves.
fn sessions(site: Site, address: &Address, stars: StarStore) -> Vec<SessionNumber> {
    let index = site.index;
    let of = |facet: Facet, slug: &str| {
        let mut values = index.facet(facet).iter();
        let value = values.find(|value| value.slug == slug);
        value.map_or_else(Vec::new, |value| value.sessions.iter().collect())
    };
    match &address.page {
        Page::Session(slug) => index.session(slug).into_iter().collect(),
        Page::Record(facet, slug) => of(*facet, slug),
        page => {
            let shown = stars.with_untracked(|stars| select(index, &address.filter, stars));
            let on = |number: &SessionNumber| match page {
                Page::Day(date) => index.at(*number).date == *date,
                _ => true,
            };
            shown.sessions.iter().filter(on).collect()
        }
    }
}
