//! From text to address.

use super::{Address, Base, Filter, MINE, Page, RECORDS, ThreadKey, View, Zoom, encoding::decode};
use program::index::Facet;

impl Address {
    /// Reads a path and a query (without the question mark). Never fails: a path that is not a page becomes
    /// [`Page::Unknown`]; parameters we don't know (chat apps add their own) are ignored.
    ///
    /// A missing trailing slash or an added `index.html` makes no difference, nor does the case of slugs.
    pub fn parse(base: &Base, path: &str, query: &str) -> Self {
        let mut filter = Filter::default();
        let mut view = View::default();
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if key == "mine" {
                filter = filter.starred(!matches!(value, "0" | "false" | "no" | "off"));
            } else if key == "q" {
                filter = filter.searching(&decode(value));
            } else if let Some(facet) = Facet::from_key(key) {
                filter.choose(facet, &decode(value));
            } else {
                look(&mut view, key, value);
            }
        }
        let page = match page(base, path) {
            // The timeline with only the starred sessions has its own path.
            Page::Unknown(path) if is_mine(base, &path) => {
                filter = filter.starred(true);
                Page::Timeline
            }
            page => page,
        };
        page.with(filter).viewing(view)
    }
}

/// Reads one parameter of the view; unknown ones change nothing.
fn look(view: &mut View, key: &str, value: &str) {
    match key {
        "lane" => view.lane = Facet::from_key(value).unwrap_or(view.lane),
        "zoom" => view.zoom = Zoom::from_key(value),
        "at" => view.at = value.parse().ok(),
        "view" => view.list = value == "list",
        "thread" => {
            view.thread = value
                .split_once('.')
                .and_then(|(facet, slug)| ThreadKey::new(Facet::from_key(facet)?, &slug_of(slug)));
        }
        _ => {}
    }
}

/// A slug as in the program: in lowercase.
fn slug_of(text: &str) -> String {
    decode(text).to_ascii_lowercase()
}

fn is_mine(base: &Base, path: &str) -> bool {
    let rest = base.strip(path).unwrap_or_default();
    let rest = rest.strip_suffix("index.html").unwrap_or(rest);
    rest.strip_suffix('/').unwrap_or(rest) == MINE
}

fn page(base: &Base, path: &str) -> Page {
    let unknown = || Page::Unknown(path.to_owned());
    let Some(rest) = base.strip(path) else {
        return unknown();
    };
    let rest = rest.strip_suffix("index.html").unwrap_or(rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    match rest.split_once('/') {
        None if rest.is_empty() => Page::Timeline,
        None if rest == "about" => Page::About,
        None if rest == "figures" => Page::Figures,
        None if rest == "accessibility" => Page::Accessibility,
        None => (RECORDS.into_iter())
            .find(|(_, _, all)| rest == *all)
            .map_or_else(unknown, |(facet, ..)| Page::Records(facet)),
        Some(("day", date)) => date.parse().map_or_else(|_| unknown(), Page::Day),
        Some(("session", slug)) if !slug.is_empty() && !slug.contains('/') => {
            Page::Session(slug_of(slug))
        }
        Some((key, slug)) if !slug.is_empty() && !slug.contains('/') => (RECORDS.into_iter())
            .find(|(_, one, _)| key == *one)
            .map_or_else(unknown, |(facet, ..)| Page::Record(facet, slug_of(slug))),
        Some(_) => unknown(),
    }
}
