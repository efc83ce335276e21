//! The rows of the timeline, including those that are folded away.

use serde_json::Value;

use super::{
    Condition, Elements,
    elements::WORDS,
    timeline::{BLOCK, NUMBER, ROW, SLOT},
};
use crate::Browser;

pub(super) const ROW_HEAD: &str = ".rows .row";
const NAME: &str = ".rows .lane";
const HOURS: &str = ".hours";
/// The name of a row inside a cell, for layouts without a column of row names.
const NAME_IN_A_CELL: &str = ".slot-name";
const FOLDED: &str = ".folded";

/// The rows of the timeline.
pub struct Rows<'a> {
    browser: &'a Browser,
}

/// The rows of the timeline.
pub fn rows(browser: &Browser) -> Rows<'_> {
    Rows { browser }
}

impl<'a> Rows<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// Their names, from the top.
    pub fn names(&self) -> Elements<'a> {
        self.all(NAME)
    }

    /// The texts of their names, from the top.
    pub async fn named(&self) -> Vec<String> {
        self.names().texts().await
    }

    /// The texts of their names, from the top, with `hours` for the row of exact times.
    pub async fn named_with_hours(&self) -> Vec<String> {
        let name = format!("it.matches('{HOURS}') ? 'hours' : it.textContent");
        self.names().each_text(&name).await
    }

    /// The rows have exactly these names, in this order.
    pub fn are(&self, names: &[String]) -> Condition {
        let names = serde_json::to_string(names).unwrap();
        Condition::new(format!("{} == JSON.stringify({names})", self.as_text()))
    }

    /// The rows have other names than these, or in another order.
    pub fn are_other_than(&self, names: &[String]) -> Condition {
        !self.are(names)
    }

    fn as_text(&self) -> String {
        let names = self.names();
        format!("JSON.stringify({}.map(it => {WORDS}))", names.script_all())
    }

    /// The names that can be followed through the days.
    pub fn links(&self) -> Elements<'a> {
        self.names().matching("a")
    }

    /// The slugs of the topics that can be followed from the names of their rows.
    pub async fn topics_to_follow(&self) -> Vec<String> {
        let topic = "it.getAttribute('href').match(/thread=topic\\.([^&]+)/)[1]";
        self.links().each_text(topic).await
    }

    /// The number of the row with this name.
    pub async fn number_of(&self, name: &str) -> u32 {
        let names = self.all(ROW_HEAD).texts().await;
        let number = names.iter().position(|it| it == name);
        u32::try_from(number.unwrap_or_else(|| panic!("no row {name}: {names:?}"))).unwrap()
    }

    /// The cells of a row.
    pub fn cells(&self, row: u32) -> Elements<'a> {
        self.all(SLOT).that(&format!("{ROW}(it) == {row}"))
    }

    /// For each row, the numbers of its sessions, in order.
    pub async fn sessions(&self) -> Vec<Vec<u32>> {
        let sessions = format!(
            "[...document.querySelectorAll('{ROW_HEAD}')].map((_, row) => [...document.querySelectorAll('{SLOT}')].filter(it => {ROW}(it) == row)\
             .flatMap(it => [...it.querySelectorAll('{BLOCK}')].map({NUMBER})))"
        );
        let sessions: Value = self.browser.value(&sessions).await;
        serde_json::from_value(sessions).unwrap()
    }

    /// The names of rows that are headings in a day.
    pub fn headings(&self) -> Elements<'a> {
        self.all(NAME_IN_A_CELL)
    }

    /// The line that says how many rows have no sessions, and that opens.
    pub fn folded(&self) -> Elements<'a> {
        self.all(FOLDED).within("details")
    }

    /// What that line says.
    pub fn folded_line(&self) -> Elements<'a> {
        self.folded().within("summary")
    }

    /// The visible names of the rows in it.
    pub fn folded_names(&self) -> Elements<'a> {
        self.folded().within("li").rendered()
    }
}
