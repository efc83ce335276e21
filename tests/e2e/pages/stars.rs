//! Stars, and the page of the starred sessions.

use super::{Condition, Elements, timeline};
use crate::Browser;

/// Any button that adds or removes a session's star.
pub(super) const STAR: &str = ".star";
const OWN_NOTE: &str = ".own-note";
pub(super) const MINE: &str = ".mine";
/// Where the browser keeps the stars of a site at the root of its host.
const KEPT: &str = "localStorage.getItem('stars:/')";

/// The reader's stars.
pub struct Stars<'a> {
    browser: &'a Browser,
}

/// The reader's stars.
pub fn stars(browser: &Browser) -> Stars<'_> {
    Stars { browser }
}

impl<'a> Stars<'a> {
    /// Every star button of a session, by its slug.
    pub fn of(&self, slug: &str) -> Elements<'a> {
        Elements::all(self.browser, &format!("button[value='{slug}']"))
    }

    /// The star button of a session in the timeline, by its slug.
    pub fn of_block(&self, slug: &str) -> Elements<'a> {
        Elements::all(self.browser, timeline::BLOCK).within(&format!("button[value='{slug}']"))
    }

    /// All star buttons.
    pub fn all(&self) -> Elements<'a> {
        Elements::all(self.browser, STAR)
    }

    /// The star buttons in the timeline.
    pub fn of_blocks(&self) -> Elements<'a> {
        Elements::all(self.browser, timeline::BLOCK).within(STAR)
    }

    /// A session, by its slug, is starred everywhere on the page.
    pub fn is_set(&self, slug: &str) -> Condition {
        self.of(slug).are_pressed()
    }

    /// The slug of the session with this title, from the name of its star button.
    pub async fn slug_of(&self, title: &str) -> String {
        let star = format!(".star[aria-label=\"Star: {title}\"]");
        let star = Elements::all(self.browser, &star);
        let slug = star.one("it.value").await;
        slug.as_str().unwrap().to_owned()
    }

    /// What the browser keeps: a format version and the slugs.
    pub async fn kept(&self) -> String {
        self.browser.text(KEPT).await
    }

    /// The browser keeps this.
    pub fn keeps(&self, kept: &str) -> Condition {
        Condition::new(format!("{KEPT} == '{kept}'"))
    }

    /// The note next to a session in the timeline, by its slug.
    pub fn note_of_block(&self, slug: &str) -> Elements<'a> {
        (self.of_block(slug).closest(timeline::BLOCK)).within(OWN_NOTE)
    }

    /// Notes on sessions that the program no longer has or that have no star.
    pub fn notes_apart(&self) -> Elements<'a> {
        self.mine().within("li").within(OWN_NOTE)
    }

    /// The buttons next to those notes.
    pub fn buttons_apart(&self) -> Elements<'a> {
        self.mine().within("li button")
    }

    /// The record of participation, which appears only on paper.
    pub fn record(&self) -> Elements<'a> {
        self.mine().within(".attendance")
    }

    /// The cells of its table.
    pub fn record_cells(&self) -> Elements<'a> {
        self.record().within("td")
    }

    /// The sheet of notes after it.
    pub fn printed_notes(&self) -> Elements<'a> {
        self.record().within(".own-notes")
    }

    /// The part of the page about the reader's own program.
    pub fn mine(&self) -> Elements<'a> {
        Elements::all(self.browser, MINE)
    }

    /// The button that moves it to other devices.
    pub fn take_along(&self) -> Elements<'a> {
        self.mine().within(".ways-on button")
    }

    /// Links to sessions that overlap.
    pub fn overlapping(&self) -> Elements<'a> {
        self.mine().within("li a")
    }
}
