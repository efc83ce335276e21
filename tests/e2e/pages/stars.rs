//! Stars, and the page of the sessions that have one.

use super::{Condition, Elements, timeline};
use crate::Browser;

/// Any button that sets or takes the star of a session.
pub(super) const STAR: &str = ".star";
const OWN_NOTE: &str = ".own-note";
pub(super) const MINE: &str = ".mine";
/// Where this browser keeps the stars of a site at the root of its host.
const KEPT: &str = "localStorage.getItem('stars:/')";

/// The stars of a reader.
pub struct Stars<'a> {
    browser: &'a Browser,
}

/// The stars of a reader.
pub fn stars(browser: &Browser) -> Stars<'_> {
    Stars { browser }
}

impl<'a> Stars<'a> {
    /// Every star of a session, by its slug.
    pub fn of(&self, slug: &str) -> Elements<'a> {
        Elements::all(self.browser, &format!("button[value='{slug}']"))
    }

    /// The star of a session in the timeline, by its slug.
    pub fn of_block(&self, slug: &str) -> Elements<'a> {
        Elements::all(self.browser, timeline::BLOCK).within(&format!("button[value='{slug}']"))
    }

    /// The stars of the timeline.
    pub fn of_blocks(&self) -> Elements<'a> {
        Elements::all(self.browser, timeline::BLOCK).within(STAR)
    }

    /// A session has its star everywhere on the page, by its slug.
    pub fn is_set(&self, slug: &str) -> Condition {
        self.of(slug).are_pressed()
    }

    /// The slug of the session whose star has this title in its name.
    pub async fn slug_of(&self, title: &str) -> String {
        let star = format!(".star[aria-label=\"Star: {title}\"]");
        let star = Elements::all(self.browser, &star);
        let slug = star.one("it.value").await;
        slug.as_str().unwrap().to_owned()
    }

    /// What the browser keeps: the version of its form, and the slugs.
    pub async fn kept(&self) -> String {
        self.browser.text(KEPT).await
    }

    /// The browser keeps this.
    pub fn keeps(&self, kept: &str) -> Condition {
        Condition::new(format!("{KEPT} == '{kept}'"))
    }

    /// The note beside a session of the timeline, by its slug.
    pub fn note_of_block(&self, slug: &str) -> Elements<'a> {
        (self.of_block(slug).closest(timeline::BLOCK)).within(OWN_NOTE)
    }

    /// Notes of sessions that the program no longer has, or that have no star.
    pub fn notes_apart(&self) -> Elements<'a> {
        self.mine().within("li").within(OWN_NOTE)
    }

    /// The buttons beside those.
    pub fn buttons_apart(&self) -> Elements<'a> {
        self.mine().within("li button")
    }

    /// The record of participation, which is on paper only.
    pub fn record(&self) -> Elements<'a> {
        self.mine().within(".attendance")
    }

    /// The cells of its table.
    pub fn record_cells(&self) -> Elements<'a> {
        self.record().within("td")
    }

    /// The sheet of notes behind it.
    pub fn printed_notes(&self) -> Elements<'a> {
        self.record().within(".own-notes")
    }

    /// The part of the page that speaks of the own program.
    pub fn mine(&self) -> Elements<'a> {
        Elements::all(self.browser, MINE)
    }

    /// The button that takes it to other devices.
    pub fn take_along(&self) -> Elements<'a> {
        self.mine().within(".ways-on button")
    }

    /// Links to sessions that overlap.
    pub fn overlapping(&self) -> Elements<'a> {
        self.mine().within("li a")
    }
}
