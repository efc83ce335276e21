//! Pages that are the same for every reader. Only prerender draws them: they cost the browser no code, and it loads
//! them like any web page.

mod about;
mod accessibility;
mod country;
mod figure_picture;
mod figures;
mod institution;
mod parts;
mod person;
mod program_strip;
mod records;
mod topic;

use leptos::prelude::*;

use crate::{
    components::{ToTimeline, links::button_link},
    erased::{Erased, erase},
};
use address::Page;
use exports::site::Site;
use program::index::Facet;

/// The content of a page, and the links that lead on.
pub fn document(site: Site, page: &Page) -> Erased {
    let (content, up) = match page {
        Page::Record(facet, slug) => {
            let content = match facet {
                Facet::Person => person::person(site, slug),
                Facet::Institution => institution::institution(site, slug),
                Facet::Topic => topic::topic(site, slug),
                _ => country::country(site, slug),
            };
            (content, Some(*facet))
        }
        Page::Records(facet) => (records::records(site, *facet), None),
        Page::Figures => (figures::figures(site), None),
        Page::Accessibility => (accessibility::accessibility(site), None),
        _ => (about::about(site), None),
    };
    let up = up.map(|facet| {
        let all = Page::Records(facet).path(site.base);
        (button_link(all, site.locale.all_records(facet)), " ")
    });
    let class = match page {
        Page::Record(..) => "record beside",
        Page::Figures => "record figures",
        _ => "record",
    };
    erase(view! {
        <article class=class>
            {content}
            <p class="ways-on">
                {up}
                <ToTimeline/>
            </p>
        </article>
    })
}
