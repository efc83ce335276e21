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
        text::when(),
        &[text::date_range(workshop.first, workshop.last)],
    ) + &fact(text::place(), &[state.given(&workshop.place)])
        + &fact(text::hosted_by(), &named(&workshop.hosts))
        + &fact(text::organised_by(), &named(&workshop.organizers));
    if let Some(cohort) = &workshop.participants {
        let count = text::participants_from(cohort.count, cohort.countries.len());
        let who = value(markup::escape(&count), &state.given(&cohort.description));
        let from =
            (cohort.countries.iter()).map(|code| to_record(state, Facet::Country, code.as_str()));
        let values: Vec<String> = std::iter::once(who).chain(from).collect();
        facts += &fact(text::participants_label(), &values);
    }
    let topics: Vec<String> = (workshop.topics.iter())
        .map(|id| to_record(state, Facet::Topic, id.as_str()))
        .collect();
    let mut invited = named(&workshop.invited);
    invited.extend((workshop.invited_note.iter()).map(|note| state.given(note)));
    facts += &(fact(text::topics_label(), &topics)
        + &fact(text::invited(), &invited)
        + &fact(text::visited(), &named(&workshop.visited)));
    let outcomes: Vec<String> = (workshop.outcomes.iter())
        .map(|it| {
            let day = it.date.map_or_else(String::new, text::date_long);
            let source = text::list(&[&day, &state.locator(&it.locator)]);
            value(state.given(&it.text), &source)
        })
        .collect();
    let mut source = markup::element("p", "", &state.given(&program.source.description));
    if let Some(url) = &program.source.url {
        source += &markup::element("p", "", &markup::link("", url, url));
    }
    let gaps: String = (text::what_is_not_known().iter())
        .map(|words| markup::text("p", "", words))
        .collect();
    let licence = program.source.licence.as_ref();
    let licence: Vec<String> = (licence.iter()).map(|it| state.given(it)).collect();
    let licence = markup::element("dl", "", &fact(text::licence(), &licence));
    let file =
        |name: &str, words: &str| markup::link("", &(state.base.as_str().to_owned() + name), words);
    // These are the same in every language.
    let shared =
        |name: &str, words: &str| markup::link("", &(state.base.root().to_owned() + name), words);
    let files = list(&[
        file(CALENDAR, text::calendar_file()),
        file("sessions.csv", text::table_file()),
        file("feed.xml", text::feed()),
        shared("schedule.xml", text::schedule_xml()),
        shared("schedule.json", text::schedule_json()),
        shared("program.json", text::program_file()),
        shared("program.schema.json", text::schema_file()),
    ]);
    heading(text::about(), &state.given(&workshop.title))
        + &markup::element("p", "summary", &state.given(&workshop.summary))
        + &markup::element("dl", "", &facts)
        + &section(text::outcomes(), &list(&outcomes))
        + &section(text::source(), &source)
        + &section(text::not_known(), &gaps)
        + &section(text::downloads(), &(licence + &files))
        + &section(
            text::translations(),
            &(markup::text("p", "", text::translation())
                + &markup::text("p", "", text::translation_correct())),
        )
}
