//! The programme file as a whole.

use serde::{Deserialize, Serialize};

use super::{
    Country, CountryCode, CountryLink, CountryOf, Date, Institution, InstitutionId, Locator,
    Person, Session, Text, Topic, TopicId,
};

/// A programme: one workshop, its days, its sessions, and all that they refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "check", schemars(deny_unknown_fields))]
pub struct Program {
    /// Address of the JSON Schema, for editors.
    #[serde(default, rename = "$schema")]
    pub schema: Option<String>,
    /// Version of the file format: 1.
    #[cfg_attr(feature = "check", schemars(range(min = 1, max = 1)))]
    pub format: u16,
    /// The language of plain texts, a BCP 47 tag.
    #[cfg_attr(feature = "check", schemars(regex(pattern = super::text::LANGUAGE_TAG)))]
    pub language: String,
    /// When this file was last changed, a civil date.
    pub updated: Date,
    /// The workshop itself.
    pub workshop: Workshop,
    /// What the facts come from.
    pub source: Source,
    /// Every date from the first to the last, those without a session too.
    pub days: Vec<Day>,
    /// Sessions by day and order.
    pub sessions: Vec<Session>,
    /// People.
    pub people: Vec<Person>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Topics; their order is the order of their colours.
    pub topics: Vec<Topic>,
    /// Countries.
    pub countries: Vec<Country>,
}

/// What is true of the workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "check", schemars(deny_unknown_fields))]
pub struct Workshop {
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
    /// Who organised it.
    #[serde(default)]
    pub organizers: Vec<InstitutionId>,
    /// Who took part.
    #[serde(default)]
    pub participants: Option<Cohort>,
    /// Course topics as the source lists them.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// Institutions whose speakers were invited.
    #[serde(default)]
    pub invited: Vec<InstitutionId>,
    /// What the invitation says beyond institutions ("young scholars"), in our words.
    #[serde(default)]
    pub invited_note: Option<Text>,
    /// Institutions named as visited, whether or not a day says so.
    #[serde(default)]
    pub visited: Vec<InstitutionId>,
    /// What came of it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Where the source tells of it.
    pub locator: Locator,
}

/// Those who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "check", schemars(deny_unknown_fields))]
pub struct Cohort {
    /// How many.
    #[cfg_attr(feature = "check", schemars(range(max = u32::MAX)))]
    pub count: u32,
    /// Who they are, in our words.
    pub description: Text,
    /// Where they came from, in the order of the source.
    pub countries: Vec<CountryCode>,
    /// Where the source tells of them.
    pub locator: Locator,
}

/// A result of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "check", schemars(deny_unknown_fields))]
pub struct Outcome {
    /// What it is, in our words.
    pub text: Text,
    /// The date it belongs to, where the source names one.
    #[serde(default)]
    pub date: Option<Date>,
    /// Countries and their part in it.
    #[serde(default)]
    pub countries: Vec<CountryLink>,
    /// Institutions in it.
    #[serde(default)]
    pub institutions: Vec<InstitutionId>,
    /// Where the source tells of it.
    pub locator: Locator,
}

/// A date of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "check", schemars(deny_unknown_fields))]
pub struct Day {
    /// The date.
    pub date: Date,
    /// Where the source tells of the day; none means that it records nothing.
    #[serde(default)]
    pub locator: Option<Locator>,
}

/// What the facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "check", schemars(deny_unknown_fields))]
pub struct Source {
    /// What it is, in our words.
    pub description: Text,
    /// Its public address, where one is known.
    #[serde(default)]
    pub url: Option<String>,
    /// The licence under which this file may be used, where it has one.
    #[serde(default)]
    pub licence: Option<Text>,
}

#[cfg(feature = "check")]
impl Program {
    /// Every text of the programme.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        let workshop = &mut self.workshop;
        let whole = [
            &mut workshop.title,
            &mut workshop.short_title,
            &mut workshop.summary,
            &mut workshop.place,
        ];
        let cohort = workshop
            .participants
            .iter_mut()
            .map(|it| &mut it.description);
        let outcomes = workshop.outcomes.iter_mut().map(|it| &mut it.text);
        let source = std::iter::once(&mut self.source.description).chain(&mut self.source.licence);
        let sessions = (self.sessions.iter_mut()).flat_map(|it| {
            [&mut it.title, &mut it.summary]
                .into_iter()
                .chain(&mut it.when_note)
        });
        let people = self.people.iter_mut().flat_map(|it| {
            let posts = it.positions.iter_mut().filter_map(|it| it.post.as_mut());
            std::iter::once(&mut it.name)
                .chain(&mut it.title)
                .chain(posts)
        });
        let topics = self
            .topics
            .iter_mut()
            .flat_map(|it| [&mut it.name, &mut it.short]);
        (whole.into_iter().chain(&mut workshop.invited_note))
            .chain(cohort)
            .chain(outcomes)
            .chain(source)
            .chain(sessions)
            .chain(people)
            .chain(self.institutions.iter_mut().map(|it| &mut it.name))
            .chain(topics)
            .chain(self.countries.iter_mut().map(|it| &mut it.name))
    }
}
