//! What pages are made of, one component a file.

mod board;
mod calendar_link;
mod chips;
mod date_strip;
mod detail;
mod facet_list;
mod filter_bar;
mod filter_status;
mod footer;
mod header;
mod intro;
mod lane_menu;
mod load_failure;
mod menu;
mod neighbours;
mod pending_note;
mod print_note;
mod region;
mod search_box;
mod session_card;
mod session_detail;
mod session_list;
mod tag;
mod theme_switch;
mod thread_bar;
mod thread_menu;
mod unknown_notice;
mod zoom_bar;

pub use board::Board;
pub(super) use calendar_link::calendar_link;
pub use date_strip::date_strip;
pub use detail::Detail;
pub use filter_bar::FilterBar;
pub use filter_status::FilterStatus;
pub use footer::Footer;
pub use header::Header;
pub use intro::Intro;
pub use lane_menu::LaneMenu;
pub use load_failure::LoadFailure;
pub use neighbours::neighbours;
pub use pending_note::PendingNote;
pub use print_note::PrintNote;
pub(super) use region::region;
pub use session_card::session_card;
#[cfg(feature = "ssr")]
pub(super) use session_card::{fact, value};
pub use session_detail::session_detail;
#[cfg(feature = "ssr")]
pub(super) use session_list::list;
pub(super) use session_list::session_list;
pub(crate) use tag::tag;
pub use thread_bar::ThreadBar;
pub use thread_menu::ThreadMenu;
pub use zoom_bar::ZoomBar;
