//! What pages are made of, one component a file.

mod board;
mod calendar_link;
mod chips;
mod country_note;
mod date_strip;
mod detail;
mod facet_list;
mod facts;
mod filter_bar;
mod filter_status;
mod footer;
mod header;
mod intro;
mod lane_menu;
mod language_menu;
mod load_failure;
mod menu;
mod mine;
mod neighbours;
mod outcomes;
mod pending_note;
mod print_note;
mod region;
mod search_box;
mod session_card;
mod session_detail;
mod session_list;
mod star;
mod tag;
mod theme_switch;
mod thread_bar;
mod thread_menu;
mod unknown_notice;
mod zoom_bar;

pub use board::Board;
pub(super) use calendar_link::calendar_link;
pub use country_note::CountryNote;
pub use date_strip::date_strip;
pub use detail::Detail;
#[cfg(feature = "ssr")]
pub(super) use facts::{Fact, fact, facts, value};
pub use filter_bar::FilterBar;
pub use filter_status::FilterStatus;
pub use footer::Footer;
pub use header::Header;
pub use intro::Intro;
pub use lane_menu::LaneMenu;
pub use load_failure::LoadFailure;
pub use mine::Mine;
pub use neighbours::neighbours;
pub(super) use outcomes::outcomes;
pub use pending_note::PendingNote;
pub use print_note::PrintNote;
pub(super) use region::region;
pub use session_card::session_card;
#[cfg(feature = "ssr")]
pub(super) use session_card::to_page;
pub use session_detail::session_detail;
#[cfg(feature = "ssr")]
pub(super) use session_list::list;
pub(super) use session_list::session_list;
pub(in crate::ui) use star::star;
pub(crate) use tag::tag;
pub use thread_bar::ThreadBar;
pub use thread_menu::ThreadMenu;
pub use zoom_bar::ZoomBar;
