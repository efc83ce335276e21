//! `/about/`.

use leptos::prelude::*;

use super::parts::{heading, listing, paragraph, section, together, where_stated};
use crate::{
    components::{
        Outcomes,
        facts::{Fact, FactList, fact, record_list, value},
        links::{link, record_link},
        prose::{Prose, linked, prose},
        words::{localized, marked},
    },
    erased::{Erased, erase},
};
use address::CALENDAR;
use exports::site::Site;
use program::{InstitutionId, Listing, Source, Statement, Workshop, index::Facet};

/// The workshop as a whole, what came of it, where the facts are from, and what is not known.
pub fn about(site: Site) -> Erased {
    let locale = site.locale;
    let program = site.index.program();
    let workshop = &program.workshop;
    let source = program.source.as_ref();
    let known: Vec<Erased> = facts(site, workshop).into_iter().filter_map(fact).collect();
    let license = source.and_then(|it| it.license.as_ref()).map(|words| {
        let license = fact(Fact::optional(locale.license(), vec![prose(site, words)]));
        erase(view! { <dl>{license}</dl> })
    });
    let gaps = source.map(|_| erase(Vec::from(locale.what_is_not_known().map(paragraph))));
    // The original language needs no note about translation.
    let translation = (!locale.is_original()).then(|| {
        let words = [locale.translation(), locale.translation_correct()];
        erase(Vec::from(words.map(paragraph)))
    });
    erase(view! {
        {heading(locale.about(), localized(site, &workshop.title))}
        <Prose text=&workshop.summary summary=true/>
        <FactList facts=Vec::new() locators=&workshop.locators/>
        <dl>{known}</dl>
        <Outcomes outcomes=workshop.outcomes.iter().collect()/>
        {section(locale.source(), source.map(from))}
        {section(locale.not_known(), gaps)}
        {section(locale.basis_heading(), Some(paragraph(locale.basis_explained())))}
        {section(locale.downloads(), together(vec![license, files(site)]))}
        {section(locale.translations(), translation)}
    })
}

fn facts(site: Site, workshop: &'static Workshop) -> Vec<Fact> {
    let locale = site.locale;
    let named = |ids: &[InstitutionId]| -> Vec<Erased> {
        let ids = ids.iter();
        ids.map(|id| record_link(site, Facet::Institution, id.as_str()))
            .collect()
    };
    let listed = |list: &Option<Listing<InstitutionId>>| -> Vec<Erased> {
        list.as_ref().map_or_else(Vec::new, |it| {
            listing(site, named(&it.items), it.note.as_ref(), &it.locators)
        })
    };
    let said = |statement: &Option<Statement>| -> Vec<Erased> {
        let statement = statement.iter();
        statement
            .map(|it| value(prose(site, &it.text), where_stated(site, &it.locators)))
            .collect()
    };
    let topics = workshop.topics.as_ref().map_or_else(Vec::new, |it| {
        let topics = it.items.iter();
        let topics = topics.map(|id| record_link(site, Facet::Topic, id.as_str()));
        listing(site, topics.collect(), it.note.as_ref(), &it.locators)
    });
    let when = locale.date_range(workshop.first, workshop.last);
    vec![
        Fact::optional(locale.when(), vec![erase(when)]),
        Fact::optional(locale.place(), vec![place(site, workshop)]),
        Fact::optional(locale.hosted_by(), named(&workshop.hosts)),
        Fact::optional(locale.organized_by(), named(&workshop.organizers)),
        Fact::optional(locale.aim(), said(&workshop.aim)),
        Fact::optional(locale.audience(), said(&workshop.audience)),
        Fact::optional(locale.participants_label(), participants(site, workshop)),
        Fact::optional(locale.training(), said(&workshop.training)),
        Fact::optional(locale.topics_label(), topics),
        Fact::optional(locale.invited(), listed(&workshop.invited)),
        Fact::optional(locale.visited(), listed(&workshop.visited)),
    ]
}

fn place(site: Site, workshop: &'static Workshop) -> Erased {
    let place = localized(site, &workshop.place);
    match &workshop.country {
        None => place,
        Some(known) => {
            let country = record_link(site, Facet::Country, known.code.as_str());
            let country = marked(site.locale, country, &[known.basis]);
            erase((place, site.locale.comma(), country))
        }
    }
}

fn participants(site: Site, workshop: &'static Workshop) -> Vec<Erased> {
    let Some(cohort) = &workshop.participants else {
        return Vec::new();
    };
    let count = (site.locale).participants_from(cohort.count, cohort.countries.len());
    let who = value(erase(count), Some(linked(site, &cohort.description)));
    let from = cohort.countries.iter();
    let from = from.map(|code| record_link(site, Facet::Country, code.as_str()));
    let mut values = vec![who];
    values.extend(listing(site, from.collect(), None, &cohort.locators));
    values
}

/// Where the facts are from.
fn from(source: &'static Source) -> Erased {
    let url = source.url.as_ref().map(|url| {
        let url = url.as_str();
        view! { <p>{link(url.to_owned(), erase(url))}</p> }
    });
    erase(view! {
        <Prose text=&source.description/>
        {url}
    })
}

fn files(site: Site) -> Option<Erased> {
    let locale = site.locale;
    let file =
        |name: &str, words: &'static str| link(site.base.as_str().to_owned() + name, erase(words));
    // These are the same in every language.
    let shared =
        |name: &str, words: &'static str| link(site.base.root().to_owned() + name, erase(words));
    record_list(vec![
        file(CALENDAR, locale.calendar_file()),
        file("sessions.csv", locale.table_file()),
        file("feed.xml", locale.feed()),
        shared("schedule.xml", locale.schedule_xml()),
        shared("schedule.json", locale.schedule_json()),
        shared("program.json", locale.program_file()),
        shared("program.schema.json", locale.schema_file()),
    ])
}
