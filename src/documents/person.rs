//! `/person/<slug>/`.

use leptos::prelude::*;

use super::parts::{beside_sessions, heading, sessions_of, where_stated};
use crate::{
    components::{
        facts::{Fact, FactList, value},
        links::record_link,
        words::{localized, marked, person_name},
    },
    erased::{Erased, erase, joined},
};
use exports::site::Site;
use program::{
    Person, Position,
    index::{Facet, SessionNumber},
};
use selection::records;

/// Who a person is, as far as it is stated, and their sessions.
pub fn person(site: Site, slug: &str) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let Some(person) = records::person(index, slug) else {
        return erase("");
    };
    let roles = |number: SessionNumber| {
        let mut people = index.at(number).people.iter();
        let own = people.find(|it| it.person == person.id);
        let roles = own.into_iter().flat_map(|it| &it.roles);
        let roles: Vec<&str> = roles.map(|role| index.role_name(role)).collect();
        locale.list(&roles)
    };
    let known = erase(view! {
        <FactList facts=facts(site, person) locators=&person.locators/>
    });
    let sessions = sessions_of(site, Facet::Person, slug, roles);
    erase(view! {
        {heading(locale.facet(Facet::Person), person_name(site, person))}
        {beside_sessions(known, sessions)}
    })
}

fn facts(site: Site, person: &'static Person) -> Vec<Fact> {
    let locale = site.locale;
    let posts = person.positions.iter().map(|it| post(site, it)).collect();
    let from = person.from.iter().map(|known| {
        let country = record_link(site, Facet::Country, known.code.as_str());
        marked(locale, country, &[known.basis])
    });
    let represented = person.represents.iter();
    let represented = represented.map(|code| record_link(site, Facet::Country, code.as_str()));
    let employed = person.positions.iter().any(|it| it.institution.is_some());
    // Also for a post without a stated institution.
    let affiliation = if employed {
        ""
    } else {
        locale.fact_affiliation()
    };
    vec![
        Fact::new(locale.affiliation(), "", posts),
        Fact::new("", affiliation, Vec::new()),
        Fact::new(locale.comes_from(), "", from.collect()),
        Fact::new(locale.represented(), "", represented.collect()),
    ]
}

/// An institution and the person's post there, or a post without a stated institution.
fn post(site: Site, position: &Position) -> Erased {
    let at = position.institution.as_ref();
    let at = at.map(|id| record_link(site, Facet::Institution, id.as_str()));
    let post = position.post.as_ref().map(|it| localized(site, it));
    let mut parts = at.into_iter().chain(post);
    let name = parts.next().unwrap_or_else(|| erase(""));
    let details: Vec<Erased> = parts
        .chain(where_stated(site, &position.locators))
        .collect();
    let details = (!details.is_empty()).then(|| joined(details, site.locale.comma()));
    value(name, details)
}
