//! Kinds of sessions and roles of people: records in the program file, with their own names or built-in ones.

use serde::{Deserialize, Serialize};

use super::{KindId, RoleId, Shape, Text};

/// Kinds of sessions that have a built-in name.
pub const BUILT_IN_KINDS: &[&str] = &[
    "ceremony",
    "keynote",
    "lecture",
    "presentation",
    "case-report",
    "discussion",
    "panel",
    "workshop",
    "practical",
    "visit",
    "poster",
    "break",
    "meal",
    "social",
    "registration",
];

/// Roles that have a built-in name.
pub const BUILT_IN_ROLES: &[&str] = &[
    "speaker",
    "presenter",
    "case-reporter",
    "panelist",
    "moderator",
    "chair",
    "instructor",
    "host",
    "opening-remarks",
    "closing-remarks",
    "representative",
    "certificate-award",
];

/// A kind of session: lecture, visit, and so on.
///
/// Built-in kinds need no name: the app has one for each in every language (`[kinds]` in `crates/languages/texts/`),
/// and a shape as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Kind {
    /// Slug; the value of `kind` in addresses.
    pub id: KindId,
    /// Name; may be left out for the built-in kinds: ceremony, keynote, lecture, presentation, case-report, discussion,
    /// panel, workshop, practical, visit, poster, break, meal, social, registration.
    #[serde(default)]
    pub name: Option<Text>,
    /// Shape that marks sessions of this kind. Left out, a built-in kind has its own shape and any other kind a disc.
    #[serde(default)]
    pub shape: Option<Shape>,
}

impl Kind {
    /// The shape that marks sessions of this kind.
    ///
    /// ```
    /// use program::{Kind, KindId, Shape};
    /// let kind = |id: &str, shape| Kind { id: KindId(id.to_owned()), name: None, shape };
    /// assert_eq!(kind("visit", None).shape(), Shape::Pin);
    /// assert_eq!(kind("visit", Some(Shape::Star)).shape(), Shape::Star);
    /// assert_eq!(kind("hackathon", None).shape(), Shape::Disc);
    /// ```
    pub fn shape(&self) -> Shape {
        self.shape.unwrap_or(match self.id.as_str() {
            "ceremony" => Shape::Star,
            "presentation" => Shape::Screen,
            "case-report" | "poster" | "registration" => Shape::Sheet,
            "discussion" | "panel" => Shape::Bubble,
            "workshop" | "practical" => Shape::Diamond,
            "visit" => Shape::Pin,
            "break" | "meal" | "social" => Shape::Cup,
            _ => Shape::Disc,
        })
    }
}

/// What a person does in a session: speaker, chair, and so on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Role {
    /// Slug.
    pub id: RoleId,
    /// Name; may be left out for the built-in roles: speaker, presenter, case-reporter, panelist, moderator, chair,
    /// instructor, host, opening-remarks, closing-remarks, representative, certificate-award.
    #[serde(default)]
    pub name: Option<Text>,
}
