//! The program file as a whole.

use serde::{Deserialize, Serialize};

use super::{
    Country, CountryCode, CountryLink, CountryOf, Date, Institution, InstitutionId, Kind, Locator,
    OutcomeId, Person, Role, Session, Text, Timestamp, Topic, TopicId, WebAddress, WorkshopId,
};

/// A program: one workshop, its days, its sessions, and all that they refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Program {
    /// Address of the JSON Schema, for editors.
    #[serde(default, rename = "$schema")]
    pub schema: Option<String>,
    /// Version of the file format: 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub format: u16,
    /// The language of plain texts, a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::text::LANGUAGE_TAG)))]
    pub language: String,
    /// When this file was last changed.
    pub updated: Timestamp,
    /// The workshop itself.
    pub workshop: Workshop,
    /// What the facts come from, where that is another text. A program of the organizer's own has none, and no
    /// locators either.
    #[serde(default)]
    pub source: Option<Source>,
    /// Kinds of sessions, in the order in which lists show them.
    pub kinds: Vec<Kind>,
    /// Roles of people in sessions.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Every date from the first to the last, those without a session too.
    pub days: Vec<Day>,
    /// Sessions by day and order.
    pub sessions: Vec<Session>,
    /// People.
    pub people: Vec<Person>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Topics; their order is the order of their colors.
    pub topics: Vec<Topic>,
    /// Countries.
    pub countries: Vec<Country>,
}

/// What is true of the workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Workshop {
    /// Its own name among all workshops, in lower case: UIDs of calendar entries are made of it.
    pub id: WorkshopId,
    /// Full name.
    pub title: Text,
    /// Name for narrow places and window titles.
    pub short_title: Text,
    /// What it was, in our words.
    pub summary: Text,
    /// First date.
    pub first: Date,
    /// Last date.
    pub last: Date,
    /// City or venue.
    pub place: Text,
    /// Country of the place.
    #[serde(default)]
    pub country: Option<CountryOf>,
    /// IANA name of the time zone, needed only where sessions have clock times.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// Who hosted it.
    #[serde(default)]
    pub hosts: Vec<InstitutionId>,
    /// Who organized it.
    #[serde(default)]
    pub organizers: Vec<InstitutionId>,
    /// Who took part.
    #[serde(default)]
    pub participants: Option<Cohort>,
    /// What it was for.
    #[serde(default)]
    pub aim: Option<Statement>,
    /// For whom it was.
    #[serde(default)]
    pub audience: Option<Statement>,
    /// In which forms it taught.
    #[serde(default)]
    pub training: Option<Statement>,
    /// Its course topics.
    #[serde(default)]
    pub topics: Option<Listing<TopicId>>,
    /// Institutions whose speakers were invited.
    #[serde(default)]
    pub invited: Option<Listing<InstitutionId>>,
    /// Institutions named as visited, whether or not a day says so.
    #[serde(default)]
    pub visited: Option<Listing<InstitutionId>>,
    /// What the whole of it counts for continuing education, with the unit, where that is stated.
    #[serde(default)]
    pub credits: Option<Text>,
    /// What came of it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Where the source tells of it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// Something that is said of the workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Statement {
    /// What is said, in our words.
    pub text: Text,
    /// Where the source says it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// Records that are listed for the workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(deny_unknown_fields, rename = "ListingOf{Id}")
)]
pub struct Listing<Id> {
    /// The records, in the order of the list.
    pub items: Vec<Id>,
    /// What the list says beyond records ("young scholars"), in our words.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where the source has the list.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// Those who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Cohort {
    /// How many.
    #[cfg_attr(feature = "schema", schemars(range(max = u32::MAX)))]
    pub count: u32,
    /// Who they are, in our words.
    pub description: Text,
    /// Where they came from, in the order of the source.
    pub countries: Vec<CountryCode>,
    /// Where the source tells of them.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A result of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Outcome {
    /// Slug, of which UIDs are made.
    pub id: OutcomeId,
    /// A heading, in our words.
    pub title: Text,
    /// What it is, in our words.
    pub text: Text,
    /// The date it belongs to, where one is stated.
    #[serde(default)]
    pub date: Option<Date>,
    /// Countries and their part in it.
    #[serde(default)]
    pub countries: Vec<CountryLink>,
    /// Institutions in it.
    #[serde(default)]
    pub institutions: Vec<InstitutionId>,
    /// Where the source tells of it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A date of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Day {
    /// The date.
    pub date: Date,
    /// Where the source tells of the day; none means that it records nothing.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// What the facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// What it is, in our words.
    pub description: Text,
    /// Its public address, where one is known.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub url: Option<WebAddress>,
    /// The license under which this file may be used, where it has one.
    #[serde(default)]
    pub license: Option<Text>,
}

impl Program {
    /// Every text of the program.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        let workshop = &mut self.workshop;
        let whole = [
            &mut workshop.title,
            &mut workshop.short_title,
            &mut workshop.summary,
            &mut workshop.place,
        ];
        let statements = [
            &mut workshop.aim,
            &mut workshop.audience,
            &mut workshop.training,
        ];
        let statements = (statements.into_iter().flatten()).map(|it| &mut it.text);
        let topics = workshop.topics.iter_mut().filter_map(|it| it.note.as_mut());
        let lists = [&mut workshop.invited, &mut workshop.visited];
        let lists = (lists.into_iter().flatten()).filter_map(|it| it.note.as_mut());
        let cohort = (workshop.participants.iter_mut()).map(|it| &mut it.description);
        let outcomes = (workshop.outcomes.iter_mut()).flat_map(|it| [&mut it.title, &mut it.text]);
        let source = (self.source.iter_mut())
            .flat_map(|it| std::iter::once(&mut it.description).chain(&mut it.license));
        let kinds = self.kinds.iter_mut().filter_map(|it| it.name.as_mut());
        let roles = self.roles.iter_mut().filter_map(|it| it.name.as_mut());
        let sessions = (self.sessions.iter_mut()).flat_map(|it| {
            [&mut it.title, &mut it.summary]
                .into_iter()
                .chain(&mut it.when_note)
                .chain(&mut it.credits)
                .chain(it.participants.iter_mut().map(|it| &mut it.name))
        });
        let people = self.people.iter_mut().flat_map(|it| {
            let posts = it.positions.iter_mut().filter_map(|it| it.post.as_mut());
            std::iter::once(&mut it.name)
                .chain(&mut it.title)
                .chain(posts)
        });
        let subjects = self.topics.iter_mut().flat_map(|it| {
            [&mut it.name, &mut it.short]
                .into_iter()
                .chain(&mut it.also)
        });
        (whole.into_iter().chain(statements))
            .chain(&mut workshop.credits)
            .chain(topics)
            .chain(lists)
            .chain(cohort)
            .chain(outcomes)
            .chain(source)
            .chain(kinds)
            .chain(roles)
            .chain(sessions)
            .chain(people)
            .chain(self.institutions.iter_mut().map(|it| &mut it.name))
            .chain(subjects)
            .chain(self.countries.iter_mut().map(|it| &mut it.name))
    }
}
