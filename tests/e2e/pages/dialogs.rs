//! The dialogs over a page: search over everything, sharing, and moving the reader's own program.

use super::{Condition, Elements, elements::WORDS};
use crate::Browser;

/// Any dialog.
const DIALOG: &str = "dialog.modal";
const CLOSE: &str = "button.close";
const SHARE: &str = "dialog.share";
const STARS: &str = "dialog.stars";
const SAID: &str = ".said";
const STATUS: &str = "[role=status]";
const SEARCH_BOX: &str = "#find-box";
const RESULTS: &str = "#find-list";
const RESULT: &str = "#find-list [role=option]";
const RESULT_NAME: &str = ".name";
const GROUP: &str = "#find-list [role=group]";

/// Whatever dialog is open over the page.
pub fn dialog(browser: &Browser) -> Elements<'_> {
    Elements::all(browser, DIALOG)
}

/// The button that closes it.
pub fn close_dialog(browser: &Browser) -> Elements<'_> {
    dialog(browser).within(CLOSE)
}

/// The search over everything.
pub struct SearchDialog<'a> {
    browser: &'a Browser,
}

/// The search over everything.
pub fn search_dialog(browser: &Browser) -> SearchDialog<'_> {
    SearchDialog { browser }
}

impl<'a> SearchDialog<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The field where words are typed.
    pub fn field(&self) -> Elements<'a> {
        self.all(SEARCH_BOX)
    }

    /// Waits until the focus is in the field, and types words there, replacing what it holds.
    pub async fn search(&self, words: &str) {
        self.browser.until(self.field().have_focus()).await;
        self.browser
            .value("document.activeElement.value = ''")
            .await;
        self.browser.write(words).await;
    }

    /// Puts words into its field at once.
    pub async fn fill(&self, words: &str) {
        self.field().fill(words, "input").await;
    }

    /// Goes down one result, with a key event sent only to the field.
    pub async fn step_down(&self) {
        let field = self.field().script();
        self.browser
            .value(&format!(
                "{field}.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowDown', bubbles: true }}))"
            ))
            .await;
    }

    /// The results.
    pub fn results(&self) -> Elements<'a> {
        self.all(RESULT)
    }

    /// The result that links to this address.
    pub fn result(&self, address: &str) -> Elements<'a> {
        self.all(RESULTS).within(&format!("[href='{address}']"))
    }

    /// The first result whose address begins with this.
    pub fn result_below(&self, address: &str) -> Elements<'a> {
        self.results()
            .matching(&format!("[href^='{address}']"))
            .nth(0)
    }

    /// The names of the results.
    pub fn names(&self) -> Elements<'a> {
        self.all(RESULTS).within(RESULT_NAME)
    }

    /// One of the names contains these words.
    pub fn finds(&self, words: &str) -> Condition {
        self.names()
            .that(&format!("{WORDS}.includes('{words}')"))
            .exist()
    }

    /// The name of the result that the field says is chosen.
    pub fn chosen(&self) -> Elements<'a> {
        let chosen = format!(
            "[document.getElementById(document.querySelector('{SEARCH_BOX}').getAttribute('aria-activedescendant'))].filter(it => it)"
        );
        Elements::listed(self.browser, chosen).within(RESULT_NAME)
    }

    /// The results that are marked as selected.
    pub fn selected(&self) -> Elements<'a> {
        self.all(RESULTS).within("[aria-selected=true]")
    }

    /// The highlighted matches in the results.
    pub fn marks(&self) -> Elements<'a> {
        self.all(RESULTS).within("mark")
    }

    /// The names of the groups of results.
    pub async fn groups(&self) -> Vec<String> {
        let name = "document.getElementById(it.getAttribute('aria-labelledby')).textContent";
        self.all(GROUP).each_text(name).await
    }

    /// How many results there are, in words.
    pub fn status(&self) -> Elements<'a> {
        self.all(DIALOG).within(STATUS)
    }

    /// The link that takes the words to the timeline.
    pub fn to_the_timeline(&self) -> Elements<'a> {
        self.all(&format!("{RESULTS} > a"))
    }
}

/// What the dialogs can do with what is shared or moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Copies the link.
    Copy,
    /// Hands the link to the device's own share sheet.
    Sheet,
    /// Saves a calendar.
    Calendar,
    /// Saves a table.
    Table,
    /// Saves the link's QR code as SVG.
    Drawing,
    /// Saves the link's QR code as PNG.
    Picture,
    /// Saves the stars as a file.
    File,
    /// Adds the stars from a link.
    Add,
}

impl Act {
    fn selector(self) -> String {
        let key = match self {
            Self::Copy => "copy",
            Self::Sheet => "sheet",
            Self::Calendar => "ics",
            Self::Table => "csv",
            Self::Drawing => "svg",
            Self::Picture => "png",
            Self::File => "file",
            Self::Add => "add",
        };
        format!(".button.{key}")
    }
}

/// A dialog that hands something out: what is shared, or the reader's own program.
pub struct HandingOut<'a> {
    dialog: Elements<'a>,
}

/// The dialog for sharing.
pub fn share_dialog(browser: &Browser) -> HandingOut<'_> {
    HandingOut {
        dialog: Elements::all(browser, SHARE),
    }
}

/// The dialog that moves the reader's own program.
pub fn stars_dialog(browser: &Browser) -> HandingOut<'_> {
    HandingOut {
        dialog: Elements::all(browser, STARS),
    }
}

impl<'a> HandingOut<'a> {
    /// The dialog itself.
    pub fn dialog(&self) -> &Elements<'a> {
        &self.dialog
    }

    /// It is open.
    pub fn is_open(&self) -> Condition {
        self.dialog.exist()
    }

    /// The button for an act. There are several texts to copy: their buttons are in the same order.
    pub fn button(&self, act: Act) -> Elements<'a> {
        self.dialog.within(&act.selector())
    }

    /// The texts to copy: first the link, last the snippet for embedding.
    pub fn texts(&self) -> Elements<'a> {
        self.dialog.within("textarea")
    }

    /// The message that says what was done.
    pub fn said(&self) -> Elements<'a> {
        self.dialog.within(SAID)
    }

    /// A link in it to this address.
    pub fn link_to(&self, address: &str) -> Elements<'a> {
        self.dialog.within(&format!("a[href=\"{address}\"]"))
    }

    /// Loads a file of stars with this content.
    pub async fn load(&self, content: &str) {
        let input = self.dialog.within("input[type=file]");
        input
            .browser
            .value(&format!(
                "(input => {{ const data = new DataTransfer(); data.items.add(new File([{content:?}], 'stars.txt')); input.files = data.files;\
                 input.dispatchEvent(new Event('change', {{ bubbles: true }})) }})({}), 0",
                input.script()
            ))
            .await;
    }
}
