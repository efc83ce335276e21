//! The bar at the bottom of a phone, and the sheets that open from it.

use super::{Condition, Elements};
use crate::Browser;

const BAR: &str = ".thumb-bar";
const BUTTON: &str = ".thumb-bar button";
pub(super) const NEXT_DAY: &str = ".thumb-bar a, .next-day";
const BAR_LINK: &str = ".thumb-bar a";
const SHEET: &str = "dialog.sheet";

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The filter.
    Filter,
    /// The view: zoom, rows, and thread.
    View,
}

impl Sheet {
    /// Both sheets.
    pub const ALL: [Self; 2] = [Self::Filter, Self::View];
}

/// The bar at the bottom of a phone, and the sheet that is open.
pub struct Sheets<'a> {
    browser: &'a Browser,
}

/// The bar at the bottom of a phone, and the sheet that is open.
pub fn sheets(browser: &Browser) -> Sheets<'_> {
    Sheets { browser }
}

impl<'a> Sheets<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The bar.
    pub fn bar(&self) -> Elements<'a> {
        self.all(BAR)
    }

    /// The button that opens a sheet.
    pub fn button(&self, sheet: Sheet) -> Elements<'a> {
        self.all(BUTTON).nth(match sheet {
            Sheet::Filter => 0,
            Sheet::View => 1,
        })
    }

    /// The link to the next day with a record.
    pub fn next_day(&self) -> Elements<'a> {
        self.all(BAR_LINK)
    }

    /// The sheet that is open.
    pub fn sheet(&self) -> Elements<'a> {
        self.all(SHEET)
    }

    /// Its close button without words.
    pub fn close(&self) -> Elements<'a> {
        self.sheet().within("button.close")
    }

    /// The button that closes the filter and says what it leaves.
    pub fn show(&self) -> Elements<'a> {
        self.sheet().within(".primary")
    }

    /// The link that clears every choice.
    pub fn clear(&self) -> Elements<'a> {
        self.sheet().within(".sheet-foot a")
    }

    /// The line that says what the choice leaves.
    pub fn said(&self) -> Elements<'a> {
        self.sheet().within("[role=status]")
    }

    /// The focus is on the page, and not in the sheet (or on the browser's own controls).
    pub fn keyboard_is_outside(&self) -> Condition {
        Condition::new(format!(
            "document.activeElement != document.body && !document.activeElement.closest('{SHEET}')"
        ))
    }

    /// A sheet is open.
    pub fn is_open(&self) -> Condition {
        self.sheet().exist()
    }

    /// No sheet is open.
    pub fn is_closed(&self) -> Condition {
        self.sheet().count_is(0)
    }

    /// Opens a sheet and waits until it stops moving.
    pub async fn open(&self, sheet: Sheet) {
        self.button(sheet).click().await;
        self.browser
            .until(self.is_open().and(self.stand_still()))
            .await;
    }

    /// Nothing moves anymore.
    pub fn stand_still(&self) -> Condition {
        Condition::new("document.getAnimations().length == 0")
    }

    /// On a phone, opens the sheet that a control is in; elsewhere, the control is on the page.
    pub async fn reach(&self, sheet: Sheet) {
        let narrow = self.bar().is_rendered();
        if self.browser.is(narrow).await && self.browser.is(self.is_closed()).await {
            self.open(sheet).await;
        }
    }

    /// Closes the open sheet, if any.
    pub async fn leave(&self) {
        if self.browser.is(self.is_open()).await {
            self.close().click().await;
            self.browser.until(self.is_closed()).await;
        }
    }
}
