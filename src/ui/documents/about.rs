//! `/about/`.

use super::parts::{heading, listing, section};
use crate::ui::{
    components::{fact, facts, list, outcomes, to_page, value},
    markup,
    state::{State, marked},
};
use address::CALENDAR;
use languages::text;
use program::{InstitutionId, Listing, Outcome, Statement, index::Facet};

/// The workshop as a whole, what came of it, where the facts are from, and what is not known.
pub(super) fn about(state: State) -> String {
    let index = state.index;
    let program = index.program();
    let workshop = &program.workshop;
    let named = |ids: &[InstitutionId]| -> Vec<String> {
        ids.iter()
            .map(|id| to_page(state, Facet::Institution, id.as_str()))
            .collect()
    };
    let listed = |list: &Option<Listing<InstitutionId>>| -> Vec<String> {
        list.as_ref().map_or_else(Vec::new, |it| {
            listing(state, named(&it.items), it.note.as_ref(), &it.locators)
        })
    };
    let said = |statement: &Option<Statement>| -> Vec<String> {
        (statement.iter())
            .map(|it| value(state.given(&it.text), &state.locators(&it.locators)))
            .collect()
    };
    let place = match &workshop.country {
        None => state.given(&workshop.place),
        Some(known) => {
            let country = to_page(state, Facet::Country, known.code.as_str());
            state.given(&workshop.place) + text::comma() + &marked(country, &[known.basis])
        }
    };
    let mut known = fact(
        text::when(),
        &[text::date_range(workshop.first, workshop.last)],
    ) + &fact(text::place(), &[place])
        + &fact(text::hosted_by(), &named(&workshop.hosts))
        + &fact(text::organised_by(), &named(&workshop.organizers))
        + &fact(text::aim(), &said(&workshop.aim))
        + &fact(text::audience(), &said(&workshop.audience));
    if let Some(cohort) = &workshop.participants {
        let count = text::participants_from(cohort.count, cohort.countries.len());
        let who = value(markup::escape(&count), &state.given(&cohort.description));
        let from = (cohort.countries.iter())
            .map(|code| to_page(state, Facet::Country, code.as_str()))
            .collect();
        let mut values = vec![who];
        values.extend(listing(state, from, None, &cohort.locators));
        known += &fact(text::participants_label(), &values);
    }
    let topics = workshop.topics.as_ref().map_or_else(Vec::new, |it| {
        let topics = (it.items.iter())
            .map(|id| to_page(state, Facet::Topic, id.as_str()))
            .collect();
        listing(state, topics, it.note.as_ref(), &it.locators)
    });
    known += &(fact(text::training(), &said(&workshop.training))
        + &fact(text::topics_label(), &topics)
        + &fact(text::invited(), &listed(&workshop.invited))
        + &fact(text::visited(), &listed(&workshop.visited)));
    let summary = markup::element("p", "summary", &state.given(&workshop.summary))
        + &facts(state, &[], &workshop.locators);
    let all: Vec<&Outcome> = workshop.outcomes.iter().collect();
    let mut from = String::new();
    let mut licence = String::new();
    let mut gaps = String::new();
    if let Some(it) = &program.source {
        from += &markup::element("p", "", &state.given(&it.description));
        if let Some(url) = &it.url {
            from += &markup::element("p", "", &markup::link("", url, url));
        }
        let words: Vec<String> = (it.licence.iter()).map(|it| state.given(it)).collect();
        licence = markup::filled("dl", "", &fact(text::licence(), &words));
        for words in text::what_is_not_known() {
            gaps += &markup::text("p", "", words);
        }
    }
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
        + &summary
        + &markup::element("dl", "", &known)
        + &outcomes(state, &all)
        + &section(text::source(), &from)
        + &section(text::not_known(), &gaps)
        + &section(
            text::basis_heading(),
            &markup::text("p", "", text::basis_explained()),
        )
        + &section(text::downloads(), &(licence + &files))
        + &section(
            text::translations(),
            &(markup::text("p", "", text::translation())
                + &markup::text("p", "", text::translation_correct())),
        )
}
