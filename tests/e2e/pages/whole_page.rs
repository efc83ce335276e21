//! What every page has: its heading, its language, its text, and the sessions on it.

use serde_json::Value;

use super::{
    Condition, Elements, day_page,
    elements::{WORDS, quoted},
    prerendered::PRESENT,
    timeline,
};
use crate::Browser;

/// The page is live: the script requested by the HTML has taken it over.
pub(crate) const LIVE: &str = "document.documentElement.hasAttribute('data-live')";
/// The zoom of the timeline; undefined if it is a list.
pub(super) const ZOOM: &str = "document.documentElement.dataset.zoom";
pub(super) const STORED: &str = ".stored";
const HEADING: &str = "h1";
const MAIN: &str = "main";
const MAIN_HEADING: &str = "main h1";

/// The page as a whole.
pub struct WholePage<'a> {
    browser: &'a Browser,
}

/// The page as a whole.
pub fn page(browser: &Browser) -> WholePage<'_> {
    WholePage { browser }
}

/// The page is live.
pub fn is_live() -> Condition {
    Condition::new(LIVE)
}

impl<'a> WholePage<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The heading of the page.
    pub fn heading(&self) -> Elements<'a> {
        self.all(HEADING)
    }

    /// The heading of the page's content.
    pub fn main_heading(&self) -> Elements<'a> {
        self.all(MAIN_HEADING)
    }

    /// The content of the page.
    pub fn main(&self) -> Elements<'a> {
        self.all(MAIN)
    }

    /// What the site says that it stores.
    pub fn stored(&self) -> Elements<'a> {
        self.all(STORED)
    }

    /// The buttons that delete it.
    pub fn deleting(&self) -> Elements<'a> {
        self.stored().within("button")
    }

    /// A link to this address in the content.
    pub fn link_to(&self, address: &str) -> Elements<'a> {
        self.all(&format!("main a[href='{address}']"))
    }

    /// A link to this address in the content, styled as a button.
    pub fn button_to(&self, address: &str) -> Elements<'a> {
        self.all(&format!("main a.button[href='{address}']"))
    }

    /// Any link to this address, anywhere on the page.
    pub fn any_link_to(&self, address: &str) -> Elements<'a> {
        self.all(&format!("a[href='{address}']"))
    }

    /// Dialogs that are open over the page or next to it.
    pub fn open_dialogs(&self) -> Elements<'a> {
        self.all("dialog[open]")
    }

    /// Second-level headings with nothing visible under them.
    pub fn bare_headings(&self) -> Elements<'a> {
        self.all("main h2")
            .that("!(it.nextElementSibling?.getBoundingClientRect().height > 10)")
    }

    /// The visible text of the whole page.
    pub async fn seen_text(&self) -> String {
        self.browser.text("document.body.innerText").await
    }

    /// The text of the whole page contains these words, visible or not.
    pub fn has_text(&self, words: &str) -> Condition {
        Condition::new(format!(
            "(it => {WORDS}.includes({}))(document.body)",
            quoted(words)
        ))
    }

    /// The title in the tab.
    pub async fn title(&self) -> String {
        self.browser.text("document.title").await
    }

    /// The title in the tab begins with these words.
    pub fn title_begins(&self, words: &str) -> Condition {
        Condition::new(format!("document.title.startsWith({})", quoted(words)))
    }

    /// The language of the page.
    pub async fn language(&self) -> String {
        self.browser.text("document.documentElement.lang").await
    }

    /// The page is live and in this language.
    pub fn is_live_in(&self, tag: &str) -> Condition {
        Condition::new(format!("document.documentElement.lang == {}", quoted(tag))).and(LIVE)
    }

    /// The writing direction: `ltr` or `rtl`.
    pub async fn direction(&self) -> String {
        self.browser
            .text("getComputedStyle(document.body).direction")
            .await
    }

    /// The other languages that the head of the document names, with their addresses.
    pub async fn alternates(&self) -> Value {
        let alternates = self.all("link[hreflang]");
        alternates
            .each("[it.hreflang, it.getAttribute('href')]")
            .await
    }

    /// The color behind everything.
    pub async fn background(&self) -> String {
        self.browser
            .text("getComputedStyle(document.documentElement).backgroundColor")
            .await
    }

    /// The color of text.
    pub async fn ink(&self) -> String {
        self.browser
            .text("getComputedStyle(document.body).color")
            .await
    }

    /// Makes all text twice as large.
    pub async fn double_text(&self) {
        self.browser
            .value("document.documentElement.style.fontSize = '200%'")
            .await;
        self.browser
            .until("parseFloat(getComputedStyle(document.body).fontSize) == 32")
            .await;
    }

    /// How far down the page is scrolled, in pixels.
    pub async fn scrolled(&self) -> f64 {
        self.browser.number("scrollY").await
    }

    /// The page is scrolled to about this height, in pixels.
    pub fn is_scrolled_to(&self, height: f64) -> Condition {
        Condition::new(format!("Math.abs(scrollY - {height}) < 2"))
    }

    /// The page is scrolled further down than this height, in pixels.
    pub fn is_scrolled_beyond(&self, height: f64) -> Condition {
        Condition::new(format!("scrollY > {height}"))
    }

    /// The page is not scrolled.
    pub fn is_at_the_top(&self) -> Condition {
        Condition::new("scrollY == 0")
    }

    /// Scrolls down by this many pixels.
    pub async fn scroll_by(&self, pixels: i32) {
        let scroll = format!("(scrollBy(0, {pixels}), 0)");
        self.browser.value(&scroll).await;
    }

    /// Scrolls to the top.
    pub async fn scroll_to_the_top(&self) {
        self.browser.value("scrollTo(0, 0)").await;
    }

    /// Scrolls to the end.
    pub async fn scroll_to_the_end(&self) {
        self.browser
            .value("(scrollTo(0, document.body.scrollHeight), 0)")
            .await;
    }

    /// The line that says how far the workshop has come.
    pub fn present(&self) -> Elements<'a> {
        self.all(PRESENT)
    }

    /// Closes whatever menu is open, by clicking outside it.
    pub async fn click_beside_menus(&self) {
        self.heading().click_by_script().await;
    }

    /// The boxes of the sessions on the timeline or a day's page.
    pub fn sessions(&self) -> Elements<'a> {
        let sessions = format!("{}, {}:not(.outcome)", timeline::BLOCK, day_page::CARD);
        self.all(&sessions)
    }

    /// From the next page on, records how many sessions are visible in each frame.
    pub async fn watch_sessions(&self) {
        let (block, card) = (timeline::BLOCK, day_page::CARD);
        self.browser
            .before_pages(&format!(
                "window.seen = []; const look = () => {{ seen.push([...document.querySelectorAll('{block}, {card}')]\
                 .filter(it => it.checkVisibility({{ checkVisibilityCSS: true }})).length); requestAnimationFrame(look) }}; look();"
            ))
            .await;
    }

    /// Sessions were visible in the last recorded frame.
    pub fn sees_sessions(&self) -> Condition {
        Condition::new("seen.at(-1) > 0")
    }

    /// The most sessions that were visible in one frame.
    pub async fn most_sessions_seen(&self) -> f64 {
        self.browser.number("Math.max(...seen)").await
    }

    /// Waits for the next two frames.
    pub async fn next_frames(&self) {
        self.browser
            .value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            .await;
    }

    /// How many nodes the document has, including text.
    pub async fn nodes(&self) -> f64 {
        self.browser
            .number("(() => { let nodes = 0; const walk = document.createTreeWalker(document); while (walk.nextNode()) nodes++; return nodes })()")
            .await
    }
}

impl Browser {
    /// How many kilobytes the page says are stored for reading without a network.
    pub async fn stored_kilobytes(&self) -> f64 {
        let words = format!(
            "+document.querySelector('{STORED}').textContent.match(/[\\d,]+(?= kB)/)[0].replace(',', '')"
        );
        self.number(&words).await
    }

    /// From the next page on, frames can be held back.
    pub async fn watch_frames(&self) {
        self.before_pages(
            "const own = requestAnimationFrame; window.held = null;\
             window.requestAnimationFrame = act => window.held ? window.held.push(act) : own(act)",
        )
        .await;
    }

    /// From now on, there are no frames, as while a slow device is busy.
    pub async fn hold_frames(&self) {
        self.value("window.held = [], 0").await;
    }

    /// From now on, there are frames, for what was held back as well.
    pub async fn release_frames(&self) {
        self.value("(() => { const acts = window.held; window.held = null; acts.forEach(it => requestAnimationFrame(it)) })(), 0")
            .await;
    }

    /// The titles of the visible sessions.
    pub async fn sessions(&self) -> Vec<String> {
        let sessions = page(self).sessions().visible();
        sessions
            .each_text("it.querySelector('h3').textContent")
            .await
    }
}
