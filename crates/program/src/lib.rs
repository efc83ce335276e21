//! The program as stored in its file: plain records that refer to each other by id.
//!
//! A field that is `None` or empty means *not stated*; nothing fills it in later.
//! The JSON Schema in `public/program.schema.json` is generated from these types.

pub mod index;

mod date;
mod direction;
mod ids;
mod kinds;
mod people;
mod program;
mod prose;
mod session;
mod text;
mod timestamp;
mod vocabulary;
mod web_address;

pub use date::{Date, DateError, Weekday};
pub use direction::turns;
pub use ids::{
    CountryCode, InstitutionId, KindId, OutcomeId, PersonId, RoleId, SessionId, TopicId, WorkshopId,
};
pub use kinds::{BUILT_IN_KINDS, BUILT_IN_ROLES, Kind, Role};
pub use people::{Country, CountryOf, Institution, Person, Position, Topic};
pub use program::{
    Cohort, DAY_BEGINS, Day, Listing, Outcome, Program, Source, Statement, Workshop, day_of,
};
pub use prose::{Piece, paragraphs, pieces};
pub use session::{
    Clock, CountryLink, DAY_MINUTES, Group, InstitutionLink, Locator, Participation, Session,
};
#[cfg(feature = "schema")]
pub use text::LANGUAGE_TAG;
pub use text::Text;
pub use timestamp::{Timestamp, TimestampError};
pub use vocabulary::{
    Basis, CountryRelation, InstitutionKind, InstitutionRelation, Part, Shape, TitleSource,
};
pub use web_address::WebAddress;
