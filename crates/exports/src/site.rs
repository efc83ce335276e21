//! Where a programme is published: what pages and exports need to name addresses.

use address::{Base, Place};
use languages::text;
use program::index::Index;

/// What the pages and the exports of a site have in common.
#[derive(Clone, Copy)]
pub struct Site {
    /// The programme.
    pub index: &'static Index,
    /// The path below which the pages of the language live.
    pub base: &'static Base,
    /// Scheme and host under which it is published (`https://example.org`), where they are known. Without them
    /// addresses in heads and in the sitemap are paths, and what must be absolute is left out.
    pub origin: Option<&'static str>,
}

impl Site {
    /// The address of a page, as absolute as it is known.
    pub fn address(self, place: &Place) -> String {
        format!(
            "{}{}",
            self.origin.unwrap_or_default(),
            place.path(self.base)
        )
    }

    /// The address of the same page in another language, as absolute as it is known.
    pub fn in_language(self, tag: &str, place: &Place) -> String {
        let path = place.path(&self.base.folder(text::folder(tag)));
        self.origin.unwrap_or_default().to_owned() + &path
    }

    /// The address of a page, where the host is known.
    pub fn absolute(self, place: &Place) -> Option<String> {
        self.origin.map(|_| self.address(place))
    }
}
