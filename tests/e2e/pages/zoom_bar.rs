//! The buttons above the timeline: its zoom, and the link to the present.

use super::{
    Elements,
    sheets::{Sheet, sheets},
};
use crate::Browser;

const BAR: &str = ".zooms";
const NOW: &str = ".now-link";

/// The buttons above the timeline.
pub struct ZoomBar<'a> {
    browser: &'a Browser,
}

/// The buttons above the timeline.
pub fn zoom_bar(browser: &Browser) -> ZoomBar<'_> {
    ZoomBar { browser }
}

impl<'a> ZoomBar<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The link to a view: `list`, `fortnight`, `week`, or `day`.
    pub fn to(&self, view: &str) -> Elements<'a> {
        self.all(BAR).within(&format!(".to-{view}"))
    }

    /// Goes to a view; on a phone, its link is in a sheet, which closes.
    pub async fn go_to(&self, view: &str) {
        sheets(self.browser).reach(Sheet::View).await;
        self.to(view).click().await;
        self.browser.until(sheets(self.browser).is_closed()).await;
    }

    /// Goes to the present; on a phone, its link is in a sheet.
    pub async fn go_to_now(&self) {
        sheets(self.browser).reach(Sheet::View).await;
        self.now().click().await;
    }

    /// The views that are marked as current; on a phone, this opens their sheet and closes it again.
    pub async fn on(&self) -> Vec<String> {
        sheets(self.browser).reach(Sheet::View).await;
        let current = self.all(BAR).within("[aria-current=true]");
        let on = current.each_text("it.className.replace('to-', '')").await;
        sheets(self.browser).leave().await;
        on
    }

    /// The link to the present.
    pub fn now(&self) -> Elements<'a> {
        self.all(NOW)
    }
}
