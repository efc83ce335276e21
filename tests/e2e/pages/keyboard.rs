//! Where the keyboard is.

use super::{Condition, Elements, timeline};
use crate::Browser;

/// Where the keyboard is on a page.
pub struct Keyboard<'a> {
    browser: &'a Browser,
}

/// Where the keyboard is.
pub fn keyboard(browser: &Browser) -> Keyboard<'_> {
    Keyboard { browser }
}

impl<'a> Keyboard<'a> {
    /// The element at which it is; the body, where it is at none.
    pub fn at(&self) -> Elements<'a> {
        Elements::listed(self.browser, "[document.activeElement]")
    }

    /// The block of the timeline at which it is, if it is at one.
    pub fn block(&self) -> Elements<'a> {
        self.at().closest(timeline::BLOCK)
    }

    /// The day of the timeline at which it is, if it is at one.
    pub fn day(&self) -> Elements<'a> {
        self.at().closest(timeline::DAY)
    }

    /// Everything at which the Tab key stops, but files: browsers save them.
    pub fn stops(&self) -> Elements<'a> {
        let stops = "a[href], button, summary, input, select, textarea, [tabindex]";
        let all = Elements::all(self.browser, stops).tab_stops().visible();
        all.matching(":not([download], [target], [href$='.ics'], [href$='.json'], [href$='.csv'])")
    }

    /// It is at nothing, of the document that was marked.
    pub fn is_lost(&self) -> Condition {
        Condition::new("window.marked && document.activeElement == document.body")
    }

    /// Marks the document: another that is loaded in its place is not.
    pub async fn mark(&self) {
        self.browser.value("window.marked = true").await;
    }

    /// It is at the heading of the page.
    pub fn at_the_heading(&self) -> Condition {
        self.at().first("it.tagName == 'H1'")
    }

    /// It is at the content of the page, where the skip link leads.
    pub fn at_the_content(&self) -> Condition {
        self.at().first("it.id == 'main'")
    }

    /// It is at the button of a menu.
    pub fn at_a_menu(&self) -> Condition {
        self.at().first("it.tagName == 'SUMMARY'")
    }

    /// What it is at, or the block around that, has a part on the screen.
    pub fn is_on_the_screen(&self) -> Condition {
        self.at().first(&format!(
            "(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)\
             ((it.closest('{}') ?? it).getBoundingClientRect())",
            timeline::BLOCK
        ))
    }

    /// It has left the page, or has not come to it.
    pub fn is_out(&self) -> Condition {
        self.at().first("it == document.body")
    }

    /// What it is at is outlined, or the block around that.
    pub fn is_outlined(&self) -> Condition {
        let (at, block) = (self.at(), self.block());
        let boxes = format!("[...{}, ...{}]", at.script_all(), block.script_all());
        self.is_out().or(format!(
            "{boxes}.map(it => getComputedStyle(it)).some({OUTLINED})"
        ))
    }

    /// It is outlined, whole on the screen, and nothing lies on it.
    pub fn is_free_and_outlined(&self) -> Condition {
        self.at().first(&format!(
            "{OUTLINED}(getComputedStyle(it)) && {WHOLE}(it.getBoundingClientRect()) && {FREE}(it)"
        ))
    }

    /// Takes the keyboard away from where it is.
    pub async fn leave(&self) {
        self.browser.value("document.activeElement.blur()").await;
    }

    /// Keeps from now on what the keyboard comes to.
    pub async fn watch(&self) {
        let watch = "(() => { window.order = []; addEventListener('focusin', event => order.push(event.target)) })(), 0";
        self.browser.value(watch).await;
    }

    /// What it came to, since it was watched, that stands before what it was at.
    pub fn steps_back(&self) -> Elements<'a> {
        let back = "order.slice(1).filter((it, at) => !(order[at].compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING))";
        Elements::listed(self.browser, back)
    }

    /// What the Tab key would come to in an order of its own.
    pub fn ordered_by_hand(&self) -> Elements<'a> {
        let ordered = "[tabindex]:not([tabindex=\"0\"], [tabindex=\"-1\"])";
        Elements::all(self.browser, ordered)
    }
}

const OUTLINED: &str =
    "(style => style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2)";
const WHOLE: &str = "(box => box.top >= 0 && box.bottom <= innerHeight + 1)";
const FREE: &str = "(it => { const box = it.getBoundingClientRect(), top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);\
     return !top || it.contains(top) || top.contains(it) || it.labels?.length > 0 })";
