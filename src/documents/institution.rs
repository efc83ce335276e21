//! `/institution/<slug>/`.

use leptos::prelude::*;

use super::parts::{
    beside_sessions, country_known, heading, how_known, institutions, people, section, sessions_of,
};
use crate::{
    components::{
        Outcomes,
        facts::{Fact, FactList, detail, value},
        links::record_link,
        words::localized,
    },
    erased::{Erased, erase},
};
use exports::site::Site;
use program::{
    Institution, InstitutionId, InstitutionKind, Listing,
    index::{Facet, SessionNumber},
};
use selection::records;

/// What an institution is, who works there, how it is related to the workshop, and its sessions.
pub fn institution(site: Site, slug: &str) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let Some(it) = records::institution(index, slug) else {
        return erase("");
    };
    let why = |number: SessionNumber| {
        let relation = records::relation(index.at(number), slug);
        relation.map_or_else(
            || locale.by_its_people().to_owned(),
            |it| locale.institution_relation(it).to_owned(),
        )
    };
    let staff = people(site, &records::staff(index, slug));
    let parts = institutions(site, &records::parts(index, slug), country_known);
    let known = erase(view! {
        <FactList facts=facts(site, it) locators=&it.locators/>
        {section(locale.people_label(), staff)}
        {section(locale.parts(), parts)}
        <Outcomes outcomes=records::outcomes_of(index, slug)/>
    });
    let sessions = sessions_of(site, Facet::Institution, slug, why);
    erase(view! {
        {heading(locale.facet(Facet::Institution), localized(site, &it.name))}
        {beside_sessions(known, sessions)}
    })
}

fn facts(site: Site, it: &'static Institution) -> Vec<Fact> {
    let locale = site.locale;
    let country = records::country_of(site.index, it).map(|(known, _)| {
        let link = record_link(site, Facet::Country, known.code.as_str());
        value(link, detail(&how_known(site, it)))
    });
    let whole = it.part_of.iter();
    let whole = whole.map(|id| record_link(site, Facet::Institution, id.as_str()));
    let kind = match it.kind {
        InstitutionKind::NotStated => Vec::new(),
        kind => vec![erase(locale.institution_kind(kind))],
    };
    let abbreviation = it.abbreviation.iter().map(|short| erase(short.as_str()));
    vec![
        Fact::new(locale.kind_of(), locale.fact_kind(), kind),
        Fact::new(locale.abbreviation(), "", abbreviation.collect()),
        Fact::new(
            locale.country(),
            locale.fact_country(),
            country.into_iter().collect(),
        ),
        Fact::new(locale.part_of(), "", whole.collect()),
        Fact::new(locale.in_the_workshop(), "", named(site, it)),
    ]
}

/// What an institution was to the workshop as a whole.
fn named(site: Site, it: &Institution) -> Vec<Erased> {
    let locale = site.locale;
    let workshop = &site.index.program().workshop;
    let own = |ids: &[InstitutionId]| ids.contains(&it.id);
    let listed = |list: &Option<Listing<InstitutionId>>| {
        list.as_ref()
            .is_some_and(|list| list.items.contains(&it.id))
    };
    let mut named = Vec::new();
    for (holds, words) in [
        (own(&workshop.hosts), locale.was_host()),
        (own(&workshop.organizers), locale.was_organizer()),
        (listed(&workshop.invited), locale.was_invited()),
        (listed(&workshop.visited), locale.was_visited()),
    ] {
        if holds {
            named.push(erase(words));
        }
    }
    named
}
