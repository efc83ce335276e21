//! Links with the names of what they lead to.

use leptos::prelude::*;

use super::words::{localized, value_name};
use crate::{
    contexts::{record_href, session_href},
    erased::{Erased, erase},
};
use address::{CALENDAR, Page};
use exports::site::Site;
use program::index::{Facet, SessionNumber};

/// A link around a name.
pub fn link(href: String, name: Erased) -> Erased {
    erase(view! { <a href=href>{name}</a> })
}

/// A link that looks like a button.
pub fn button_link(href: String, words: &'static str) -> Erased {
    erase(view! { <a href=href class="button">{words}</a> })
}

/// A link to the page of a record, with its name.
pub fn record_link(site: Site, facet: Facet, slug: &str) -> Erased {
    link(
        record_href(site, facet, slug),
        value_name(site, facet, slug),
    )
}

/// A link to the page of a session, with its title.
pub fn session_link(site: Site, session: SessionNumber) -> Erased {
    let title = localized(site, &site.index.at(session).title);
    link(session_href(site, session), title)
}

/// The link to the calendar file of a page that has sessions.
pub fn calendar_link(site: Site, page: &Page) -> Erased {
    button_link(page.path(site.base) + CALENDAR, site.locale.calendar())
}
