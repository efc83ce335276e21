//! What belongs to a person, an institution, a topic or a country: what their pages show.

use crate::{
    index::{Facet, Index},
    model::{
        CountryOf, CountryRelation, Date, Institution, InstitutionRelation, Outcome, Person,
        Session,
    },
};

/// The name of a record, or of all sessions of a kind that has no record; `None` where the programme has it not.
pub fn name<'a>(index: &'a Index, facet: Facet, slug: &str) -> Option<&'a str> {
    index.name(facet, slug).map(|name| index.text(name))
}

/// The slugs of all records of a facet, in the order of the programme: that of a page is in the order of its language.
pub fn all(index: &Index, facet: Facet) -> Vec<&str> {
    let program = index.program();
    match facet {
        Facet::Topic => program.topics.iter().map(|it| it.id.as_str()).collect(),
        Facet::Country => (program.countries.iter())
            .map(|it| it.code.as_str())
            .collect(),
        Facet::Institution => (program.institutions.iter())
            .map(|it| it.id.as_str())
            .collect(),
        Facet::Person => program.people.iter().map(|it| it.id.as_str()).collect(),
        Facet::Kind | Facet::Part => Vec::new(),
    }
}

/// The numbers of a record's sessions, in order.
pub fn sessions(index: &Index, facet: Facet, slug: &str) -> Vec<usize> {
    let value = (index.facet(facet).iter()).find(|value| value.slug == slug);
    value.map_or_else(Vec::new, |value| value.sessions.iter().collect())
}

/// The dates of sessions that are in order, each once.
pub fn dates(index: &Index, sessions: &[usize]) -> Vec<Date> {
    let mut dates: Vec<Date> = (sessions.iter())
        .map(|&number| index.sessions()[number].date)
        .collect();
    dates.dedup();
    dates
}

/// The person with this slug.
pub fn person<'a>(index: &'a Index, slug: &str) -> Option<&'a Person> {
    (index.program().people.iter()).find(|it| it.id.as_str() == slug)
}

/// The institution with this slug.
pub fn institution<'a>(index: &'a Index, slug: &str) -> Option<&'a Institution> {
    (index.program().institutions.iter()).find(|it| it.id.as_str() == slug)
}

/// What an institution has to do with a session by its own name; `None` where only somebody who works there, or a part
/// of it, brings it in.
pub fn relation(session: &Session, institution: &str) -> Option<InstitutionRelation> {
    let link = (session.institutions.iter()).find(|it| it.institution.as_str() == institution)?;
    Some(link.relation)
}

/// Those who work at an institution, as far as it is stated.
pub fn staff<'a>(index: &'a Index, institution: &str) -> Vec<&'a Person> {
    (index.program().people.iter())
        .filter(|person| {
            (person
                .positions
                .iter()
                .filter_map(|it| it.institution.as_ref()))
            .any(|id| id.as_str() == institution)
        })
        .collect()
}

/// The institutions that are a part of one.
pub fn parts<'a>(index: &'a Index, institution: &str) -> Vec<&'a Institution> {
    (index.program().institutions.iter())
        .filter(|it| (it.part_of.as_ref()).is_some_and(|whole| whole.as_str() == institution))
        .collect()
}

/// The country of an institution, its own or that of what it is a part of.
pub fn country_of<'a>(index: &'a Index, institution: &'a Institution) -> Option<&'a CountryOf> {
    index
        .lineage(&institution.id)
        .find_map(|it| it.country.as_ref())
}

/// The institutions of a country.
pub fn institutions_in<'a>(index: &'a Index, country: &str) -> Vec<&'a Institution> {
    (index.program().institutions.iter())
        .filter(|it| country_of(index, it).is_some_and(|known| known.code.as_str() == country))
        .collect()
}

/// Those who represented a country.
pub fn representatives<'a>(index: &'a Index, country: &str) -> Vec<&'a Person> {
    (index.program().people.iter())
        .filter(|it| (it.represents.as_ref()).is_some_and(|code| code.as_str() == country))
        .collect()
}

/// Those who took part in a session and work at an institution of the country.
pub fn speakers_from<'a>(index: &'a Index, country: &str) -> Vec<&'a Person> {
    (index.program().people.iter())
        .filter(|person| !sessions(index, Facet::Person, person.id.as_str()).is_empty())
        .filter(|person| {
            (person
                .positions
                .iter()
                .filter_map(|it| it.institution.as_ref()))
            .filter_map(|id| index.institution(id))
            .filter_map(|it| country_of(index, it))
            .any(|known| known.code.as_str() == country)
        })
        .collect()
}

/// The outcomes in which a country has a part.
pub fn outcomes_with<'a>(index: &'a Index, country: &str) -> Vec<&'a Outcome> {
    (index.program().workshop.outcomes.iter())
        .filter(|it| (it.countries.iter()).any(|link| link.country.as_str() == country))
        .collect()
}

/// What a country has to do with a session.
pub fn relations(index: &Index, session: usize, country: &str) -> Vec<CountryRelation> {
    (index.relations(session).iter())
        .filter(|(code, _)| code.as_str() == country)
        .map(|(_, relation)| *relation)
        .collect()
}

/// The sessions with which a country has a certain thing to do.
pub fn sessions_with(index: &Index, country: &str, relation: CountryRelation) -> Vec<usize> {
    (0..index.sessions().len())
        .filter(|&number| relations(index, number, country).contains(&relation))
        .collect()
}

/// Whether participants came from the country.
pub fn sent_participants(index: &Index, country: &str) -> bool {
    let cohort = index.program().workshop.participants.as_ref();
    cohort.is_some_and(|it| it.countries.iter().any(|code| code.as_str() == country))
}
