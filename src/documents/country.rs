//! `/country/<code>/`.

use leptos::prelude::*;

use super::parts::{
    beside_sessions, heading, how_known, institutions, not_stated, paragraph, people, section,
    sessions_of, together, where_stated,
};
use crate::{
    components::{
        facts::{record_list, value},
        prose::prose,
        session_list,
        words::value_name,
    },
    erased::{Erased, erase},
};
use exports::site::Site;
use program::{
    CountryRelation,
    index::{Facet, SessionNumber},
};
use selection::records;

/// Who came from a country, who spoke from there, and the cooperation with it: three things, each under its own
/// heading, and in one line what is not stated.
pub fn country(site: Site, code: &str) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let sent = records::sent_participants(index, code);
    let came = together(vec![
        sent.then(|| paragraph(locale.participants_came())),
        people(site, &records::people_from(index, code)),
    ]);
    let spoke = people(site, &records::speakers_from(index, code));
    let outcomes = records::outcomes_with(index, code);
    let outcomes = outcomes
        .iter()
        .map(|it| value(prose(site, &it.text), where_stated(site, &it.locators)));
    let sessions = records::sessions_with(index, code, CountryRelation::Cooperation);
    let cooperation = together(vec![
        record_list(outcomes.collect()),
        session_list(site, &sessions, |_| String::new()),
    ]);
    let there = institutions(site, &records::institutions_in(index, code), how_known);
    let missing = not_stated(
        site,
        &[
            (locale.fact_participants(), came.is_some()),
            (locale.fact_cooperation(), cooperation.is_some()),
            (locale.fact_institutions(), there.is_some()),
        ],
    );
    let relations = |number: SessionNumber| {
        let words: Vec<String> = (records::relations(index, number, code).into_iter())
            .map(|it| locale.country_relation_by(it.relation, &[it.basis]))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        locale.list(&words)
    };
    let known = erase(view! {
        {section(locale.came_from(), came)}
        {section(locale.spoke_from(), spoke)}
        {section(locale.agreed_with(), cooperation)}
        {section(locale.institutions_there(), there)}
        {missing}
    });
    let sessions = sessions_of(site, Facet::Country, code, relations);
    erase(view! {
        {heading(locale.facet(Facet::Country), value_name(site, Facet::Country, code))}
        {beside_sessions(known, sessions)}
    })
}
