//! `/people/`, `/institutions/`, `/topics/`, `/countries/`.

use leptos::prelude::*;

use super::parts::heading;
use crate::{
    components::{
        facts::{detail, record_list, value},
        links::record_link,
    },
    erased::{Erased, erase},
};
use exports::site::Site;
use program::index::Facet;
use selection::records;

/// All records of a facet, each with the number of its sessions.
pub fn records(site: Site, facet: Facet) -> Erased {
    let locale = site.locale;
    let items = records::all(site.index, facet);
    let items = items.iter().map(|slug| {
        let count = records::sessions(site.index, facet, slug).len();
        let marks = match facet {
            Facet::Country => locale.marks(&records::bases(site.index, slug)),
            _ => String::new(),
        };
        let line = locale.list(&[&locale.sessions(count), &marks]);
        value(record_link(site, facet, slug), detail(&line))
    });
    erase(view! {
        {heading("", erase(locale.all_records(facet)))}
        {record_list(items.collect())}
    })
}
