//! What the program says about a country apart from its sessions.

use leptos::prelude::*;

use super::{
    prose::Prose,
    words::{marked, value_name},
};
use crate::{
    contexts::{record_href, use_navigation, use_site},
    erased::{Erased, compose, dynamic, erase, joined, slot},
};
use exports::site::Site;
use program::index::Facet;
use selection::{records, select};

/// For each chosen country, a line with what the program as a whole says about it and a link to its page, then the
/// workshop's outcomes for it. A filter by country has an answer for every country, even one without a session.
#[component]
pub fn CountryNotes() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let chosen = Memo::new(move |_| {
        let filter = navigation.filter();
        let chosen = select::known(site.index, &filter, Facet::Country);
        chosen.map(str::to_owned).collect::<Vec<String>>()
    });
    let notes = dynamic(move || {
        let chosen = chosen.get();
        let notes = chosen.iter().map(|code| note(site, code));
        erase(notes.collect::<Vec<_>>())
    });
    view! { <div class="country-notes">{notes}</div> }
}

fn note(site: Site, code: &str) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let name = || value_name(site, Facet::Country, code);
    let mut said = Vec::new();
    if records::sent_participants(index, code) {
        said.push(erase(locale.sent_participants()));
    }
    if let Some(place) = &index.program().workshop.country
        && place.code.as_str() == code
    {
        let there = erase(locale.workshop_there());
        said.push(marked(locale, there, &[place.basis]));
    }
    let there = records::institutions_in(index, code);
    if !there.is_empty() {
        let count = erase(locale.colon(locale.institutions_there(), &locale.number(there.len())));
        said.push(marked(locale, count, &records::bases_of(index, &there)));
    }
    let page = record_href(site, Facet::Country, code);
    let about = compose(&locale.all_about(&slot(0)), vec![name()]);
    said.push(erase(view! { <a href=page>{about}</a> }));
    let line = {
        let name = erase(view! { <b>{name()}</b> });
        compose(
            &locale.colon(&slot(0), &slot(1)),
            vec![name, joined(said, " · ")],
        )
    };
    let outcomes: Vec<Erased> = (records::outcomes_with(index, code).iter())
        .map(|it| erase(view! { <Prose text=&it.text/> }))
        .collect();
    erase(view! {
        <p>{line}</p>
        {outcomes}
    })
}
