//! What is on the reader's screen, as the address says it.

use js_sys::Date as JsDate;
use wasm_bindgen::JsValue;

use super::{Desk, document, window};
use crate::web::{self, Kept};
use address::{Address, Filter, Place};
use program::{Date, Outcome, index::Facet};
use selection::{
    select::{self, select},
    stars::Stars,
};

/// The page and the sessions that it shows.
pub struct Screen {
    /// Where the reader is.
    pub address: Address,
    /// The title of the window.
    pub title: String,
    /// The numbers of the sessions, in order.
    pub sessions: Vec<usize>,
}

impl Screen {
    /// Reads the address bar.
    pub fn read(desk: &Desk) -> Self {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        let address = Address::parse(desk.site.base, &path, query.trim_start_matches('?'));
        let address = select::renamed(desk.site.index, address);
        Self {
            sessions: sessions(desk, &address),
            title: document().title(),
            address,
        }
    }

    /// The outcomes that belong to what is on screen.
    pub fn outcomes(&self, desk: &Desk) -> Vec<&'static Outcome> {
        let Address { place, filter, .. } = &self.address;
        select::outcomes(desk.site.index, place, filter)
    }

    /// The whole link, in its one form.
    pub fn link(&self, desk: &Desk) -> String {
        desk.site.origin.unwrap_or_default().to_owned() + &self.address.href(desk.site.base)
    }
}

/// The sessions of a page, as its filter leaves them.
fn sessions(desk: &Desk, address: &Address) -> Vec<usize> {
    let index = desk.site.index;
    let of = |facet: Facet, slug: &str| {
        let value = index.facet(facet).iter().find(|value| value.slug == slug);
        value.map_or_else(Vec::new, |value| value.sessions.iter().collect())
    };
    match &address.place {
        Place::Session(slug) => index.session(slug).into_iter().collect(),
        Place::Record(facet, slug) => of(*facet, slug),
        place => {
            let shown = select(index, &address.filter, &stars(desk)).sessions;
            let date = match place {
                Place::Day(date) => Some(*date),
                _ => None,
            };
            let on =
                |number: &usize| date.is_none_or(|date| index.sessions()[*number].date == date);
            shown.iter().filter(on).collect()
        }
    }
}

/// The reader's stars; none where the browser keeps none.
pub fn stars(desk: &Desk) -> Stars {
    match web::read_stars(desk.site.base) {
        Kept::Stars(stars) => stars.named(desk.site.index),
        Kept::Unreadable | Kept::Blocked => Stars::default(),
    }
}

/// The address of the calendar beside the page, where the page has one and no filter takes sessions from it.
pub fn calendar_page(desk: &Desk, screen: &Screen) -> Option<Place> {
    let place = &screen.address.place;
    let has = matches!(
        place,
        Place::Timeline | Place::Day(_) | Place::Session(_) | Place::Record(..)
    );
    let whole = screen.address.filter == Filter::default();
    let known = select::exists(desk.site.index, place) && !screen.sessions.is_empty();
    (has && whole && known).then(|| place.clone())
}

/// How many minutes the programme's clock is ahead of UTC at a date and a minute of it.
pub fn offset(desk: &Desk, date: Date, minute: u16) -> i32 {
    let Some(zone) = desk.site.index.program().workshop.time_zone.as_deref() else {
        return 0;
    };
    let midnight = JsDate::utc(f64::from(date.year()), f64::from(date.month()) - 1.0);
    let minutes = f64::from(u16::from(date.day()) - 1) * 1440.0 + f64::from(minute);
    let ahead = |off: i32| {
        let moment = midnight + (minutes - f64::from(off)) * 60_000.0;
        let moment = JsDate::new(&JsValue::from_f64(moment));
        let (there, utc) = (
            web::wall(Some(zone), &moment),
            web::wall(Some("UTC"), &moment),
        );
        there
            .zip(utc)
            .map_or(0, |(there, utc)| web::apart(there, utc))
    };
    // The clock's reading stands for UTC at first; what it is then ahead is right but for the hours around a change.
    ahead(ahead(0))
}
