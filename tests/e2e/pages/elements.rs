//! Elements of the page, and how page objects find them.

use serde_json::json;

use crate::{Browser, pages::Condition};

/// Elements in document order. They are looked up anew for every query, so the page may redraw in between. Whatever
/// reads only one of them reads the first.
#[derive(Clone)]
pub struct Elements<'a> {
    pub(super) browser: &'a Browser,
    /// A script expression for an array of them.
    list: String,
}

/// A script expression for the text of `it`, without the soft hyphens in its long words.
pub(super) const WORDS: &str = "it.textContent.replace(/[\\u00AD\\u2060]/g, '')";

/// A text as a string literal in a script.
pub(super) fn quoted(text: &str) -> String {
    json!(text).to_string()
}

impl<'a> Elements<'a> {
    /// All elements of the page that match a selector.
    pub(super) fn all(browser: &'a Browser, selector: &str) -> Self {
        Self::listed(
            browser,
            format!("[...document.querySelectorAll({})]", quoted(selector)),
        )
    }

    /// The elements in the array that a script expression returns.
    pub(super) fn listed(browser: &'a Browser, list: impl Into<String>) -> Self {
        Self {
            browser,
            list: list.into(),
        }
    }

    /// The list with another step of script applied.
    fn then(&self, step: &str) -> Self {
        Self::listed(self.browser, format!("{}{step}", self.list))
    }

    /// Elements inside them that match a selector.
    pub(super) fn within(&self, selector: &str) -> Self {
        let selector = quoted(selector);
        self.then(&format!(
            ".flatMap(it => [...it.querySelectorAll({selector})])"
        ))
    }

    /// For each, itself or its nearest ancestor that matches a selector.
    pub(super) fn closest(&self, selector: &str) -> Self {
        let selector = quoted(selector);
        self.then(&format!(
            ".map(it => it?.closest({selector})).filter(it => it)"
        ))
    }

    /// Their parent elements.
    pub(super) fn parent(&self) -> Self {
        self.then(".map(it => it.parentElement)")
    }

    /// Those that match a selector.
    pub(super) fn matching(&self, selector: &str) -> Self {
        self.that(&format!("it.matches({})", quoted(selector)))
    }

    /// Those for which a script expression about `it` is true.
    pub(super) fn that(&self, expression: &str) -> Self {
        self.then(&format!(".filter(it => {expression})"))
    }

    /// The first of each group for which a script function returns the same.
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

    /// Those that are rendered and not hidden by `visibility` either.
    #[must_use]
    pub fn visible(&self) -> Self {
        self.that("it.checkVisibility({ checkVisibilityCSS: true })")
    }

    /// Those that link to this address, as written in their `href`.
    #[must_use]
    pub fn to(&self, address: &str) -> Self {
        self.that(&format!("it.getAttribute('href') == {}", quoted(address)))
    }

    /// Those that the Tab key stops at.
    #[must_use]
    pub fn tab_stops(&self) -> Self {
        self.that("it.tabIndex == 0")
    }

    /// Those whose trimmed text begins with these words.
    #[must_use]
    pub fn beginning(&self, words: &str) -> Self {
        self.that(&format!("{WORDS}.trim().startsWith({})", quoted(words)))
    }

    /// Those whose text is this.
    #[must_use]
    pub fn reading(&self, text: &str) -> Self {
        self.that(&format!("{WORDS} == {}", quoted(text)))
    }

    /// The one at this place, counted from 0; from the end if it is negative.
    #[must_use]
    pub fn nth(&self, place: i32) -> Self {
        Self::listed(
            self.browser,
            format!("[{}.at({place})].filter(it => it)", self.list),
        )
    }

    /// A script expression for the array of them, for one-off queries.
    pub fn script_all(&self) -> &str {
        &self.list
    }

    /// A script expression for the first of them, for one-off queries.
    pub fn script(&self) -> String {
        format!("{}[0]", self.list)
    }

    /// The strips in them that show where the sessions of a record are.
    #[must_use]
    pub fn strips(&self) -> Self {
        self.within(".record-strip")
    }

    /// Waits until one is visible, and clicks it where a person would: in its middle.
    pub async fn click(&self) {
        self.browser.click_in(&self.list).await;
    }

    /// Clicks the first by script, wherever it is.
    pub async fn click_by_script(&self) {
        let click = format!("{}.click()", self.script());
        self.browser.value(&click).await;
    }

    /// Clicks one of the visible ones by script, and returns its address or value; `None` if there are none.
    pub async fn click_any(&self, number: usize) -> Option<String> {
        let list = self.visible().list;
        let click = format!(
            "(all => {{ const it = all[{number} % all.length]; if (!it) return null; const said = it.getAttribute('href') ?? it.value; it.click(); return said }})({list})"
        );
        let clicked = self.browser.value(&click).await;
        clicked.as_str().map(str::to_owned)
    }

    /// Puts the focus on the first.
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

    /// There is at least one.
    pub fn exist(&self) -> Condition {
        self.number("> 0")
    }

    /// There is none.
    pub fn absent(&self) -> Condition {
        self.count_is(0)
    }

    /// There are this many.
    pub fn count_is(&self, count: usize) -> Condition {
        self.number(&format!("== {count}"))
    }

    /// There are fewer than this.
    pub fn fewer_than(&self, count: usize) -> Condition {
        self.number(&format!("< {count}"))
    }

    /// There are more than this.
    pub fn more_than(&self, count: usize) -> Condition {
        self.number(&format!("> {count}"))
    }

    fn number(&self, compared: &str) -> Condition {
        Condition::new(format!("{}.length {compared}", self.list))
    }

    /// The first exists, and a script expression about `it` is true.
    pub(super) fn first(&self, expression: &str) -> Condition {
        Condition::new(format!(
            "{}.slice(0, 1).some(it => {expression})",
            self.list
        ))
    }

    /// There is at least one, and a script expression about `it` is true for all.
    pub(super) fn every(&self, expression: &str) -> Condition {
        self.exist()
            .and(format!("{}.every(it => {expression})", self.list))
    }

    /// The text of the first is this.
    pub fn reads(&self, text: &str) -> Condition {
        self.first(&format!("{WORDS} == {}", quoted(text)))
    }

    /// The first has a text of more than a few letters.
    pub fn is_filled(&self) -> Condition {
        self.first("it.textContent.length > 5")
    }

    /// The text of the first contains these words.
    pub fn contains(&self, words: &str) -> Condition {
        self.first(&format!("{WORDS}.includes({})", quoted(words)))
    }

    /// The text of the first begins with these words.
    pub fn begins(&self, words: &str) -> Condition {
        self.first(&format!("{WORDS}.startsWith({})", quoted(words)))
    }

    /// The first links to this address, as written in its `href`.
    pub fn leads_to(&self, address: &str) -> Condition {
        self.first(&format!("it.getAttribute('href') == {}", quoted(address)))
    }

    /// The first field holds this value.
    pub fn holds(&self, value: &str) -> Condition {
        self.first(&format!("it.value == {}", quoted(value)))
    }

    /// The first is rendered.
    pub fn is_rendered(&self) -> Condition {
        self.first("it.checkVisibility()")
    }

    /// The first shows the pictures that it references from another file.
    pub fn is_drawn(&self) -> Condition {
        self.first("(uses => uses.length > 0 && uses.every(use => { const { width, height } = use.getBoundingClientRect(); return width * height > 0 }))([...it.querySelectorAll('use')])")
    }

    /// The first, a dialog or a menu, is open.
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

    /// The first is marked as current.
    pub fn is_current(&self) -> Condition {
        self.first("it.ariaCurrent == 'true'")
    }

    /// One of them has the focus.
    pub fn have_focus(&self) -> Condition {
        Condition::new(format!("{}.includes(document.activeElement)", self.list))
    }
}
