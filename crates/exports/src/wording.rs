//! What an entry says about a session, whatever the format.

use super::site::Site;
use program::{
    CountryLink, InstitutionId, InstitutionRelation, Locator, Outcome, Person, RoleId, Session,
    index::{Index, SessionNumber},
};

/// Where it took place, if that is stated.
pub fn location(site: Site, session: &Session) -> String {
    let index = site.index;
    let names: Vec<&str> = (session.institutions.iter())
        .filter(|link| link.relation != InstitutionRelation::Subject)
        .filter_map(|link| index.institution(&link.institution))
        .map(|it| index.text(&it.name))
        .collect();
    site.locale.names(&names)
}

/// For a session without a clock time, the part of the day and a note that no clock time is stated.
pub fn when(site: Site, session: &Session) -> String {
    match session.clock {
        None if session.spans_days() => site.locale.list(&[
            &(site.locale).date_range(session.date, session.last_date()),
            &site.locale.without_clock(session.part),
        ]),
        None => site.locale.without_clock(session.part),
        Some(_) => String::new(),
    }
}

/// Who did what, one line each.
pub fn people(site: Site, session: &Session) -> Vec<String> {
    let Site { index, locale, .. } = site;
    let roles = |roles: &[RoleId]| {
        let names: Vec<&str> = roles.iter().map(|role| index.role_name(role)).collect();
        locale.names(&names)
    };
    let people = (session.people.iter())
        .filter_map(|one| Some((one, index.person(&one.person)?)))
        .map(|(one, person)| {
            let at: Vec<&str> = (person.positions.iter())
                .filter_map(|it| index.institution(it.institution.as_ref()?))
                .map(|it| index.text(&it.name))
                .collect();
            let at = if at.is_empty() {
                locale.affiliation_not_stated().to_owned()
            } else {
                locale.names(&at)
            };
            let name = locale.marked(&full_name(index, person), &at);
            locale.colon(&roles(&one.roles), &name)
        });
    let group = (session.participants.iter()).map(|group| {
        let name = index.text(&group.name);
        match roles(&group.roles) {
            roles if roles.is_empty() => name.to_owned(),
            roles => locale.colon(&roles, name),
        }
    });
    people.chain(group).collect()
}

/// Countries with their relation to it, and how that is known if it is not stated.
pub fn countries(site: Site, links: &[CountryLink]) -> Vec<String> {
    let Site { index, locale, .. } = site;
    (links.iter())
        .filter_map(|link| {
            let name = index.text(&index.country(&link.country)?.name);
            let relation = locale.by_basis(locale.country_relation(link.relation), link.basis);
            Some(locale.colon(name, &relation))
        })
        .collect()
}

/// The names of institutions.
pub fn institutions<'a>(index: &'a Index, ids: &[InstitutionId]) -> Vec<&'a str> {
    (ids.iter())
        .filter_map(|id| index.institution(id))
        .map(|it| index.text(&it.name))
        .collect()
}

/// Where the source says it.
pub fn locators(site: Site, locators: &[Locator]) -> String {
    site.locale.locators(locators, str::to_owned)
}

/// A person's title and name.
pub fn full_name(index: &Index, person: &Person) -> String {
    let title = person.title.as_ref().map(|title| index.text(title));
    let name: Vec<&str> = title
        .into_iter()
        .chain([index.text(&person.name)])
        .collect();
    name.join(" ")
}

/// Everything known about a session except its title and time, one line each.
pub fn details(site: Site, number: SessionNumber) -> Vec<String> {
    let Site { index, locale, .. } = site;
    let session = index.at(number);
    let mut lines = vec![when(site, session)];
    lines.extend((session.when_note.as_ref()).map(|note| index.text(note).to_owned()));
    if session.online {
        lines.push(locale.online().to_owned());
    }
    if session.title_source == program::TitleSource::Described {
        lines.push(locale.title_described().to_owned());
    }
    lines.push(index.text(&session.summary).to_owned());
    lines.extend(people(site, session));
    lines.extend(of_countries(site, index.relations(number)));
    lines.extend(sourced(site, &session.locators));
    lines.retain(|line| !line.is_empty());
    lines
}

/// Everything known about an outcome except its title and date, one line each.
pub fn outcome_details(site: Site, outcome: &Outcome) -> Vec<String> {
    let mut lines = vec![site.index.text(&outcome.text).to_owned()];
    lines.extend(of_countries(site, &outcome.countries));
    lines.extend(sourced(site, &outcome.locators));
    lines
}

fn of_countries(site: Site, links: &[CountryLink]) -> Option<String> {
    let locale = site.locale;
    let countries = countries(site, links);
    (!countries.is_empty())
        .then(|| locale.colon(locale.countries(), &countries.join(locale.semicolon())))
}

fn sourced(site: Site, own: &[Locator]) -> Option<String> {
    let locale = site.locale;
    (!own.is_empty()).then(|| locale.colon(locale.source(), &locators(site, own)))
}

/// The names of its topics.
pub fn topics<'a>(index: &'a Index, session: &'a Session) -> impl Iterator<Item = &'a str> {
    (session.topics.iter())
        .filter_map(|id| index.topic(id))
        .map(|topic| index.text(&topic.name))
}
