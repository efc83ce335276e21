//! The buttons above the timeline: how near it is looked at, and the way to the present.

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

    /// The link to a view: `list`, `fortnight`, `week` or `day`.
    pub fn to(&self, view: &str) -> Elements<'a> {
        self.all(BAR).within(&format!(".to-{view}"))
    }

    /// Goes to a view; on a phone its link stands in a sheet, which closes.
    pub async fn go_to(&self, view: &str) {
        sheets(self.browser).reach(Sheet::View).await;
        self.to(view).click().await;
        self.browser.until(sheets(self.browser).is_closed()).await;
    }

    /// Goes to the present; on a phone the link to it stands in a sheet.
    pub async fn go_to_now(&self) {
        sheets(self.browser).reach(Sheet::View).await;
        self.now().click().await;
    }

    /// The views that are said to be on; on a phone a sheet says it, which closes again.
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
