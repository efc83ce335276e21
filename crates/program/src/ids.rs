//! Each kind of id has its own type, so that a person can't be looked up as a topic.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $pattern:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(regex(pattern = $pattern)))] pub String,
        );

        impl $name {
            /// The id as written in the file and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Slug of a session: lowercase ASCII letters and digits, with hyphens between words. It is part of the session's
    /// address, so never change it once published.
    SessionId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a person, in the same form as that of a session.
    PersonId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of an institution, in the same form as that of a session.
    InstitutionId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a topic, in the same form as that of a session.
    TopicId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of an outcome, in the same form as that of a session.
    OutcomeId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a kind of session, in the same form as that of a session.
    KindId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a role, in the same form as that of a session.
    RoleId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a workshop, unique among all workshops. The UIDs of calendar entries are built from it, so never change
    /// it once published.
    WorkshopId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Country code: ISO 3166-1 alpha-2, in lowercase.
    CountryCode, r"^[a-z]{2}$"
);
