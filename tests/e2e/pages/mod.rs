//! The site as a reader sees it: one module per part, with every selector and every script that reads that part. Tests
//! name what they mean; only these modules know how to find it.

mod audit;
mod condition;
mod date_strip;
mod day_page;
mod dialogs;
mod elements;
mod embedded;
mod exact_times;
pub mod failure;
mod figures;
mod filter_bar;
mod footer;
mod footprint;
mod keyboard;
mod keyboard_on_grid;
mod menu;
mod news;
mod prerendered;
mod reading;
mod record_page;
mod rows;
mod screen;
mod session_panel;
mod sheets;
mod site_header;
mod stars;
mod thread;
mod timeline;
mod updates;
mod view;
mod whole_page;
mod words;
mod zoom_bar;

pub mod address;

pub use audit::{Audit, Colors, audit};
pub use condition::Condition;
pub use date_strip::{DateStrip, date_strip};
pub use day_page::{DayPage, day_page};
pub use dialogs::{
    Act, HandingOut, SearchDialog, close_dialog, dialog, search_dialog, share_dialog, stars_dialog,
};
pub use elements::Elements;
pub use embedded::{Embedded, Part, embedded};
pub use exact_times::{ExactTimes, Extent, exact_times};
pub use figures::{Figures, figures};
pub use filter_bar::{FilterBar, filter_bar};
pub use footer::{foot_link, printed_link};
pub use footprint::Footprint;
pub use keyboard::{Keyboard, keyboard};
pub use menu::{Menu, MenuOf, menu, menu_called, open_links, open_menus};
pub use news::{News, news};
pub use reading::Rect;
pub use record_page::{RecordPage, offers, record_page};
pub use rows::{Rows, rows};
pub use screen::{Days, Open, Screen};
pub use session_panel::{Along, SessionPage, SessionPanel, Side, session_page, session_panel};
pub use sheets::{Sheet, Sheets, sheets};
pub use site_header::{SiteHeader, site_header};
pub use stars::{Stars, stars};
pub use thread::{Step, Thread, thread};
pub use timeline::{Timeline, timeline};
pub use updates::{Updates, updates};
pub(crate) use whole_page::LIVE;
pub use whole_page::{WholePage, is_live, page};
pub use words::BrokenWord;
pub use zoom_bar::{ZoomBar, zoom_bar};
