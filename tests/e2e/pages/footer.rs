//! The footer of a page, and what a printed page says about itself.

use super::Elements;
use crate::Browser;

/// Links to the lists of people, institutions, topics, and countries.
pub(super) const LISTS: &str = ".lists";
/// The link that leaves another page's frame.
pub(super) const OUT: &str = ".embed-out a";
const PRINTED_LINK: &str = "#print-link";

/// The link to an address in the footer.
pub fn foot_link<'a>(browser: &'a Browser, address: &str) -> Elements<'a> {
    Elements::all(browser, &format!(".site-foot a[href='{address}']"))
}

/// The address on a printed page.
pub fn printed_link(browser: &Browser) -> Elements<'_> {
    Elements::all(browser, PRINTED_LINK)
}
