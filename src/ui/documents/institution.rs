//! `/institution/<slug>/`.

use super::parts::{heading, how_known, institutions, people, section, sessions_of};
use crate::ui::{
    components::{Fact, facts, outcomes, to_page, value},
    markup,
    state::State,
};
use languages::text;
use program::{InstitutionId, InstitutionKind, Listing, index::Facet};
use selection::records;

/// What an institution is, who works there, what it has to do with the workshop and with which sessions.
pub(super) fn institution(state: State, slug: &str) -> String {
    let index = state.index;
    let Some(it) = records::institution(index, slug) else {
        return String::new();
    };
    let country: Vec<String> = (records::country_of(index, it).iter())
        .map(|(known, _)| {
            let link = to_page(state, Facet::Country, known.code.as_str());
            value(link, &how_known(state, it))
        })
        .collect();
    let whole: Vec<String> = (it.part_of.iter())
        .map(|id| to_page(state, Facet::Institution, id.as_str()))
        .collect();
    let kind: Vec<String> = match it.kind {
        InstitutionKind::NotStated => Vec::new(),
        kind => vec![text::institution_kind(kind).to_owned()],
    };
    let workshop = &index.program().workshop;
    let own = |ids: &[InstitutionId]| ids.contains(&it.id);
    let listed = |list: &Option<Listing<InstitutionId>>| {
        list.as_ref()
            .is_some_and(|list| list.items.contains(&it.id))
    };
    let mut named = Vec::new();
    for (holds, words) in [
        (own(&workshop.hosts), text::was_host()),
        (own(&workshop.organizers), text::was_organiser()),
        (listed(&workshop.invited), text::was_invited()),
        (listed(&workshop.visited), text::was_visited()),
    ] {
        if holds {
            named.push(words.to_owned());
        }
    }
    let fact = |label, missing, values| Fact {
        label,
        missing,
        values,
    };
    let abbreviation = it.abbreviation.iter().map(|short| markup::escape(short));
    let known = [
        fact(text::kind_of(), text::fact_kind(), kind),
        fact(text::abbreviation(), "", abbreviation.collect()),
        fact(text::country(), text::fact_country(), country),
        fact(text::part_of(), "", whole),
        fact(text::in_the_workshop(), "", named),
    ];
    let facts = facts(state, &known, &it.locators);
    let why = |number: usize| {
        let relation = records::relation(&index.sessions()[number], slug);
        relation.map_or_else(
            || text::by_its_people().to_owned(),
            |it| text::institution_relation(it).to_owned(),
        )
    };
    let parts = records::parts(index, slug);
    heading(text::facet(Facet::Institution), &state.given(&it.name))
        + &facts
        + &section(
            text::people_label(),
            &people(state, &records::staff(index, slug)),
        )
        + &section(text::parts(), &institutions(state, &parts))
        + &outcomes(state, &records::outcomes_of(index, slug))
        + &sessions_of(state, Facet::Institution, slug, why)
}
