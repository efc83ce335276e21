//! Lookups, facets and search words of a program, built once and never changed.

mod facets;
mod number;
mod search;
mod sessions;
mod words;

use std::collections::BTreeMap;

use crate::{
    Country, CountryCode, CountryLink, Date, Institution, InstitutionId, Kind, KindId, Person,
    PersonId, Program, RoleId, Session, Text, Topic, TopicId,
};

pub use facets::{Facet, FacetValue};
pub use number::SessionNumber;
pub use search::{Fit, Fold, Place, Want, Words};
pub use sessions::SessionSet;
pub use words::{Word, is_sign, query_words, text_words};

/// A program with everything that is often looked up in it.
///
/// Sessions are identified by their [`SessionNumber`], in day order.
pub struct Index {
    program: Program,
    people: BTreeMap<String, usize>,
    institutions: BTreeMap<String, usize>,
    topics: BTreeMap<String, usize>,
    countries: BTreeMap<String, usize>,
    facets: Vec<Vec<FacetValue>>,
    relations: Vec<Vec<CountryLink>>,
    words: Words,
    /// Sessions over several days.
    long: Vec<SessionNumber>,
    fold: Fold,
}

impl Index {
    /// Builds the index of a checked program, whose sessions are in day order. `fold` brings a text into the form in
    /// which search compares it: natively with `fold_text` of `languages`, in the browser with its own normalizer,
    /// which adds no code.
    pub fn new(mut program: Program, fold: Fold) -> Self {
        program.settle_nights();
        let mut index = Self {
            people: numbered(program.people.iter().map(|person| person.id.as_str())),
            institutions: numbered(program.institutions.iter().map(|place| place.id.as_str())),
            topics: numbered(program.topics.iter().map(|topic| topic.id.as_str())),
            countries: numbered(
                program
                    .countries
                    .iter()
                    .map(|country| country.code.as_str()),
            ),
            facets: Vec::new(),
            relations: Vec::new(),
            words: Words::new(fold, []),
            long: Vec::new(),
            fold,
            program,
        };
        index.long = (index.numbers())
            .filter(|&it| index.at(it).spans_days())
            .collect();
        index.relations = (index.sessions().iter())
            .map(|session| facets::country_relations(&index, session))
            .collect();
        index.facets = (Facet::ALL.iter())
            .map(|&facet| facets::values(&index, facet))
            .collect();
        let sessions = (0..).zip(index.numbers()).flat_map(|(place, number)| {
            let texts = search::session_texts(&index, number).into_iter();
            texts.map(move |text| ((place, 1), text))
        });
        index.words = Words::new(fold, sessions);
        index
    }

    /// The program as in its file, with sessions in day order; those that start in the night are on the day before
    /// ([`Workshop::day_of`](crate::Workshop::day_of)).
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// All sessions in day order.
    pub fn sessions(&self) -> &[Session] {
        &self.program.sessions
    }

    /// The numbers of all sessions, in day order.
    pub fn numbers(
        &self,
    ) -> impl DoubleEndedIterator<Item = SessionNumber> + ExactSizeIterator + use<> {
        (0..self.program.sessions.len()).map(SessionNumber::new)
    }

    /// The session with this number, which must come from this index.
    pub fn at(&self, session: SessionNumber) -> &Session {
        &self.program.sessions[session.get()]
    }

    /// The number of the session with this slug.
    pub fn session(&self, slug: &str) -> Option<SessionNumber> {
        self.numbers().find(|&it| self.at(it).id.as_str() == slug)
    }

    /// A text as a plain string.
    pub fn text<'a>(&'a self, text: &'a Text) -> &'a str {
        self.given(text).0
    }

    /// A text as a plain string, with the language it is in.
    pub fn given<'a>(&'a self, text: &'a Text) -> (&'a str, &'a str) {
        text.get(&self.program.language, &self.program.language)
    }

    /// The name of a topic, country, institution, person or kind.
    pub fn name(&self, facet: Facet, slug: &str) -> Option<&Text> {
        let program = &self.program;
        if facet == Facet::Kind {
            let kind = program.kinds.iter().find(|it| it.id.as_str() == slug);
            return kind?.name.as_ref();
        }
        let (numbers, names): (_, fn(&Program, usize) -> Option<&Text>) = match facet {
            Facet::Topic => (&self.topics, |it, at| it.topics.get(at).map(|it| &it.name)),
            Facet::Country => (&self.countries, |it, at| {
                it.countries.get(at).map(|it| &it.name)
            }),
            Facet::Institution => (&self.institutions, |it, at| {
                it.institutions.get(at).map(|it| &it.name)
            }),
            Facet::Person => (&self.people, |it, at| it.people.get(at).map(|it| &it.name)),
            Facet::Kind | Facet::Part => return None,
        };
        names(program, *numbers.get(slug)?)
    }

    /// The person with this id; `None` only for programs that were never checked. The same holds below.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.program.people.get(*self.people.get(id.as_str())?)
    }

    /// The institution with this id.
    pub fn institution(&self, id: &InstitutionId) -> Option<&Institution> {
        self.program
            .institutions
            .get(*self.institutions.get(id.as_str())?)
    }

    /// The kind with this id.
    pub fn kind(&self, id: &KindId) -> Option<&Kind> {
        self.program.kinds.iter().find(|it| it.id == *id)
    }

    /// The name of a kind, or its slug if it has none.
    pub fn kind_name<'a>(&'a self, id: &'a KindId) -> &'a str {
        let name = self.kind(id).and_then(|kind| kind.name.as_ref());
        name.map_or(id.as_str(), |name| self.text(name))
    }

    /// The name of a role, or its slug if it has none.
    pub fn role_name<'a>(&'a self, id: &'a RoleId) -> &'a str {
        let role = self.program.roles.iter().find(|it| it.id == *id);
        let name = role.and_then(|role| role.name.as_ref());
        name.map_or(id.as_str(), |name| self.text(name))
    }

    /// The current slug of a record that once had this one: of a facet's record, or without a facet of a session.
    pub fn renamed(&self, facet: Option<Facet>, slug: &str) -> Option<&str> {
        let Program {
            sessions,
            people,
            institutions,
            topics,
            ..
        } = &self.program;
        let was = |former: &str| former == slug;
        match facet {
            None => (sessions.iter())
                .find(|it| it.former.iter().any(|id| was(id.as_str())))
                .map(|it| it.id.as_str()),
            Some(Facet::Person) => (people.iter())
                .find(|it| it.former.iter().any(|id| was(id.as_str())))
                .map(|it| it.id.as_str()),
            Some(Facet::Institution) => (institutions.iter())
                .find(|it| it.former.iter().any(|id| was(id.as_str())))
                .map(|it| it.id.as_str()),
            Some(Facet::Topic) => (topics.iter())
                .find(|it| it.former.iter().any(|id| was(id.as_str())))
                .map(|it| it.id.as_str()),
            Some(Facet::Country | Facet::Kind | Facet::Part) => None,
        }
    }

    /// The texts of a session that are searched, the most telling first.
    pub fn session_texts(&self, number: SessionNumber) -> Vec<&str> {
        search::session_texts(self, number)
    }

    /// An institution, what it is part of, and so on up.
    pub fn lineage<'a>(&'a self, id: &InstitutionId) -> impl Iterator<Item = &'a Institution> {
        facets::lineage(self, id)
    }

    /// The topic with this id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.program.topics.get(self.topic_number(id)?)
    }

    /// Position of a topic in the program's list, which determines its color.
    pub fn topic_number(&self, id: &TopicId) -> Option<usize> {
        self.topics.get(id.as_str()).copied()
    }

    /// The country with this code.
    pub fn country(&self, code: &CountryCode) -> Option<&Country> {
        self.program
            .countries
            .get(*self.countries.get(code.as_str())?)
    }

    /// Whether the program has this topic, country, institution or person, with or without sessions.
    pub fn has(&self, facet: Facet, slug: &str) -> bool {
        let numbers = match facet {
            Facet::Topic => &self.topics,
            Facet::Country => &self.countries,
            Facet::Institution => &self.institutions,
            Facet::Person => &self.people,
            Facet::Kind | Facet::Part => return false,
        };
        numbers.contains_key(slug)
    }

    /// Values of a facet that at least one session has, and every country, in the order lists show them.
    pub fn facet(&self, facet: Facet) -> &[FacetValue] {
        self.facets
            .get(facet as usize)
            .map_or(&[], |values| values.as_slice())
    }

    /// How countries relate to a session.
    pub fn relations(&self, session: SessionNumber) -> &[CountryLink] {
        self.relations
            .get(session.get())
            .map_or(&[], |relations| relations.as_slice())
    }

    /// How a country relates to any of the sessions: each combination of relation and basis once.
    pub fn relations_of(&self, country: &str) -> Vec<&CountryLink> {
        let mut found: Vec<&CountryLink> = Vec::new();
        let all = self.relations.iter().flatten();
        for link in all.filter(|it| it.country.as_str() == country) {
            if !found.contains(&link) {
                found.push(link);
            }
        }
        found
    }

    /// A text in the form in which search compares it.
    pub fn fold(&self, text: &str) -> String {
        (self.fold)(text)
    }

    /// The words of a query. A slip in one is forgiven if no session has it exactly.
    pub fn wanted(&self, query: &str) -> Vec<Want> {
        self.words.wanted(&self.fold(query))
    }

    /// The words of these texts, each of which comes with a place.
    pub fn words<'a>(&self, texts: impl IntoIterator<Item = (Place, &'a str)>) -> Words {
        Words::new(self.fold, texts)
    }

    /// The sessions that have every word of the query; all of them for an empty query.
    pub fn search(&self, query: &str) -> SessionSet {
        self.having(&self.wanted(query))
    }

    /// The sessions that have each of these words.
    pub fn having(&self, wanted: &[Want]) -> SessionSet {
        let count = self.sessions().len();
        let mut found = SessionSet::all(count);
        for want in wanted {
            let places = self.words.find(want).flat_map(|(places, _)| places);
            let sessions = places.map(|place| SessionNumber::new(place.0 as usize));
            found.narrow(&SessionSet::from_iter_of(count, sessions));
        }
        found
    }

    /// The dates that have sessions.
    pub fn recorded_days(&self) -> impl DoubleEndedIterator<Item = Date> {
        let days = self.program.days.iter().map(|day| day.date);
        days.filter(|date| self.sessions_on(*date).next().is_some())
    }

    /// Numbers of the sessions on a date: those that started on earlier dates and still go on, then the others in order.
    pub fn sessions_on(&self, date: Date) -> impl Iterator<Item = SessionNumber> + use<> {
        let going_on: Vec<SessionNumber> = (self.long.iter().copied())
            .filter(|&it| self.at(it).date < date && date <= self.at(it).last_date())
            .collect();
        going_on.into_iter().chain(self.sessions_from(date))
    }

    /// Numbers of the sessions that start on a date, in order.
    pub fn sessions_from(&self, date: Date) -> impl Iterator<Item = SessionNumber> + use<> {
        let first = self.sessions().partition_point(|s| s.date < date);
        let end = self.sessions().partition_point(|s| s.date <= date);
        (first..end).map(SessionNumber::new)
    }
}

fn numbered<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut numbers = BTreeMap::new();
    for (number, id) in ids.enumerate() {
        numbers.insert(id.to_owned(), number);
    }
    numbers
}
