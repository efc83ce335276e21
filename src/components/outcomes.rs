//! What came of the workshop.

use leptos::prelude::*;

use super::{
    facts::{Fact, FactList, detail, value},
    links::record_link,
    prose::Prose,
    words::localized,
};
use crate::{
    contexts::use_site,
    erased::{Erased, erase},
};
use exports::site::Site;
use program::{Outcome, index::Facet};

/// Outcomes under a heading, each with its institutions and countries; nothing without any.
#[component]
pub fn Outcomes(outcomes: Vec<&'static Outcome>) -> impl IntoView {
    let site = use_site();
    (!outcomes.is_empty()).then(|| {
        let cards: Vec<Erased> = outcomes.into_iter().map(|it| outcome(site, it)).collect();
        view! {
            <section class="part">
                <h2>{site.locale.outcomes()}</h2>
                {cards}
            </section>
        }
    })
}

fn outcome(site: Site, it: &'static Outcome) -> Erased {
    let locale = site.locale;
    let institutions = it.institutions.iter();
    let institutions = institutions.map(|id| record_link(site, Facet::Institution, id.as_str()));
    let countries = it.countries.iter().map(|link| {
        let relation = locale.country_relation_by(link.relation, &[link.basis]);
        let country = record_link(site, Facet::Country, link.country.as_str());
        value(country, detail(&relation))
    });
    let facts = vec![
        Fact::optional(
            locale.all_records(Facet::Institution),
            institutions.collect(),
        ),
        Fact::optional(locale.countries(), countries.collect()),
    ];
    let has_title = !site.index.text(&it.title).is_empty();
    let title = has_title.then(|| view! { <h3>{localized(site, &it.title)}</h3> });
    erase(view! {
        <article class="card outcome">
            {title}
            <Prose text=&it.text summary=true/>
            <FactList facts locators=&it.locators/>
        </article>
    })
}
