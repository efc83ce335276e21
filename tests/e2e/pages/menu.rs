//! Menus: buttons that open a list of links.

use super::{
    Condition, Elements,
    sheets::{Sheet, sheets},
    whole_page::page,
};
use crate::Browser;

const MENU: &str = "details.facet";
const OPEN_MENU: &str = "details[open]";

/// Which menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Topics to filter by.
    Topic,
    /// Countries to filter by.
    Country,
    /// People to filter by.
    Person,
    /// The languages of the site.
    Language,
    /// What the rows of the timeline are.
    Rows,
    /// The threads to follow through the timeline.
    Thread,
}

impl Menu {
    fn selector(self) -> &'static str {
        match self {
            Self::Topic => "details#topic-menu",
            Self::Country => "details#country-menu",
            Self::Person => "details#person-menu",
            Self::Language => "details.languages",
            Self::Rows => "details#lane-menu",
            Self::Thread => "details#thread-menu",
        }
    }
}

/// A menu of the page.
pub struct MenuOf<'a> {
    browser: &'a Browser,
    details: Elements<'a>,
    /// The sheet that it is in on a phone.
    sheet: Option<Sheet>,
}

/// A menu of the page.
pub fn menu(browser: &Browser, which: Menu) -> MenuOf<'_> {
    let details = Elements::all(browser, which.selector());
    let sheet = match which {
        Menu::Topic | Menu::Country | Menu::Person => Some(Sheet::Filter),
        Menu::Rows | Menu::Thread => Some(Sheet::View),
        Menu::Language => None,
    };
    MenuOf {
        browser,
        details,
        sheet,
    }
}

/// The menu whose button begins with these words, in English.
pub fn menu_called<'a>(browser: &'a Browser, words: &str) -> MenuOf<'a> {
    let details = Elements::all(browser, MENU).beginning(words).nth(0);
    let sheet = match words {
        "Group by" | "Follow" => Sheet::View,
        _ => Sheet::Filter,
    };
    MenuOf {
        browser,
        details,
        sheet: Some(sheet),
    }
}

/// Every menu that is open.
pub fn open_menus(browser: &Browser) -> Elements<'_> {
    Elements::all(browser, OPEN_MENU)
}

/// The links of whatever menu is open.
pub fn open_links(browser: &Browser) -> Elements<'_> {
    open_menus(browser).within("li a")
}

impl<'a> MenuOf<'a> {
    /// Its button.
    pub fn button(&self) -> Elements<'a> {
        self.details.within("summary")
    }

    /// It is open.
    pub fn is_open(&self) -> Condition {
        self.details.is_open()
    }

    /// Its items, which are created when it is opened.
    pub fn items(&self) -> Elements<'a> {
        self.details.matching("[open]").within("li")
    }

    /// Its links, including those that can't be chosen.
    pub fn links(&self) -> Elements<'a> {
        self.items().within("a")
    }

    /// Its links, of what can be chosen.
    pub fn choices(&self) -> Elements<'a> {
        self.links().matching("[href]")
    }

    /// The item that begins with these words.
    pub fn item(&self, words: &str) -> Elements<'a> {
        self.items().beginning(words).nth(0).within("a")
    }

    /// How many sessions there are for that item.
    pub fn count_of(&self, words: &str) -> Elements<'a> {
        self.item(words).within(COUNT)
    }

    /// The link to an address that contains these words.
    pub fn link_with(&self, words: &str) -> Elements<'a> {
        self.links()
            .that(&format!("it.getAttribute('href')?.includes('{words}')"))
    }

    /// How many sessions there are for the chosen item.
    pub fn chosen_count(&self) -> Elements<'a> {
        self.links().matching("[aria-current]").within(COUNT)
    }

    /// For each item that can be chosen: its name, the note below it, and how many sessions it has.
    pub async fn entries(&self) -> Vec<[String; 3]> {
        let entries = format!(
            "[it.querySelector('span').firstChild.textContent, it.querySelector('small').textContent, it.querySelector('{COUNT}').textContent]"
        );
        let entries = self.choices().each(&entries).await;
        serde_json::from_value(entries).unwrap()
    }

    /// Opens it if it is closed; on a phone, opens its sheet first.
    pub async fn open(&self) {
        self.reach().await;
        if !self.browser.is(self.is_open()).await {
            self.button().click().await;
        }
        self.browser.until(self.items().exist()).await;
    }

    /// On a phone, opens its sheet.
    pub async fn reach(&self) {
        if let Some(sheet) = self.sheet {
            sheets(self.browser).reach(sheet).await;
        }
    }

    /// Opens it by script.
    pub async fn open_by_script(&self) {
        let open = format!("{}.open = true", self.details.script());
        self.browser.value(&open).await;
    }

    /// Opens it and clicks the item that begins with these words. It stays open if several can be chosen.
    pub async fn choose(&self, words: &str) {
        self.open().await;
        self.item(words).click().await;
    }
}

pub(super) const COUNT: &str = ".count";

impl Browser {
    /// Opens the menu whose button begins with `menu`, clicks the item that begins with `item`, and closes it.
    pub async fn choose(&self, menu: &str, item: &str) {
        menu_called(self, menu).choose(item).await;
        self.leave_menus().await;
    }

    /// Closes whatever menu is open, and its sheet.
    async fn leave_menus(&self) {
        page(self).click_beside_menus().await;
        sheets(self).leave().await;
    }

    /// Opens a menu, clicks its first item, and closes it.
    pub async fn choose_first(&self, which: Menu) {
        let menu = menu(self, which);
        menu.open().await;
        menu.links().click().await;
        self.leave_menus().await;
    }
}
