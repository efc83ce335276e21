//! Ids as types of their own, so that a person can't be looked up as a topic.

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
            /// The id as it stands in the file and in addresses.
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
    /// Slug of a session: lower-case ASCII words joined by hyphens. It is part of an address and never changes.
    SessionId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a person, as [`SessionId`].
    PersonId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of an institution, as [`SessionId`].
    InstitutionId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a topic, as [`SessionId`].
    TopicId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of an outcome, as [`SessionId`].
    OutcomeId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a kind of session, as [`SessionId`].
    KindId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a role, as [`SessionId`].
    RoleId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Slug of a workshop. UIDs of calendars are made of it, so it is another for each workshop and never changes.
    WorkshopId, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
id!(
    /// Country code, ISO 3166-1 alpha-2 in lower case.
    CountryCode, r"^[a-z]{2}$"
);
