//! Kinds of sessions and roles of people: records of the program file, with names of their own or built-in ones.

use serde::{Deserialize, Serialize};

use super::{KindId, RoleId, Shape, Text};

/// Kinds of sessions that need no name of their own.
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

/// Roles that need no name of their own.
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

/// A kind of session: lecture, visit, ….
///
/// The usual ones need no name: the interface has theirs in every language (`[kinds]` in `crates/languages/texts/`), and a
/// shape is known for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Kind {
    /// Slug, the value of `kind` in addresses.
    pub id: KindId,
    /// Name; may be left out for [`BUILT_IN_KINDS`]: ceremony, keynote, lecture, presentation, case-report, discussion,
    /// panel, workshop, practical, visit, poster, break, meal, social, registration.
    #[serde(default)]
    pub name: Option<Text>,
    /// Shape by which it is told from other kinds; left out, that of the usual kind, else a disc.
    #[serde(default)]
    pub shape: Option<Shape>,
}

impl Kind {
    /// The shape by which the kind is told from others.
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

/// What people do in sessions: speaker, chair, ….
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Role {
    /// Slug.
    pub id: RoleId,
    /// Name; may be left out for [`BUILT_IN_ROLES`]: speaker, presenter, case-reporter, panelist, moderator, chair,
    /// instructor, host, opening-remarks, closing-remarks, representative, certificate-award.
    #[serde(default)]
    pub name: Option<Text>,
}
