//! A session and what it refers to.

use serde::{Deserialize, Serialize};

use super::{
    Basis, CountryCode, CountryRelation, Date, InstitutionId, InstitutionRelation, KindId, Part,
    PersonId, RoleId, SessionId, Text, Timestamp, TitleSource, TopicId,
};

/// One thing that happened: a lecture, a visit, a ceremony.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Session {
    /// Slug, part of addresses.
    pub id: SessionId,
    /// What kind of session it is.
    pub kind: KindId,
    /// Title, exact where the source gives one.
    pub title: Text,
    /// Whose words the title is.
    pub title_source: TitleSource,
    /// The day it belongs to; for a session across midnight the day it starts.
    pub date: Date,
    /// Part of the day.
    pub part: Part,
    /// Place in the day's order, from 1; no two sessions of a day share it.
    pub order: u16,
    /// Clock time, in the workshop's time zone, where one is stated.
    #[serde(default)]
    pub clock: Option<Clock>,
    /// What else is known of when it was, in our words.
    #[serde(default)]
    pub when_note: Option<Text>,
    /// Who did what.
    #[serde(default)]
    pub people: Vec<Participation>,
    /// Those who presented as a group, without their names.
    #[serde(default)]
    pub participants: Option<Group>,
    /// Institutions visited, spoken of, or where it took place; speakers' own come from the people.
    #[serde(default)]
    pub institutions: Vec<InstitutionLink>,
    /// What it was about.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// Countries that no person or institution brings with it.
    #[serde(default)]
    pub countries: Vec<CountryLink>,
    /// Whether the source says that it was given online; `false` means only that it does not say so.
    #[serde(default)]
    pub online: bool,
    /// What it covered, in our words.
    pub summary: Text,
    /// What it counts for continuing education, with the unit ("1.5 CME credits"), where that is stated.
    #[serde(default)]
    pub credits: Option<Text>,
    /// When it was changed last; left out, when the file was.
    #[serde(default)]
    pub updated: Option<Timestamp>,
    /// Slugs under which it was published before; their addresses lead on.
    #[serde(default)]
    pub former: Vec<SessionId>,
    /// Where the source tells of it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

impl Session {
    /// The part of the day in which it stands: as stated, else by its clock time, else not stated.
    pub fn part_of_day(&self) -> Part {
        match (self.part, self.clock) {
            (Part::NotStated, Some(clock)) => Part::at(clock.start),
            (part, _) => part,
        }
    }
}

/// Exact times, in minutes since midnight of the session's date in the workshop's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Clock {
    /// Start, 0 to 1439.
    #[cfg_attr(feature = "schema", schemars(range(max = 1439)))]
    pub start: u16,
    /// End, after the start; more than 1440 where it ends after midnight.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 2879)))]
    pub end: u16,
}

/// A person in a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Participation {
    /// Who.
    pub person: PersonId,
    /// In which roles, one at least.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub roles: Vec<RoleId>,
}

/// A group that presented in a session and of which no names are stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Group {
    /// Who they are, in our words.
    pub name: Text,
    /// In which roles.
    #[serde(default)]
    pub roles: Vec<RoleId>,
    /// The countries for which they presented.
    #[serde(default)]
    pub represents: Vec<CountryCode>,
}

/// An institution in a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct InstitutionLink {
    /// Which.
    pub institution: InstitutionId,
    /// In what relation.
    pub relation: InstitutionRelation,
}

/// A country in a session or an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct CountryLink {
    /// Which.
    pub country: CountryCode,
    /// In what relation.
    pub relation: CountryRelation,
    /// How that is known.
    #[serde(default)]
    pub basis: Basis,
}

/// Where the source says something: a heading and a paragraph below it, never a copied sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Locator {
    /// The heading, as the source writes it; left out for what stands before the first.
    #[serde(default)]
    pub section: Option<String>,
    /// The paragraph below the heading, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub paragraph: u16,
}
