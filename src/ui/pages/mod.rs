//! One component a page.

mod day;
mod missing;
mod timeline;

pub use day::DayPage;
pub use missing::MissingPage;
pub use timeline::TimelinePage;
