//! Which preview card chat apps show for a page; the crate `cards` draws it.

use address::Page;
use exports::site::Site;
use selection::select;

/// Width in pixels.
pub const WIDTH: u16 = 1200;
/// Height in pixels.
pub const HEIGHT: u16 = 630;
/// The name of the file, next to that of its page.
pub(super) const CARD: &str = "card.png";

/// The page whose card a page shows: its own, or the timeline's.
pub fn card_page(site: Site, page: &Page) -> Page {
    match page {
        Page::Day(_) | Page::Session(_) | Page::Record(..) if select::exists(site.index, page) => {
            page.clone()
        }
        _ => Page::Timeline,
    }
}

/// The file of a page's own card, relative to the folder of the site.
pub fn card_file(page: &Page) -> String {
    super::file(page).replace("index.html", CARD)
}
