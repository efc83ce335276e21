//! Why a session is among those that the filter leaves.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    components::words::{listed, localized, pieces, value_name},
    erased::{Erased, compose, dynamic, erase, joined, slot},
};
use address::Filter;
use exports::site::Site;
use program::{
    Text,
    index::{Facet, SessionNumber},
};
use selection::select::{self, InstitutionReason};

/// How the chosen countries and institutions are related to the session, and where it has those words of the search
/// that its block does not show. Nothing if its block says it all.
#[component]
pub fn MatchReasons(
    /// The session.
    session: SessionNumber,
    /// How many of its topics are visible.
    topics: usize,
) -> impl IntoView {
    let TimelineState {
        site, navigation, ..
    } = expect_context();
    dynamic(move || {
        let filter = navigation.filter();
        let mut reasons = countries(site, &filter, session);
        reasons.extend(institutions(site, &filter, session));
        reasons.extend(words(site, &filter, session, topics));
        let has_one = !reasons.is_empty();
        let reasons = joined(reasons, site.locale.semicolon());
        erase(has_one.then(|| view! { <p class="why">{reasons}</p> }))
    })
}

fn countries(site: Site, filter: &Filter, session: SessionNumber) -> Vec<Erased> {
    let locale = site.locale;
    select::country_reasons(site.index, filter, session)
        .map(|link| {
            let country = value_name(site, Facet::Country, link.country.as_str());
            let relation = locale.country_relation_by(link.relation, &[link.basis]);
            told(site, country, erase(relation))
        })
        .collect()
}

fn institutions(site: Site, filter: &Filter, session: SessionNumber) -> Vec<Erased> {
    let reasons = select::institution_reasons(site.index, filter, session);
    let reason = |it: InstitutionReason<'static>| {
        let institution = match it.institution.abbreviation.as_deref() {
            Some(short) => erase(short),
            None => localized(site, &it.institution.name),
        };
        let names: Vec<&Text> = it.people.iter().map(|it| &it.name).collect();
        let mut how: Vec<Erased> = Vec::new();
        how.extend((it.relation).map(|it| erase(site.locale.institution_relation(it))));
        how.extend((!names.is_empty()).then(|| listed(site, &names)));
        told(site, institution, joined(how, site.locale.comma()))
    };
    reasons.into_iter().map(reason).collect()
}

/// What brings the session in, and how.
fn told(site: Site, what: Erased, how: Erased) -> Erased {
    compose(&site.locale.colon(&slot(0), &slot(1)), vec![what, how])
}

fn words(site: Site, filter: &Filter, session: SessionNumber, topics: usize) -> Option<Erased> {
    let index = site.index;
    let it = index.at(session);
    let people = it.people.iter();
    let people = people.filter_map(|one| Some(&index.person(&one.person)?.name));
    let topics = it.topics.iter().take(topics);
    let topics = topics.filter_map(|id| Some(&index.topic(id)?.short));
    let texts = std::iter::once(&it.title).chain(people).chain(topics);
    let mut seen: Vec<&str> = texts.map(|text| index.text(text)).collect();
    seen.push(index.kind_name(&it.kind));
    let because = search::because(index, session, &seen, filter.query());
    (!because.is_empty()).then(|| erase(view! { <bdi>{pieces(&because)}</bdi> }))
}
