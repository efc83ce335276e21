//! What pages are made of, one component a file.

mod chips;
mod date_strip;
mod day_column;
mod facet_list;
mod filter_bar;
mod filter_status;
mod footer;
mod header;
mod intro;
mod load_failure;
mod neighbours;
mod pending_note;
mod search_box;
mod session_block;
mod session_card;
mod share_day;
mod tag;
mod theme_switch;
mod unknown_notice;

pub use date_strip::{DateStrip, Strip};
pub use day_column::DayColumn;
pub use filter_bar::FilterBar;
pub use filter_status::FilterStatus;
pub use footer::Footer;
pub use header::Header;
pub use intro::Intro;
pub use load_failure::LoadFailure;
pub use neighbours::Neighbours;
pub use pending_note::PendingNote;
pub use session_card::SessionCard;
pub use share_day::ShareDay;
