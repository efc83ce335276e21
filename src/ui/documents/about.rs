//! `/about/`.

use super::parts::{heading, section, to_record};
use crate::{
    index::Facet,
    model::InstitutionId,
    text,
    ui::{
        components::{fact, list, value},
        markup,
        state::State,
    },
    url::CALENDAR,
};

/// The workshop as a whole, what came of it, where the facts are from, and what is not known.
pub(super) fn about(state: State) -> String {
    let index = state.index;
    let program = index.program();
    let workshop = &program.workshop;
    let named = |ids: &[InstitutionId]| -> Vec<String> {
        ids.iter()
            .map(|id| to_record(state, Facet::Institution, id.as_str()))
            .collect()
    };
    let mut facts = fact(
        text::WHEN,
        &[text::date_range(workshop.first, workshop.last)],
    ) + &fact(text::PLACE, &[markup::escape(index.text(&workshop.place))])
        + &fact(text::HOSTED_BY, &named(&workshop.hosts))
        + &fact(text::ORGANISED_BY, &named(&workshop.organizers));
    if let Some(cohort) = &workshop.participants {
        let count = text::participants(cohort.count, cohort.countries.len());
        let who = value(
            Some(markup::escape(&count)),
            index.text(&cohort.description),
        );
        let from =
            (cohort.countries.iter()).map(|code| to_record(state, Facet::Country, code.as_str()));
        let values: Vec<String> = std::iter::once(who).chain(from).collect();
        facts += &fact(text::PARTICIPANTS, &values);
    }
    let topics: Vec<String> = (workshop.topics.iter())
        .map(|id| to_record(state, Facet::Topic, id.as_str()))
        .collect();
    let mut invited = named(&workshop.invited);
    invited.extend((workshop.invited_note.iter()).map(|note| markup::escape(index.text(note))));
    facts += &(fact(text::TOPICS, &topics)
        + &fact(text::INVITED, &invited)
        + &fact(text::VISITED, &named(&workshop.visited)));
    let outcomes: Vec<String> = (workshop.outcomes.iter())
        .map(|it| {
            let day = it.date.map_or_else(String::new, text::date_long);
            let source = text::list(&[&day, &text::locator(&it.locator)]);
            value(Some(markup::escape(index.text(&it.text))), &source)
        })
        .collect();
    let mut source = markup::text("p", "", index.text(&program.source.description));
    if let Some(url) = &program.source.url {
        source += &markup::element("p", "", &markup::link("", url, url));
    }
    let gaps: String = (text::WHAT_IS_NOT_KNOWN.iter())
        .map(|words| markup::text("p", "", words))
        .collect();
    let licence = program.source.licence.as_ref();
    let licence: Vec<String> = (licence.iter())
        .map(|it| markup::escape(index.text(it)))
        .collect();
    let licence = markup::element("dl", "", &fact(text::LICENCE, &licence));
    let file = |name: &str, words: &str| {
        markup::link("", &format!("{}{name}", state.base.as_str()), words)
    };
    let files = list(&[
        file(CALENDAR, text::CALENDAR_FILE),
        file("sessions.csv", text::TABLE_FILE),
        file("feed.xml", text::FEED),
        file("schedule.xml", text::SCHEDULE_XML),
        file("schedule.json", text::SCHEDULE_JSON),
        file("program.json", text::PROGRAM_FILE),
        file("program.schema.json", text::SCHEMA_FILE),
    ]);
    heading(text::ABOUT, index.text(&workshop.title))
        + &markup::text("p", "summary", index.text(&workshop.summary))
        + &markup::element("dl", "", &facts)
        + &section(text::OUTCOMES, &list(&outcomes))
        + &section(text::SOURCE, &source)
        + &section(text::NOT_KNOWN, &gaps)
        + &section(text::DOWNLOADS, &(licence + &files))
}
