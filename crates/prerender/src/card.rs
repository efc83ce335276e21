//! Which picture a page shows in chat apps; the crate `cards` draws it.

use address::Place;
use exports::site::Site;
use selection::select;

/// Width in pixels.
pub const WIDTH: u16 = 1200;
/// Height in pixels.
pub const HEIGHT: u16 = 630;
/// The file beside its page.
pub const CARD: &str = "card.png";

/// The page whose card a page shows: its own, or that of the whole.
pub fn card_place(site: Site, place: &Place) -> Place {
    match place {
        Place::Day(_) | Place::Session(_) | Place::Record(..)
            if select::exists(site.index, place) =>
        {
            place.clone()
        }
        _ => Place::Timeline,
    }
}
