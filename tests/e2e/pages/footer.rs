//! The foot of a page, and what a printed page says of itself.

use super::Elements;
use crate::Browser;

/// Links to the lists of people, institutions, topics and countries.
pub(super) const LISTS: &str = ".lists";
/// The link that leaves the frame of another page.
pub(super) const OUT: &str = ".embed-out a";
const PRINTED_LINK: &str = "#print-link";

/// The link at the foot to an address.
pub fn foot_link<'a>(browser: &'a Browser, address: &str) -> Elements<'a> {
    Elements::all(browser, &format!(".site-foot a[href='{address}']"))
}

/// The link that a printed page gives.
pub fn printed_link(browser: &Browser) -> Elements<'_> {
    Elements::all(browser, PRINTED_LINK)
}
