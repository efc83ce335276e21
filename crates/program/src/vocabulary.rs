//! The closed vocabularies of the program file.

use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $slug)] $variant),+
        }

        impl $name {
            /// Every value, in the order lists show them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The value as written in the file and in addresses.
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
    /// Part of the day, for sessions without a stated clock time.
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
        /// The source names only the day.
        NotStated = "not-stated",
    }
);

impl Part {
    /// The part of the day of a clock time, in minutes since midnight; noon is the hour from 12:00.
    ///
    /// ```
    /// use program::Part;
    ///
    /// assert_eq!(Part::at(11 * 60 + 59), Part::Morning);
    /// assert_eq!(Part::at(12 * 60 + 30), Part::Noon);
    /// ```
    pub fn at(minute: u16) -> Self {
        match minute / 60 {
            0..12 => Self::Morning,
            12 => Self::Noon,
            13..18 => Self::Afternoon,
            _ => Self::Evening,
        }
    }
}

vocabulary!(
    /// How an institution relates to a session, other than being where a speaker works.
    InstitutionRelation {
        /// The participants visited it.
        Visited = "visited",
        /// The session took place there.
        HeldAt = "held-at",
        /// The session is about it.
        Subject = "subject",
    }
);

vocabulary!(
    /// How a country relates to a session or an outcome.
    CountryRelation {
        /// A speaker's institution is there.
        SpeakerInstitution = "speaker-institution",
        /// Someone comes from there.
        From = "from",
        /// Someone represents it.
        Represents = "represents",
        /// A group representing it presented.
        Presented = "presented",
        /// The session or outcome is about cooperation with it.
        Cooperation = "cooperation",
        /// The session took place there.
        Place = "place",
    }
);

vocabulary!(
    /// Kind of institution.
    InstitutionKind {
        /// A ministry or a department of one.
        Government = "government",
        /// A research institute, with or without a hospital.
        Institute = "institute",
        /// A university.
        University = "university",
        /// A hospital or a center of one.
        Clinical = "clinical",
        /// A laboratory.
        Laboratory = "laboratory",
        /// A company.
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
    /// Where a title comes from.
    TitleSource {
        /// The source gives this title; it is copied verbatim.
        Given = "given",
        /// The source gives no title; this is a description in your own words.
        Described = "described",
    }
);

vocabulary!(
    /// How a country is known, from most to least certain.
    #[derive(Default)]
    Basis {
        /// It is stated.
        #[default]
        Stated = "stated",
        /// It is taken from an institution's name, which contains the country or a place known to be in it.
        Name = "name",
        /// It is where a named place is located: general knowledge, not stated anywhere.
        Geography = "geography",
    }
);

vocabulary!(
    /// The shapes that tell kinds of sessions apart (drawn in `style/block.css`).
    Shape {
        /// A disc: someone speaks.
        Disc = "disc",
        /// A map pin: people go somewhere.
        Pin = "pin",
        /// A star: something is celebrated.
        Star = "star",
        /// A speech bubble: several people speak.
        Bubble = "bubble",
        /// A sheet of paper: a case, a poster, a list.
        Sheet = "sheet",
        /// A screen on a stand: something is presented.
        Screen = "screen",
        /// A cup: a break.
        Cup = "cup",
        /// A diamond: hands-on work.
        Diamond = "diamond",
    }
);
