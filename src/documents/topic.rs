//! `/topic/<slug>/`.

use leptos::prelude::*;

use super::parts::{beside_sessions, heading, sessions_of};
use crate::{
    components::{
        facts::{Fact, FactList},
        words::localized,
    },
    erased::{Erased, erase},
};
use exports::site::Site;
use program::index::{Facet, SessionNumber};

/// A topic's thread through the workshop.
pub fn topic(site: Site, slug: &str) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let program = index.program();
    let Some(topic) = program.topics.iter().find(|it| it.id.as_str() == slug) else {
        return erase("");
    };
    let listed = program.workshop.topics.as_ref();
    let listed = listed.is_some_and(|list| list.items.contains(&topic.id));
    let listed = listed.then(|| erase(locale.course_topic()));
    let also = topic.also.iter().map(|it| localized(site, it));
    let facts = vec![
        Fact::optional(locale.also(), also.collect()),
        Fact::optional(locale.in_the_workshop(), listed.into_iter().collect()),
    ];
    let speakers = |number: SessionNumber| {
        let people = index.at(number).people.iter();
        let people = people.filter_map(|it| index.person(&it.person));
        let names: Vec<&str> = people.map(|it| index.text(&it.name)).collect();
        locale.names(&names)
    };
    let known = erase(view! { <FactList facts locators=&topic.locators/> });
    let sessions = sessions_of(site, Facet::Topic, slug, speakers);
    erase(view! {
        {heading(locale.facet(Facet::Topic), localized(site, &topic.name))}
        {beside_sessions(known, sessions)}
    })
}
