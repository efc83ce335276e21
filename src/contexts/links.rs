//! Links that are the same wherever they appear.

use address::{Filter, Page};
use exports::site::Site;
use program::index::{Facet, SessionNumber};

/// The link to a session's own page. It is the one to share; the app keeps the filter and the view when it follows it.
pub fn session_href(site: Site, session: SessionNumber) -> String {
    Page::Session(site.index.at(session).id.to_string()).path(site.base)
}

/// The link to the page of a record.
pub fn record_href(site: Site, facet: Facet, slug: &str) -> String {
    Page::Record(facet, slug.to_owned()).path(site.base)
}

/// The link to the timeline with this value as its only filter.
pub fn value_href(site: Site, facet: Facet, slug: &str) -> String {
    let filter = Filter::default().toggled(facet, slug);
    Page::Timeline.with(filter).href(site.base)
}
