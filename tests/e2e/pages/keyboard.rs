//! The keyboard focus.

use super::{Condition, Elements, timeline};
use crate::Browser;

/// The keyboard focus on a page.
pub struct Keyboard<'a> {
    browser: &'a Browser,
}

/// The keyboard focus.
pub fn keyboard(browser: &Browser) -> Keyboard<'_> {
    Keyboard { browser }
}

impl<'a> Keyboard<'a> {
    /// The focused element; the body if there is none.
    pub fn at(&self) -> Elements<'a> {
        Elements::listed(self.browser, "[document.activeElement]")
    }

    /// The timeline block with the focus, if any.
    pub fn block(&self) -> Elements<'a> {
        self.at().closest(timeline::BLOCK)
    }

    /// The timeline day with the focus, if any.
    pub fn day(&self) -> Elements<'a> {
        self.at().closest(timeline::DAY)
    }

    /// Everything the Tab key stops at, except links to files, which browsers save.
    pub fn stops(&self) -> Elements<'a> {
        let stops = "a[href], button, summary, input, select, textarea, [tabindex]";
        let all = Elements::all(self.browser, stops).tab_stops().visible();
        all.matching(":not([download], [target], [href$='.ics'], [href$='.json'], [href$='.csv'])")
    }

    /// The focus is on nothing, in the marked document.
    pub fn is_lost(&self) -> Condition {
        Condition::new("window.marked && document.activeElement == document.body")
    }

    /// Marks the document, to tell it from another loaded in its place.
    pub async fn mark(&self) {
        self.browser.value("window.marked = true").await;
    }

    /// The focus is on the page's heading.
    pub fn at_the_heading(&self) -> Condition {
        self.at().first("it.tagName == 'H1'")
    }

    /// The focus is on the page's content, where the skip link leads.
    pub fn at_the_content(&self) -> Condition {
        self.at().first("it.id == 'main'")
    }

    /// The focus is on the button of a menu.
    pub fn at_a_menu(&self) -> Condition {
        self.at().first("it.tagName == 'SUMMARY'")
    }

    /// The focused element, or the block around it, is at least partly on screen.
    pub fn is_on_the_screen(&self) -> Condition {
        self.at().first(&format!(
            "(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)\
             ((it.closest('{}') ?? it).getBoundingClientRect())",
            timeline::BLOCK
        ))
    }

    /// The focus has left the page, or has not entered it.
    pub fn is_out(&self) -> Condition {
        self.at().first("it == document.body")
    }

    /// The focused element, or the block around it, is outlined.
    pub fn is_outlined(&self) -> Condition {
        let (at, block) = (self.at(), self.block());
        let boxes = format!("[...{}, ...{}]", at.script_all(), block.script_all());
        self.is_out().or(format!(
            "{boxes}.map(it => getComputedStyle(it)).some({OUTLINED})"
        ))
    }

    /// The focused element is outlined, entirely on screen, and not covered.
    pub fn is_free_and_outlined(&self) -> Condition {
        self.at().first(&format!(
            "{OUTLINED}(getComputedStyle(it)) && {WHOLE}(it.getBoundingClientRect()) && {FREE}(it)"
        ))
    }

    /// Removes the focus from where it is.
    pub async fn leave(&self) {
        self.browser.value("document.activeElement.blur()").await;
    }

    /// Starts recording what gets the focus.
    pub async fn watch(&self) {
        let watch = "(() => { window.order = []; addEventListener('focusin', event => order.push(event.target)) })(), 0";
        self.browser.value(watch).await;
    }

    /// What got the focus, since recording started, although it comes before the previous one in the document.
    pub fn steps_back(&self) -> Elements<'a> {
        let back = "order.slice(1).filter((it, at) => !(order[at].compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING))";
        Elements::listed(self.browser, back)
    }

    /// Elements with a tab order of their own.
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
