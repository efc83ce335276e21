//! The kinds of page.

mod day;
mod missing;
mod session;
mod timeline;

pub use day::DayPage;
pub use missing::missing_page;
pub use session::session_page;
pub use timeline::TimelinePage;
