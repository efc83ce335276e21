//! One component a page.

mod day;
mod missing;
mod session;
mod timeline;

pub use day::DayPage;
pub use missing::MissingPage;
pub use session::SessionPage;
pub use timeline::TimelinePage;
