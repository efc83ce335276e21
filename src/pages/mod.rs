//! The kinds of page.

mod day;
mod missing;
mod offline;
mod record;
mod session;
mod timeline;

pub use day::DayPage;
pub use missing::MissingPage;
pub use offline::OfflinePage;
pub use record::RecordPage;
pub use session::SessionPage;
pub use timeline::TimelinePage;
