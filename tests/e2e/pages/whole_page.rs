//! What every page is and has: its heading, its language, its text, and the sessions on it.

use serde_json::Value;

use super::{
    Condition, Elements, day_page,
    elements::{WORDS, quoted},
    prerendered::PRESENT,
    timeline,
};
use crate::Browser;

/// The page answers: the script that the HTML asks for has taken it over.
pub(crate) const LIVE: &str = "document.documentElement.hasAttribute('data-live')";
/// How near the timeline is looked at; nothing, where it is a list.
pub(super) const ZOOM: &str = "document.documentElement.dataset.zoom";
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

/// The page answers.
pub fn is_live() -> Condition {
    Condition::new(LIVE)
}

impl<'a> WholePage<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// What the page is about.
    pub fn heading(&self) -> Elements<'a> {
        self.all(HEADING)
    }

    /// What the content of the page is about.
    pub fn main_heading(&self) -> Elements<'a> {
        self.all(MAIN_HEADING)
    }

    /// The content of the page.
    pub fn main(&self) -> Elements<'a> {
        self.all(MAIN)
    }

    /// A link of the content to this address.
    pub fn link_to(&self, address: &str) -> Elements<'a> {
        self.all(&format!("main a[href='{address}']"))
    }

    /// A button of the content that leads to this address.
    pub fn button_to(&self, address: &str) -> Elements<'a> {
        self.all(&format!("main a.button[href='{address}']"))
    }

    /// Whatever leads to this address, from anywhere on the page.
    pub fn any_link_to(&self, address: &str) -> Elements<'a> {
        self.all(&format!("a[href='{address}']"))
    }

    /// What is open over the page or beside it.
    pub fn open_dialogs(&self) -> Elements<'a> {
        self.all("dialog[open]")
    }

    /// Headings of the second level with nothing under them that is seen.
    pub fn bare_headings(&self) -> Elements<'a> {
        self.all("main h2")
            .that("!(it.nextElementSibling?.getBoundingClientRect().height > 10)")
    }

    /// The text of the whole page as it is seen.
    pub async fn seen_text(&self) -> String {
        self.browser.text("document.body.innerText").await
    }

    /// The text of the whole page has these words, seen or not.
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

    /// The page is in this language, and answers.
    pub fn is_live_in(&self, tag: &str) -> Condition {
        Condition::new(format!("document.documentElement.lang == {}", quoted(tag))).and(LIVE)
    }

    /// In which direction lines run: `ltr` or `rtl`.
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

    /// Makes all text of twice the size.
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

    /// The page is scrolled to this height, in pixels, or nearly.
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

    /// Scrolls down by so many pixels.
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

    /// The line that says where the workshop is on its way.
    pub fn present(&self) -> Elements<'a> {
        self.all(PRESENT)
    }

    /// Closes whatever menu is open, by a click beside it.
    pub async fn click_beside_menus(&self) {
        self.heading().click_by_script().await;
    }

    /// Sessions on the timeline or on a day, each as the box that it is.
    pub fn sessions(&self) -> Elements<'a> {
        let sessions = format!("{}, {}:not(.outcome)", timeline::BLOCK, day_page::CARD);
        self.all(&sessions)
    }

    /// Keeps from the next page on how many sessions are seen at each frame.
    pub async fn watch_sessions(&self) {
        let (block, card) = (timeline::BLOCK, day_page::CARD);
        self.browser
            .before_pages(&format!(
                "window.seen = []; const look = () => {{ seen.push([...document.querySelectorAll('{block}, {card}')]\
                 .filter(it => it.checkVisibility({{ checkVisibilityCSS: true }})).length); requestAnimationFrame(look) }}; look();"
            ))
            .await;
    }

    /// Sessions were seen at the last frame that was watched.
    pub fn sees_sessions(&self) -> Condition {
        Condition::new("seen.at(-1) > 0")
    }

    /// The most sessions that were seen at one frame.
    pub async fn most_sessions_seen(&self) -> f64 {
        self.browser.number("Math.max(...seen)").await
    }

    /// Comes after the next two frames.
    pub async fn next_frames(&self) {
        self.browser
            .value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            .await;
    }

    /// How many nodes the document has, text and all.
    pub async fn nodes(&self) -> f64 {
        self.browser
            .number("(() => { let nodes = 0; const walk = document.createTreeWalker(document); while (walk.nextNode()) nodes++; return nodes })()")
            .await
    }
}

impl Browser {
    /// Titles of the sessions that are seen.
    pub async fn sessions(&self) -> Vec<String> {
        let sessions = page(self).sessions().visible();
        sessions
            .each_text("it.querySelector('h3').textContent")
            .await
    }
}
