//! Where a program is published: what pages and exports need to build addresses.

use address::{Base, Page};
use languages::{Locale, folder};
use program::index::Index;

/// What the pages and the exports of a site have in common.
#[derive(Clone, Copy)]
pub struct Site {
    /// The program.
    pub index: &'static Index,
    /// The path under which the pages of the language are.
    pub base: &'static Base,
    /// The language of the pages.
    pub locale: Locale,
    /// Scheme and host where it is published (`https://example.org`), if known. Without them,
    /// addresses in heads and in the sitemap are paths, and what must be absolute is left out.
    pub origin: Option<&'static str>,
}

impl Site {
    /// The address of a page: absolute if the host is known, else a path.
    pub fn address(self, page: &Page) -> String {
        format!(
            "{}{}",
            self.origin.unwrap_or_default(),
            page.path(self.base)
        )
    }

    /// The address of the same page in another language: absolute if the host is known, else a path.
    pub fn in_language(self, tag: &str, page: &Page) -> String {
        let path = page.path(&self.base.folder(folder(tag)));
        self.origin.unwrap_or_default().to_owned() + &path
    }

    /// The absolute address of a page, if the host is known.
    pub fn absolute(self, page: &Page) -> Option<String> {
        self.origin.map(|_| self.address(page))
    }
}
