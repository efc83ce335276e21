//! The filter: its search box, what is chosen, and what that leaves.

use super::{
    Condition, Elements,
    menu::COUNT,
    sheets::{Sheet, sheets},
};
use crate::Browser;

const BAR: &str = ".filter";
const VALUES: &str = "#filter .facet a";
pub(super) const SEARCH_BOX: &str = ".search input";
pub(super) const STATUS: &str = "#filter-status";
pub(super) const CHIP: &str = ".chip";
const CLEAR: &str = ".clear";
const BADGE: &str = ".badge:not(:empty)";
const NOTICE: &str = ".notice";
const COUNTRY_NOTE: &str = ".country-notes p";
const COUNTRY_LINK: &str = ".country-notes a";
const NO_SCRIPT: &str = ".no-script";

/// The filter of a page.
pub struct FilterBar<'a> {
    browser: &'a Browser,
}

/// The filter of a page.
pub fn filter_bar(browser: &Browser) -> FilterBar<'_> {
    FilterBar { browser }
}

impl<'a> FilterBar<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The bar with the menus.
    pub fn bar(&self) -> Elements<'a> {
        self.all(BAR)
    }

    /// The box for words that sessions must contain.
    pub fn search_box(&self) -> Elements<'a> {
        self.all(SEARCH_BOX)
    }

    /// Clicks into the search box; on a phone it is in a sheet.
    pub async fn enter_search(&self) {
        sheets(self.browser).reach(Sheet::Filter).await;
        self.search_box().click().await;
    }

    /// The line that says what the filter leaves.
    pub fn status(&self) -> Elements<'a> {
        self.all(STATUS)
    }

    /// The chosen values, each a link that removes it.
    pub fn chips(&self) -> Elements<'a> {
        self.all(CHIP)
    }

    /// The link that clears everything.
    pub fn clear(&self) -> Elements<'a> {
        self.all(CLEAR)
    }

    /// Everything that says that something is chosen: chips, the link that clears everything, and counts at the menus.
    pub fn signs_of_a_choice(&self) -> Elements<'a> {
        self.all(&format!("{CHIP}, {CLEAR}, {BADGE}"))
    }

    /// The notices about values that the program does not have.
    pub fn notices(&self) -> Elements<'a> {
        self.all(NOTICE)
    }

    /// The values suggested instead.
    pub fn suggestions(&self) -> Elements<'a> {
        self.notices().within("a")
    }

    /// The visible notes about a chosen country.
    pub async fn country_note(&self) -> String {
        let note = self
            .all(COUNTRY_NOTE)
            .that("(box => box.width > 100 && box.height > 10)(it.getBoundingClientRect())");
        note.texts().await.join("\n")
    }

    /// The link to the page of the chosen country.
    pub fn country_link(&self) -> Elements<'a> {
        self.all(COUNTRY_LINK)
    }

    /// The note for browsers without scripts.
    pub fn no_script_note(&self) -> Elements<'a> {
        self.all(NO_SCRIPT)
    }

    /// Disabled values, in the menus that have been opened.
    pub fn closed_values(&self) -> Elements<'a> {
        self.all(VALUES).matching("[aria-disabled]")
    }

    /// Disabled values that have a link, no reason, or a count.
    pub fn closed_for_no_reason(&self) -> Elements<'a> {
        self.closed_values().that(&format!(
            "it.hasAttribute('href') || !it.title || it.querySelector('{COUNT}').textContent != '0'"
        ))
    }

    /// Values that can be chosen although they would leave nothing.
    pub fn open_without_sessions(&self) -> Elements<'a> {
        self.all(VALUES).matching("[href]").that(&format!(
            "!it.ariaCurrent && it.querySelector('{COUNT}').textContent == '0'"
        ))
    }

    /// The search box holds this.
    pub fn searches(&self, words: &str) -> Condition {
        self.search_box().holds(words)
    }
}

impl Browser {
    /// The line that says what the filter leaves.
    pub async fn live_line(&self) -> String {
        filter_bar(self).status().text().await
    }
}
