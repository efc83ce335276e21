//! `/institution/<slug>/`.

use super::parts::{heading, institutions, people, section, sessions_of, to_record};
use crate::{
    index::Facet,
    model::{Basis, InstitutionId},
    records, text,
    ui::{
        components::{fact, value},
        markup,
        state::State,
    },
};

/// What an institution is, who works there, what it has to do with the workshop and with which sessions.
pub(super) fn institution(state: State, slug: &str) -> String {
    let index = state.index;
    let Some(it) = records::institution(index, slug) else {
        return String::new();
    };
    let country: Vec<String> = (records::country_of(index, it).iter())
        .map(|known| {
            let basis = match known.basis {
                Basis::Stated => "",
                Basis::Name => text::country_by_name(),
            };
            let link = to_record(state, Facet::Country, known.code.as_str());
            value(link, basis)
        })
        .collect();
    let whole: Vec<String> = (it.part_of.iter())
        .map(|id| to_record(state, Facet::Institution, id.as_str()))
        .collect();
    let mut facts = fact(
        text::kind_of(),
        &[text::institution_kind(it.kind).to_owned()],
    );
    if let Some(short) = &it.abbreviation {
        facts += &fact(text::abbreviation(), &[markup::escape(short)]);
    }
    facts += &fact(text::country(), &country);
    if !whole.is_empty() {
        facts += &fact(text::part_of(), &whole);
    }
    let workshop = &index.program().workshop;
    let own = |ids: &[InstitutionId]| ids.contains(&it.id);
    let mut named = Vec::new();
    for (holds, words) in [
        (own(&workshop.hosts), text::was_host()),
        (own(&workshop.organizers), text::was_organiser()),
        (own(&workshop.invited), text::was_invited()),
        (own(&workshop.visited), text::was_visited()),
    ] {
        if holds {
            named.push(words.to_owned());
        }
    }
    if !named.is_empty() {
        facts += &fact(text::in_the_workshop(), &named);
    }
    facts += &fact(text::source(), &[state.locator(&it.locator)]);
    let why = |number: usize| {
        let relation = records::relation(&index.sessions()[number], slug);
        relation.map_or_else(
            || text::by_its_people().to_owned(),
            |it| text::institution_relation(it).to_owned(),
        )
    };
    let parts = records::parts(index, slug);
    let mut html = heading(text::facet(Facet::Institution), &state.given(&it.name))
        + &markup::element("dl", "", &facts)
        + &section(
            text::people_label(),
            &people(state, &records::staff(index, slug)),
        );
    if !parts.is_empty() {
        html += &section(text::parts(), &institutions(state, &parts));
    }
    html + &sessions_of(state, Facet::Institution, slug, why)
}
