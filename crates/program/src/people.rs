//! Those that sessions refer to: people, institutions, topics, countries.

use serde::{Deserialize, Serialize};

use super::{Basis, CountryCode, InstitutionId, InstitutionKind, Locator, PersonId, Text, TopicId};

/// Somebody who is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Person {
    /// Slug.
    pub id: PersonId,
    /// Name as it is written, in its order, without titles.
    pub name: Text,
    /// Title before the name ("Prof.", "Dr."), as the source writes it.
    #[serde(default)]
    pub title: Option<Text>,
    /// What the person is and where; empty means not stated.
    #[serde(default)]
    pub positions: Vec<Position>,
    /// The country that the person comes from, where one is stated.
    #[serde(default)]
    pub from: Option<CountryOf>,
    /// The country that the person represented, where one is stated.
    #[serde(default)]
    pub represents: Option<CountryCode>,
    /// Slugs under which the person was published before; their addresses lead on.
    #[serde(default)]
    pub former: Vec<PersonId>,
    /// Where the source names the person.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A post or an affiliation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Position {
    /// The post ("President"), where the source names one.
    #[serde(default)]
    pub post: Option<Text>,
    /// The institution, where the source names one.
    #[serde(default)]
    pub institution: Option<InstitutionId>,
    /// Where the source says so.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// An organization, or a part of one, that is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Institution {
    /// Slug.
    pub id: InstitutionId,
    /// Name as the source writes it.
    pub name: Text,
    /// Abbreviation that the source uses.
    #[serde(default)]
    pub abbreviation: Option<String>,
    /// What kind of institution it is.
    pub kind: InstitutionKind,
    /// The larger institution that it belongs to, where the source says so.
    #[serde(default)]
    pub part_of: Option<InstitutionId>,
    /// Country, where it is known, and how.
    #[serde(default)]
    pub country: Option<CountryOf>,
    /// Slugs under which it was published before; their addresses lead on.
    #[serde(default)]
    pub former: Vec<InstitutionId>,
    /// Where the source names it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A country and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct CountryOf {
    /// Which.
    pub code: CountryCode,
    /// How it is known.
    pub basis: Basis,
}

/// A subject that sessions are about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Topic {
    /// Slug.
    pub id: TopicId,
    /// Name.
    pub name: Text,
    /// Shorter name for narrow places.
    pub short: Text,
    /// Spelling variants and true synonyms by which it is found too; a narrower term belongs into the sessions that
    /// state it.
    #[serde(default)]
    pub also: Vec<Text>,
    /// Slugs under which it was published before; their addresses lead on.
    #[serde(default)]
    pub former: Vec<TopicId>,
    /// Where the source names it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A country that the program refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Country {
    /// Code.
    pub code: CountryCode,
    /// Name.
    pub name: Text,
}
