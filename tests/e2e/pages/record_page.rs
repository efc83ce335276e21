//! Pages of people, institutions, topics, and countries, and the page for missing addresses.

use super::Elements;
use crate::Browser;

const RECORD: &str = "article.record";
const NOT_STATED: &str = "main .not-stated";
const LAST_LIST: &str = ".its-sessions .records a";
const FIRST_SECTION: &str = "main section h2";
const OFFERS: &str = ".offers a";

/// The page of a record.
pub struct RecordPage<'a> {
    browser: &'a Browser,
}

/// The page of a record.
pub fn record_page(browser: &Browser) -> RecordPage<'_> {
    RecordPage { browser }
}

impl<'a> RecordPage<'a> {
    /// The selector of the record itself, in any document.
    pub(super) const SELECTOR: &'static str = RECORD;

    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The items it lists.
    pub fn items(&self) -> Elements<'a> {
        self.all(RECORD).within("li")
    }

    /// The links to its sessions, which are listed last.
    pub fn session_links(&self) -> Elements<'a> {
        self.all(LAST_LIST)
    }

    /// The headings of its sections.
    pub fn section_titles(&self) -> Elements<'a> {
        self.all(FIRST_SECTION)
    }

    /// The facts marked as not stated.
    pub fn not_stated(&self) -> Elements<'a> {
        self.all(NOT_STATED)
    }
}

/// The links offered when an address leads nowhere.
pub fn offers(browser: &Browser) -> Elements<'_> {
    Elements::all(browser, OFFERS)
}
