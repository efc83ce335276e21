//! The facets that sessions are filtered by, and what makes a session match a value.

use crate::{
    Basis, CountryCode, CountryLink, CountryRelation, Institution, InstitutionId,
    InstitutionRelation, Part, Session, TopicId,
};

use super::{Index, SessionNumber, SessionSet, numbered};

/// A way to narrow down the sessions. Addresses and pages use the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What the session was about.
    Topic,
    /// Country, in any relation.
    Country,
    /// Lecture, visit, ….
    Kind,
    /// Institution, including those it is part of.
    Institution,
    /// Person, in any role.
    Person,
    /// Part of the day.
    Part,
}

impl Facet {
    /// Every facet, in order.
    pub const ALL: [Self; 6] = [
        Self::Topic,
        Self::Country,
        Self::Kind,
        Self::Institution,
        Self::Person,
        Self::Part,
    ];

    /// The facet's name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Country => "country",
            Self::Kind => "kind",
            Self::Institution => "institution",
            Self::Person => "person",
            Self::Part => "part",
        }
    }

    /// The facet with this name in addresses.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

/// A value of a facet and the sessions that have it.
#[derive(Clone, Debug)]
pub struct FacetValue {
    /// The value as written in addresses.
    pub slug: String,
    /// The value's name in the program's language; empty for parts of the day, which `languages` names.
    pub name: String,
    /// The sessions that have the value.
    pub sessions: SessionSet,
}

/// The values of a facet that at least one session has, and every country, in the order of the program (which pages get
/// sorted for their language).
pub(super) fn values(index: &Index, facet: Facet) -> Vec<FacetValue> {
    let candidates = candidates(index, facet);
    let mut found: Vec<FacetValue> = (candidates.iter())
        .map(|(slug, name)| FacetValue {
            slug: (*slug).to_owned(),
            name: (*name).to_owned(),
            sessions: SessionSet::none(index.sessions().len()),
        })
        .collect();
    let places = numbered(candidates.iter().map(|(slug, _)| *slug));
    for number in index.numbers() {
        for slug in slugs(index, facet, number) {
            if let Some(&place) = places.get(slug) {
                found[place].sessions.insert(number);
            }
        }
    }
    // The program may mention a country without any session doing so.
    found.retain(|it| facet == Facet::Country || !it.sessions.is_empty());
    found
}

/// Slugs and names of everything the program could be filtered by.
fn candidates(index: &Index, facet: Facet) -> Vec<(&str, &str)> {
    let program = index.program();
    let mut all = Vec::new();
    match facet {
        Facet::Topic => {
            for topic in &program.topics {
                all.push((topic.id.as_str(), index.text(&topic.name)));
            }
        }
        Facet::Country => {
            for country in &program.countries {
                all.push((country.code.as_str(), index.text(&country.name)));
            }
        }
        Facet::Institution => {
            for place in &program.institutions {
                all.push((place.id.as_str(), index.text(&place.name)));
            }
        }
        Facet::Person => {
            for person in &program.people {
                all.push((person.id.as_str(), index.text(&person.name)));
            }
        }
        Facet::Kind => {
            for kind in &program.kinds {
                all.push((kind.id.as_str(), index.kind_name(&kind.id)));
            }
        }
        Facet::Part => all.extend(Part::ALL.iter().map(|part| (part.slug(), ""))),
    }
    all
}

/// The values of a session; the same may come several times.
fn slugs(index: &Index, facet: Facet, number: SessionNumber) -> Vec<&str> {
    let session = index.at(number);
    match facet {
        Facet::Topic => session.topics.iter().map(TopicId::as_str).collect(),
        Facet::Country => {
            let relations = index.relations(number).iter();
            relations.map(|it| it.country.as_str()).collect()
        }
        Facet::Kind => vec![session.kind.as_str()],
        Facet::Institution => {
            let places = institutions_of(index, session);
            places.map(|place| place.id.as_str()).collect()
        }
        Facet::Person => session.people.iter().map(|it| it.person.as_str()).collect(),
        Facet::Part => vec![session.part_of_day().slug()],
    }
}

/// The institutions of a session: those it names, those of its people, and what these are part of.
fn institutions_of<'a>(
    index: &'a Index,
    session: &'a Session,
) -> impl Iterator<Item = &'a Institution> {
    let named = session.institutions.iter().map(|link| &link.institution);
    named
        .chain(affiliations(index, session))
        .flat_map(|id| lineage(index, id))
}

/// The institutions where a session's people work.
fn affiliations<'a>(
    index: &'a Index,
    session: &'a Session,
) -> impl Iterator<Item = &'a InstitutionId> {
    (session.people.iter())
        .filter_map(|one| index.person(&one.person))
        .flat_map(|person| &person.positions)
        .filter_map(|position| position.institution.as_ref())
}

/// An institution, what it is part of, and so on up.
pub(super) fn lineage<'a>(
    index: &'a Index,
    id: &InstitutionId,
) -> impl Iterator<Item = &'a Institution> {
    // A limit in addition to the check for cycles: an unchecked program must not hang the page.
    std::iter::successors(index.institution(id), |place| {
        index.institution(place.part_of.as_ref()?)
    })
    .take(8)
}

/// How countries relate to a session: each relation once, with its most certain basis.
pub(super) fn country_relations(index: &Index, session: &Session) -> Vec<CountryLink> {
    let link = |(country, basis): (CountryCode, Basis), relation| CountryLink {
        country,
        relation,
        basis,
    };
    let country_of = |id: &InstitutionId| {
        lineage(index, id).find_map(|place| {
            let known = place.country.as_ref()?;
            Some((known.code.clone(), known.basis))
        })
    };
    let people = || (session.people.iter()).filter_map(|one| index.person(&one.person));
    let speakers = affiliations(index, session)
        .filter_map(country_of)
        .map(|known| link(known, CountryRelation::SpeakerInstitution));
    let from = people()
        .filter_map(|person| person.from.as_ref())
        .map(|known| link((known.code.clone(), known.basis), CountryRelation::From));
    let represented = people()
        .filter_map(|person| person.represents.clone())
        .map(|code| link((code, Basis::Stated), CountryRelation::Represents));
    let presented = (session.participants.iter())
        .flat_map(|group| group.represents.clone())
        .map(|code| link((code, Basis::Stated), CountryRelation::Presented));
    let places = (session.institutions.iter())
        .filter(|link| link.relation != InstitutionRelation::Subject)
        .filter_map(|link| country_of(&link.institution))
        .map(|known| link(known, CountryRelation::Place));
    let all = speakers
        .chain(from)
        .chain(represented)
        .chain(presented)
        .chain(session.countries.iter().cloned())
        .chain(places);
    let mut relations: Vec<CountryLink> = Vec::new();
    for link in all {
        let same =
            |it: &&mut CountryLink| it.country == link.country && it.relation == link.relation;
        match relations.iter_mut().find(same) {
            Some(known) => known.basis = known.basis.min(link.basis),
            None => relations.push(link),
        }
    }
    relations
}
