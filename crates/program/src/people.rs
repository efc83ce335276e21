//! What sessions refer to: people, institutions, topics, countries.

use serde::{Deserialize, Serialize};

use super::{Basis, CountryCode, InstitutionId, InstitutionKind, Locator, PersonId, Text, TopicId};

/// A person who is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Person {
    /// Slug.
    pub id: PersonId,
    /// Name as it is written, in its own order, without titles.
    pub name: Text,
    /// Title before the name ("Prof.", "Dr."), as the source writes it.
    #[serde(default)]
    pub title: Option<Text>,
    /// Posts and affiliations; empty means not stated.
    #[serde(default)]
    pub positions: Vec<Position>,
    /// Country the person comes from, if stated.
    #[serde(default)]
    pub from: Option<CountryOf>,
    /// Country the person represented, if stated.
    #[serde(default)]
    pub represents: Option<CountryCode>,
    /// Earlier slugs of this person; their addresses redirect to the current one.
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
    /// Post ("President"), if the source names one.
    #[serde(default)]
    pub post: Option<Text>,
    /// Institution, if the source names one.
    #[serde(default)]
    pub institution: Option<InstitutionId>,
    /// Where the source says so.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// An organization, or part of one, that is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Institution {
    /// Slug.
    pub id: InstitutionId,
    /// Name as the source writes it.
    pub name: Text,
    /// Abbreviation the source uses.
    #[serde(default)]
    pub abbreviation: Option<String>,
    /// What kind of institution it is.
    pub kind: InstitutionKind,
    /// The larger institution it is part of, if the source says so.
    #[serde(default)]
    pub part_of: Option<InstitutionId>,
    /// Country, if known, and how it is known.
    #[serde(default)]
    pub country: Option<CountryOf>,
    /// Earlier slugs of this institution; their addresses redirect to the current one.
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
    /// The country.
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
    /// Short name for narrow spaces.
    pub short: Text,
    /// Spelling variants and true synonyms that search also finds it by. Put narrower terms in the summaries of the
    /// sessions that mention them.
    #[serde(default)]
    pub also: Vec<Text>,
    /// Earlier slugs of this topic; their addresses redirect to the current one.
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
