//! What belongs to a person, an institution, a topic or a country: what their pages show.

use program::{
    Basis, CountryLink, CountryOf, CountryRelation, Date, Institution, InstitutionRelation,
    Outcome, Person, Session,
    index::{Facet, Index, SessionNumber},
};

/// The name of a record or a kind of session; `None` if the program does not have one.
pub fn name<'a>(index: &'a Index, facet: Facet, slug: &str) -> Option<&'a str> {
    index.name(facet, slug).map(|name| index.text(name))
}

/// The slugs of all records of a facet, in the order of the program (which pages get sorted for their language).
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
pub fn sessions(index: &Index, facet: Facet, slug: &str) -> Vec<SessionNumber> {
    let value = (index.facet(facet).iter()).find(|value| value.slug == slug);
    value.map_or_else(Vec::new, |value| value.sessions.iter().collect())
}

/// The dates of these sessions, which are in order; each date once.
pub fn dates(index: &Index, sessions: &[SessionNumber]) -> Vec<Date> {
    let mut dates: Vec<Date> = sessions.iter().map(|&it| index.at(it).date).collect();
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

/// How an institution that a session names relates to it; `None` if only a part of the institution, or someone who
/// works there, links the two.
pub fn relation(session: &Session, institution: &str) -> Option<InstitutionRelation> {
    let link = (session.institutions.iter()).find(|it| it.institution.as_str() == institution)?;
    Some(link.relation)
}

/// The people who work at an institution, as far as stated.
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

/// The institutions that are part of one.
pub fn parts<'a>(index: &'a Index, institution: &str) -> Vec<&'a Institution> {
    (index.program().institutions.iter())
        .filter(|it| (it.part_of.as_ref()).is_some_and(|whole| whole.as_str() == institution))
        .collect()
}

/// The country of an institution, its own or that of what it is part of, and the institution it is known from.
pub fn country_of<'a>(
    index: &'a Index,
    institution: &'a Institution,
) -> Option<(&'a CountryOf, &'a Institution)> {
    index
        .lineage(&institution.id)
        .find_map(|it| Some((it.country.as_ref()?, it)))
}

/// The institutions in a country.
pub fn institutions_in<'a>(index: &'a Index, country: &str) -> Vec<&'a Institution> {
    (index.program().institutions.iter())
        .filter(|it| country_of(index, it).is_some_and(|(known, _)| known.code.as_str() == country))
        .collect()
}

/// The people who came from a country or represented it.
pub fn people_from<'a>(index: &'a Index, country: &str) -> Vec<&'a Person> {
    (index.program().people.iter())
        .filter(|it| {
            let from = it.from.as_ref().map(|known| &known.code);
            from.into_iter()
                .chain(&it.represents)
                .any(|code| code.as_str() == country)
        })
        .collect()
}

/// The people who took part in a session and work at an institution in the country.
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
            .any(|(known, _)| known.code.as_str() == country)
        })
        .collect()
}

/// The outcomes that involve a country.
pub fn outcomes_with<'a>(index: &'a Index, country: &str) -> Vec<&'a Outcome> {
    (index.program().workshop.outcomes.iter())
        .filter(|it| (it.countries.iter()).any(|link| link.country.as_str() == country))
        .collect()
}

/// The outcomes that involve an institution or its parts.
pub fn outcomes_of<'a>(index: &'a Index, institution: &str) -> Vec<&'a Outcome> {
    (index.program().workshop.outcomes.iter())
        .filter(|it| {
            (it.institutions.iter())
                .flat_map(|id| index.lineage(id))
                .any(|it| it.id.as_str() == institution)
        })
        .collect()
}

/// The outcomes on a date.
pub fn outcomes_on(index: &Index, date: Date) -> Vec<&Outcome> {
    (index.program().workshop.outcomes.iter())
        .filter(|it| it.date == Some(date))
        .collect()
}

/// How a country relates to a session.
pub fn relations<'a>(
    index: &'a Index,
    session: SessionNumber,
    country: &str,
) -> Vec<&'a CountryLink> {
    (index.relations(session).iter())
        .filter(|it| it.country.as_str() == country)
        .collect()
}

/// How a country relates to sessions: each relation once, with how it is known, most certain first.
pub fn relations_of(index: &Index, country: &str) -> Vec<(CountryRelation, Vec<Basis>)> {
    let mut relations: Vec<(CountryRelation, Vec<Basis>)> = Vec::new();
    for link in index.relations_of(country) {
        let at = relations.iter().position(|(it, _)| *it == link.relation);
        let at = at.unwrap_or_else(|| {
            relations.push((link.relation, Vec::new()));
            relations.len() - 1
        });
        let bases = &mut relations[at].1;
        if !bases.contains(&link.basis) {
            let place = bases.partition_point(|it| *it < link.basis);
            bases.insert(place, link.basis);
        }
    }
    relations
}

/// How it is known that a country relates to sessions, most certain first.
pub fn bases(index: &Index, country: &str) -> Vec<Basis> {
    let known = |basis: &Basis| (index.relations_of(country).iter()).any(|it| it.basis == *basis);
    Basis::ALL.iter().copied().filter(known).collect()
}

/// How the countries of institutions are known, most certain first.
pub fn bases_of(index: &Index, institutions: &[&Institution]) -> Vec<Basis> {
    let known = |basis: &Basis| {
        let mut countries = institutions.iter().filter_map(|it| country_of(index, it));
        countries.any(|(known, _)| known.basis == *basis)
    };
    Basis::ALL.iter().copied().filter(known).collect()
}

/// The sessions to which a country has a given relation.
pub fn sessions_with(
    index: &Index,
    country: &str,
    relation: CountryRelation,
) -> Vec<SessionNumber> {
    index
        .numbers()
        .filter(|&number| {
            let mut relations = relations(index, number, country).into_iter();
            relations.any(|it| it.relation == relation)
        })
        .collect()
}

/// Whether participants came from the country.
pub fn sent_participants(index: &Index, country: &str) -> bool {
    let cohort = index.program().workshop.participants.as_ref();
    cohort.is_some_and(|it| it.countries.iter().any(|code| code.as_str() == country))
}
