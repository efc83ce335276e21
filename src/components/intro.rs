//! The workshop in three lines and its counts.

use leptos::prelude::*;

use super::{
    links::{link, record_link},
    present_line::PresentLine,
    words::{all_of, labeled, localized, marked, value_name},
};
use crate::{
    contexts::{record_href, use_navigation, use_site},
    erased::{Erased, dynamic, erase, joined},
};
use exports::site::Site;
use program::{Cohort, InstitutionId, index::Facet};

/// Title, when and where, by whom; then counts of what is in the program. Nothing on the reader's own program.
#[component]
pub fn Intro() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let is_mine = Memo::new(move |_| navigation.filter().is_mine());
    let intro = dynamic(move || erase((!is_mine.get()).then(|| intro(site))));
    view! { <div class="intro-region">{intro}</div> }
}

/// The head of the program.
pub fn intro(site: Site) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let program = index.program();
    let workshop = &program.workshop;
    let mut place = vec![localized(site, &workshop.place)];
    if let Some(known) = &workshop.country {
        let country = value_name(site, Facet::Country, known.code.as_str());
        place.push(marked(locale, country, &[known.basis]));
    }
    let by = |label, ids: &'static [InstitutionId]| {
        (!ids.is_empty())
            .then(|| view! { <p>{labeled(locale, label, institutions(site, ids))}</p> })
    };
    let days = index.recorded_days().count();
    let counts = [
        Some(erase(locale.sessions_on_days(program.sessions.len(), days))),
        (workshop.participants.as_ref()).map(|cohort| participants(site, cohort)),
        Some(erase(locale.people(index.facet(Facet::Person).len()))),
        Some(erase(locale.institutions(program.institutions.len()))),
        Some(erase(locale.topics(index.facet(Facet::Topic).len()))),
    ];
    let counts: Vec<Erased> = (counts.into_iter().flatten())
        .map(|count| erase(view! { <li><span>{count}</span></li> }))
        .collect();
    erase(view! {
        <header class="intro">
            <h1 tabindex="-1">{localized(site, &workshop.title)}</h1>
            <p class="when">
                {locale.date_range(workshop.first, workshop.last)} " · "
                {joined(place, locale.comma())} " "
                <PresentLine/>
            </p>
            {by(locale.organized_by(), &workshop.organizers)}
            {by(locale.hosted_by(), &workshop.hosts)}
            <ul class="counts">{counts}</ul>
        </header>
    })
}

fn institutions(site: Site, ids: &[InstitutionId]) -> Erased {
    let known = ids.iter().filter_map(|id| site.index.institution(id));
    let links = known.map(|it| {
        let href = record_href(site, Facet::Institution, it.id.as_str());
        link(href, localized(site, &it.name))
    });
    all_of(site.locale, links.collect())
}

/// How many participants came from how many countries, and from which.
fn participants(site: Site, cohort: &Cohort) -> Erased {
    let locale = site.locale;
    let count = locale.participants_from(cohort.count, cohort.countries.len());
    let countries = cohort.countries.iter();
    let countries = countries.map(|code| record_link(site, Facet::Country, code.as_str()));
    labeled(locale, &count, all_of(locale, countries.collect()))
}
