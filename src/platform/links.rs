//! Follows links of this site without loading a page.

use leptos::{
    ev,
    prelude::{window, window_event_listener},
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, MouseEvent};

use super::dom;
use crate::contexts::Followed;
use address::{Address, Base};

/// A plain click on a link of this site.
pub struct Click {
    /// Where the link leads.
    pub address: Address,
    /// The link.
    pub link: Followed,
}

/// Listens for plain clicks on links of this site wherever they are, as routers do; the browser does not follow those
/// that `follow` takes.
pub fn on_click(base: &'static Base, follow: impl Fn(Click) -> bool + 'static) {
    let handle = window_event_listener(ev::click, move |event: MouseEvent| {
        if let Some(click) = click(base, &event)
            && follow(click)
        {
            event.prevent_default();
        }
    });
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

fn click(base: &Base, event: &MouseEvent) -> Option<Click> {
    if !dom::is_plain(event) || event.default_prevented() {
        return None;
    }
    let link = dom::target(event)?.closest("a[href]").ok().flatten()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    let href = link.get_attribute("href")?;
    let own = window().location().origin().ok()? == link.origin();
    if href.starts_with('#') || !own || !link.target().is_empty() || link.has_attribute("download")
    {
        return None;
    }
    let query = link.search();
    Some(Click {
        address: Address::parse(base, &link.pathname(), query.trim_start_matches('?')),
        link: Followed {
            href,
            anchor: link.hash().trim_start_matches('#').to_owned(),
            in_timeline: dom::is_within(event, ".timeline"),
        },
    })
}
