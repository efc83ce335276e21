//! Elements of the page: how page objects find them.

use serde_json::json;

use crate::{Browser, pages::Condition};

/// Elements in the order of the document. They are looked up each time something is asked of them, so a page may redraw
/// in between. What reads only one of them reads the first.
#[derive(Clone)]
pub struct Elements<'a> {
    pub(super) browser: &'a Browser,
    /// A script's expression for an array of them.
    list: String,
}

/// A script's expression for the text of `it`, without the soft hyphens at which its long words may be broken.
pub(super) const WORDS: &str = "it.textContent.replaceAll('\\u00AD', '')";

/// A text as a script writes it.
pub(super) fn quoted(text: &str) -> String {
    json!(text).to_string()
}

impl<'a> Elements<'a> {
    /// All elements of the page that a selector finds.
    pub(super) fn all(browser: &'a Browser, selector: &str) -> Self {
        Self::listed(
            browser,
            format!("[...document.querySelectorAll({})]", quoted(selector)),
        )
    }

    /// The elements of an array that a script's expression makes.
    pub(super) fn listed(browser: &'a Browser, list: impl Into<String>) -> Self {
        Self {
            browser,
            list: list.into(),
        }
    }

    /// What a script makes of the list.
    fn then(&self, step: &str) -> Self {
        Self::listed(self.browser, format!("{}{step}", self.list))
    }

    /// What a selector finds inside of them.
    pub(super) fn within(&self, selector: &str) -> Self {
        let selector = quoted(selector);
        self.then(&format!(
            ".flatMap(it => [...it.querySelectorAll({selector})])"
        ))
    }

    /// For each, the nearest element around it, or itself, that a selector matches.
    pub(super) fn closest(&self, selector: &str) -> Self {
        let selector = quoted(selector);
        self.then(&format!(
            ".map(it => it?.closest({selector})).filter(it => it)"
        ))
    }

    /// The elements around them.
    pub(super) fn parent(&self) -> Self {
        self.then(".map(it => it.parentElement)")
    }

    /// Those that a selector matches.
    pub(super) fn matching(&self, selector: &str) -> Self {
        self.that(&format!("it.matches({})", quoted(selector)))
    }

    /// Those for which a script's expression about `it` is true.
    pub(super) fn that(&self, expression: &str) -> Self {
        self.then(&format!(".filter(it => {expression})"))
    }

    /// The first of each group for which a script's function gives the same.
    pub(super) fn one_each(&self, key: &str) -> Self {
        self.then(&format!(
            ".filter((it, at, all) => all.findIndex(other => {key}(other) == {key}(it)) == at)"
        ))
    }

    /// Those that are rendered.
    #[must_use]
    pub fn rendered(&self) -> Self {
        self.that("it.checkVisibility()")
    }

    /// Those that are rendered, and not invisible by `visibility` either.
    #[must_use]
    pub fn visible(&self) -> Self {
        self.that("it.checkVisibility({ checkVisibilityCSS: true })")
    }

    /// Those that lead to this address: their `href` as it is written.
    #[must_use]
    pub fn to(&self, address: &str) -> Self {
        self.that(&format!("it.getAttribute('href') == {}", quoted(address)))
    }

    /// Those that the Tab key stops at.
    #[must_use]
    pub fn tab_stops(&self) -> Self {
        self.that("it.tabIndex == 0")
    }

    /// Those whose text, without space around it, begins with these words.
    #[must_use]
    pub fn beginning(&self, words: &str) -> Self {
        self.that(&format!("{WORDS}.trim().startsWith({})", quoted(words)))
    }

    /// Those whose text is this.
    #[must_use]
    pub fn reading(&self, text: &str) -> Self {
        self.that(&format!("{WORDS} == {}", quoted(text)))
    }

    /// The one at this place in the order, from 0; from the end where it is negative.
    #[must_use]
    pub fn nth(&self, place: i32) -> Self {
        Self::listed(
            self.browser,
            format!("[{}.at({place})].filter(it => it)", self.list),
        )
    }

    /// A script's expression for the array of them, for what only one test asks.
    pub fn script_all(&self) -> &str {
        &self.list
    }

    /// A script's expression for the first of them, for what only one test asks.
    pub fn script(&self) -> String {
        format!("{}[0]", self.list)
    }

    /// The pictures in them of where the sessions of a record lie.
    #[must_use]
    pub fn strips(&self) -> Self {
        self.within(".record-strip")
    }

    /// Waits until one is visible, and clicks it where a person would: in its middle.
    pub async fn click(&self) {
        self.browser.click_in(&self.list).await;
    }

    /// Clicks the first by a script, wherever it is.
    pub async fn click_by_script(&self) {
        let click = format!("{}.click()", self.script());
        self.browser.value(&click).await;
    }

    /// Brings the keyboard to the first.
    pub async fn focus(&self) {
        let focus = format!("{}.focus(), 0", self.script());
        self.browser.value(&focus).await;
    }

    /// Scrolls the first into view, with options as `scrollIntoView` takes them.
    pub async fn scroll_into_view(&self, options: &str) {
        let scroll = format!("{}.scrollIntoView({options}), 0", self.script());
        self.browser.value(&scroll).await;
    }

    /// Sets a field to a value as a reader would.
    pub async fn fill(&self, value: &str, event: &str) {
        let (field, value) = (self.script(), quoted(value));
        self.browser
            .value(&format!(
                "(it => {{ it.value = {value}; it.dispatchEvent(new Event('{event}', {{ bubbles: true }})) }})({field}), 0"
            ))
            .await;
    }

    /// There is one.
    pub fn exist(&self) -> Condition {
        self.number("> 0")
    }

    /// There is none.
    pub fn absent(&self) -> Condition {
        self.count_is(0)
    }

    /// There are so many.
    pub fn count_is(&self, count: usize) -> Condition {
        self.number(&format!("== {count}"))
    }

    /// There are fewer.
    pub fn fewer_than(&self, count: usize) -> Condition {
        self.number(&format!("< {count}"))
    }

    /// There are more.
    pub fn more_than(&self, count: usize) -> Condition {
        self.number(&format!("> {count}"))
    }

    fn number(&self, compared: &str) -> Condition {
        Condition::new(format!("{}.length {compared}", self.list))
    }

    /// The first is there, and a script's expression about `it` is true.
    pub(super) fn first(&self, expression: &str) -> Condition {
        Condition::new(format!(
            "{}.slice(0, 1).some(it => {expression})",
            self.list
        ))
    }

    /// They are there, and a script's expression about `it` is true of all.
    pub(super) fn every(&self, expression: &str) -> Condition {
        self.exist()
            .and(format!("{}.every(it => {expression})", self.list))
    }

    /// The text of the first is this.
    pub fn reads(&self, text: &str) -> Condition {
        self.first(&format!("{WORDS} == {}", quoted(text)))
    }

    /// The first has a text, of more than a few letters.
    pub fn is_filled(&self) -> Condition {
        self.first("it.textContent.length > 5")
    }

    /// The text of the first has these words.
    pub fn contains(&self, words: &str) -> Condition {
        self.first(&format!("{WORDS}.includes({})", quoted(words)))
    }

    /// The text of the first begins with these words.
    pub fn begins(&self, words: &str) -> Condition {
        self.first(&format!("{WORDS}.startsWith({})", quoted(words)))
    }

    /// The first leads there: its `href` as it is written.
    pub fn leads_to(&self, address: &str) -> Condition {
        self.first(&format!("it.getAttribute('href') == {}", quoted(address)))
    }

    /// What the field says.
    pub fn holds(&self, value: &str) -> Condition {
        self.first(&format!("it.value == {}", quoted(value)))
    }

    /// The first is rendered.
    pub fn is_rendered(&self) -> Condition {
        self.first("it.checkVisibility()")
    }

    /// The first shows the pictures that it takes from another file.
    pub fn is_drawn(&self) -> Condition {
        self.first("(uses => uses.length > 0 && uses.every(use => { const { width, height } = use.getBoundingClientRect(); return width * height > 0 }))([...it.querySelectorAll('use')])")
    }

    /// The first is open: a dialog, or a menu.
    pub fn is_open(&self) -> Condition {
        self.first("it.open")
    }

    /// All of the toggles are on.
    pub fn are_pressed(&self) -> Condition {
        self.every("it.ariaPressed == 'true'")
    }

    /// The first toggle is off.
    pub fn is_released(&self) -> Condition {
        self.first("it.ariaPressed == 'false'")
    }

    /// The first is marked as where the reader is.
    pub fn is_current(&self) -> Condition {
        self.first("it.ariaCurrent == 'true'")
    }

    /// The keyboard is at one of them.
    pub fn have_focus(&self) -> Condition {
        Condition::new(format!("{}.includes(document.activeElement)", self.list))
    }
}
