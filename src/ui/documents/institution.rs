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
                Basis::Name => text::COUNTRY_BY_NAME,
            };
            let link = to_record(state, Facet::Country, known.code.as_str());
            value(Some(link), basis)
        })
        .collect();
    let whole: Vec<String> = (it.part_of.iter())
        .map(|id| to_record(state, Facet::Institution, id.as_str()))
        .collect();
    let mut facts = fact(text::KIND_OF, &[text::institution_kind(it.kind).to_owned()]);
    if let Some(short) = &it.abbreviation {
        facts += &fact(text::ABBREVIATION, &[markup::escape(short)]);
    }
    facts += &fact(text::COUNTRY, &country);
    if !whole.is_empty() {
        facts += &fact(text::PART_OF, &whole);
    }
    let workshop = &index.program().workshop;
    let own = |ids: &[InstitutionId]| ids.contains(&it.id);
    let mut named = Vec::new();
    for (holds, words) in [
        (own(&workshop.hosts), text::WAS_HOST),
        (own(&workshop.organizers), text::WAS_ORGANISER),
        (own(&workshop.invited), text::WAS_INVITED),
        (own(&workshop.visited), text::WAS_VISITED),
    ] {
        if holds {
            named.push(words.to_owned());
        }
    }
    if !named.is_empty() {
        facts += &fact(text::IN_THE_WORKSHOP, &named);
    }
    facts += &fact(text::SOURCE, &[markup::escape(&text::locator(&it.locator))]);
    let why = |number: usize| {
        let relation = records::relation(&index.sessions()[number], slug);
        relation.map_or_else(
            || text::BY_ITS_PEOPLE.to_owned(),
            |it| text::institution_relation(it).to_owned(),
        )
    };
    let parts = records::parts(index, slug);
    let mut html = heading(text::facet(Facet::Institution), index.text(&it.name))
        + &markup::element("dl", "", &facts)
        + &section(text::PEOPLE, &people(state, &records::staff(index, slug)));
    if !parts.is_empty() {
        html += &section(text::PARTS, &institutions(state, &parts));
    }
    html + &sessions_of(state, Facet::Institution, slug, why)
}
