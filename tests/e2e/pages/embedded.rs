//! The page in another page's frame.

use super::{
    Condition,
    footer::{LISTS, OUT},
    record_page::RecordPage,
    site_header::SiteHeader,
    timeline::BLOCK,
};
use crate::Browser;

const DOCUMENT: &str = "document.querySelector('iframe').contentDocument";
const INTRO: &str = ".intro-region";

/// A part of the page in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The page header.
    Header,
    /// The introduction to the workshop.
    Intro,
    /// Links to the lists of people, institutions, topics, and countries.
    Lists,
    /// The link that leaves the frame.
    WayOut,
    /// A session of the timeline.
    Block,
}

impl Part {
    fn selector(self) -> &'static str {
        match self {
            Self::Header => SiteHeader::SELECTOR,
            Self::Intro => INTRO,
            Self::Lists => LISTS,
            Self::WayOut => OUT,
            Self::Block => BLOCK,
        }
    }
}

/// The page in a frame of this one.
pub struct Embedded<'a> {
    browser: &'a Browser,
}

/// The page in a frame of this one.
pub fn embedded(browser: &Browser) -> Embedded<'_> {
    Embedded { browser }
}

impl Embedded<'_> {
    /// It is live.
    pub fn is_live(&self) -> Condition {
        Condition::new(format!(
            "{DOCUMENT}?.documentElement?.hasAttribute('data-live') === true"
        ))
    }

    /// It is the page of a record, and live.
    pub fn is_live_record(&self) -> Condition {
        let record = RecordPage::SELECTOR;
        Condition::new(format!("{DOCUMENT}?.querySelector('{record}') != null")).and(self.is_live())
    }

    /// Whether a part of it is rendered.
    pub async fn shows(&self, part: Part) -> bool {
        let selector = part.selector();
        let part = format!("{DOCUMENT}.querySelector('{selector}').checkVisibility()");
        self.browser.value(&part).await == true
    }

    /// Opens another address in the frame.
    pub async fn open(&self, path: &str) {
        self.browser
            .value(&format!(
                "document.querySelector('iframe').contentWindow.location.href = '{path}', 0"
            ))
            .await;
    }
}
