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

impl Part {
    /// The part to which a clock time belongs, in minutes since midnight: noon is the hour after 12.
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
        /// Somebody comes from there.
        From = "from",
        /// Somebody represents it.
        Represents = "represents",
        /// A group presented for it.
        Presented = "presented",
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
        /// A hospital or a center of one.
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
    /// How a country is known, the surest first.
    #[derive(Default)]
    Basis {
        /// It is stated.
        #[default]
        Stated = "stated",
        /// It is read from an institution's name, which names the country or a place known by it.
        Name = "name",
        /// It is where a named place lies: general knowledge, which nobody stated.
        Geography = "geography",
    }
);

vocabulary!(
    /// The shapes by which kinds are told apart (`style/block.css` draws them).
    Shape {
        /// A disc: somebody speaks.
        Disc = "disc",
        /// A pin on a map: one goes there.
        Pin = "pin",
        /// A star: something is celebrated.
        Star = "star",
        /// A speech bubble: several speak.
        Bubble = "bubble",
        /// A sheet of paper: a case, a poster, a list.
        Sheet = "sheet",
        /// A screen on a stand: something is presented.
        Screen = "screen",
        /// A cup: a break.
        Cup = "cup",
        /// A diamond: something is done by hand.
        Diamond = "diamond",
    }
);
