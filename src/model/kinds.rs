//! The closed vocabularies of the programme file.

use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $slug)] $variant),+
        }

        impl $name {
            /// Every value, in the order in which lists show them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The value as it stands in the file and in addresses.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// The value with this slug, if there is one.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }
    };
}

vocabulary!(
    /// What kind of session it is.
    Kind {
        /// An opening, a closing, an award.
        Ceremony = "ceremony",
        /// A talk.
        Lecture = "lecture",
        /// Cases of patients, presented.
        CaseReport = "case-report",
        /// A tour of a place.
        Visit = "visit",
        /// An exchange among participants and hosts.
        Discussion = "discussion",
    }
);

vocabulary!(
    /// Part of the day, for sessions whose clock time nobody stated.
    Part {
        /// Before noon.
        Morning = "morning",
        /// Around noon.
        Noon = "noon",
        /// After noon.
        Afternoon = "afternoon",
        /// In the evening.
        Evening = "evening",
        /// The source says only that it came later than something else.
        Later = "later",
        /// The source names the day and nothing more.
        NotStated = "not-stated",
    }
);

vocabulary!(
    /// What a person did in a session.
    Role {
        /// Gave the talk.
        Speaker = "speaker",
        /// Presented cases.
        CaseReporter = "case-reporter",
        /// Opened the workshop with remarks.
        OpeningRemarks = "opening-remarks",
        /// Closed the workshop with remarks.
        ClosingRemarks = "closing-remarks",
        /// Spoke for the participants.
        Representative = "representative",
        /// Handed out the certificates.
        CertificateAward = "certificate-award",
        /// Chaired or moderated.
        Chair = "chair",
    }
);

vocabulary!(
    /// What an institution has to do with a session (beside being where a speaker works).
    InstitutionRelation {
        /// The participants went there to see it.
        Visited = "visited",
        /// The session took place there.
        HeldAt = "held-at",
        /// It is what the session speaks of.
        Subject = "subject",
    }
);

vocabulary!(
    /// What a country has to do with a session.
    CountryRelation {
        /// A speaker's institution is there.
        SpeakerInstitution = "speaker-institution",
        /// Somebody represents it.
        Represents = "represents",
        /// A cooperation with it was the matter.
        Cooperation = "cooperation",
        /// It took place there.
        Place = "place",
    }
);

vocabulary!(
    /// What kind of institution it is.
    InstitutionKind {
        /// A ministry or a department of one.
        Government = "government",
        /// A research institute, with or without a hospital.
        Institute = "institute",
        /// A university.
        University = "university",
        /// A hospital or a centre of one.
        Clinical = "clinical",
        /// A laboratory.
        Laboratory = "laboratory",
        /// An enterprise.
        Company = "company",
        /// A store of biological samples.
        Biobank = "biobank",
        /// A museum or memorial.
        Memorial = "memorial",
        /// The source does not say what it is.
        NotStated = "not-stated",
    }
);

vocabulary!(
    /// Whose words a title is.
    TitleSource {
        /// The source gives it as the title, and it stands here letter by letter.
        Given = "given",
        /// The source gives no title; this is our description.
        Described = "described",
    }
);

vocabulary!(
    /// How a fact is known.
    Basis {
        /// The source says it.
        Stated = "stated",
        /// It is read from the institution's own name, which names a place in that country.
        Name = "name",
    }
);
