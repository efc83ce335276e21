//! The programme as its file says it: plain records that refer to each other by id.
//!
//! A field that is `None` or empty means *not stated by the source*; nothing fills it in later.
//! The JSON Schema in `public/program.schema.json` is generated from these types.

mod date;
mod ids;
mod kinds;
mod people;
mod program;
mod session;
mod text;

#[cfg(feature = "check")]
pub mod check;

pub use date::{Date, DateError, Weekday};
pub use ids::{CountryCode, InstitutionId, PersonId, SessionId, TopicId};
pub use kinds::{
    Basis, CountryRelation, InstitutionKind, InstitutionRelation, Kind, Part, Role, TitleSource,
};
pub use people::{Country, CountryOf, Institution, Person, Position, Topic};
pub use program::{Cohort, Day, Outcome, Program, Source, Workshop};
pub use session::{Clock, CountryLink, InstitutionLink, Locator, Participation, Session};
pub use text::Text;
