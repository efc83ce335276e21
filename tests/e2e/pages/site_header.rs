//! The header of every page: search, sharing, the reader's own program, languages, colors, and messages.

use serde_json::Value;

use super::{
    Condition, Elements,
    menu::{Menu, menu},
    whole_page::page,
};
use crate::Browser;

const HEADER: &str = "header.site";
const HOME: &str = "header .brand";
const SEARCH: &str = "header .tool:has(.find)";
const SHARE: &str = "header .tool:has(.share)";
const MY_PROGRAM: &str = "header a[href$='/mine/']";
const COLORS: &str = ".theme select";
const LANGUAGE: &str = ".languages a";
const OFFER: &str = ".offer";
const MENU: &str = ".more";
const MENU_LIST: &str = ".more-tools";
const SAID: &str = "#said";
const FAILURE: &str = ".failure";
const TRY_AGAIN: &str = "#try-again";

/// The header of a page.
pub struct SiteHeader<'a> {
    browser: &'a Browser,
}

/// The header of a page.
pub fn site_header(browser: &Browser) -> SiteHeader<'_> {
    SiteHeader { browser }
}

impl<'a> SiteHeader<'a> {
    /// The selector of the header itself, in any document.
    pub(super) const SELECTOR: &'static str = HEADER;

    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The button that opens the menu on a narrow screen.
    pub fn menu(&self) -> Elements<'a> {
        self.all(MENU)
    }

    /// The contents of that menu.
    pub fn menu_list(&self) -> Elements<'a> {
        self.all(MENU_LIST)
    }

    /// Opens the menu, if the screen is narrow enough to have one.
    pub async fn open_menu(&self) {
        if self.browser.is(self.menu().is_rendered()).await {
            self.menu().click().await;
            self.browser.until(self.menu_list().is_rendered()).await;
        }
    }

    /// The link to the timeline with all sessions.
    pub fn home(&self) -> Elements<'a> {
        self.all(HOME)
    }

    /// The button that opens the search over everything.
    pub fn search(&self) -> Elements<'a> {
        self.all(SEARCH)
    }

    /// The button that opens the share dialog.
    pub fn share(&self) -> Elements<'a> {
        self.all(SHARE)
    }

    /// The link to the starred sessions.
    pub fn my_program(&self) -> Elements<'a> {
        self.all(MY_PROGRAM)
    }

    /// The choice of colors.
    pub fn colors(&self) -> Elements<'a> {
        self.all(COLORS)
    }

    /// Chooses colors: `light`, `dark`, or the device's preference.
    pub async fn choose_colors(&self, scheme: &str) {
        self.colors().click().await;
        self.colors().fill(scheme, "change").await;
    }

    /// For each language: its tag, its address, and whether it is the page's.
    pub async fn languages(&self) -> Value {
        self.all(LANGUAGE)
            .each("[it.lang, it.getAttribute('href'), it.ariaCurrent]")
            .await
    }

    /// The link to the same page in a language.
    pub fn language(&self, tag: &str) -> Elements<'a> {
        self.all(&format!("{LANGUAGE}[lang={tag}]"))
    }

    /// The language that is offered; empty if there is no offer.
    pub async fn offered_language(&self) -> String {
        let offer = self.all(OFFER).each_text("it.lang").await;
        offer.into_iter().next().unwrap_or_default()
    }

    /// What the offer of another language says.
    pub fn offer_words(&self) -> Elements<'a> {
        self.all(OFFER).within("p")
    }

    /// The link that accepts the offer.
    pub fn take_offer(&self) -> Elements<'a> {
        self.all(OFFER).within("a")
    }

    /// The button that closes the offer.
    pub fn leave_offer(&self) -> Elements<'a> {
        self.all(OFFER).within("button")
    }

    /// The message about stars that can't be kept or read.
    pub fn said(&self) -> Elements<'a> {
        self.all(SAID)
    }

    /// The banner that says what could not be loaded.
    pub fn failure(&self) -> Elements<'a> {
        self.all(FAILURE)
    }

    /// The button that tries to load it again.
    pub fn try_again(&self) -> Elements<'a> {
        self.all(TRY_AGAIN)
    }

    /// The button that opens the tool with this name: `find`, `share`, or `stars`.
    pub fn tool(&self, name: &str) -> Elements<'a> {
        self.all(&format!("button:has(.{name}), button.{name}"))
    }

    /// The data could not be loaded.
    pub fn data_failed(&self) -> Condition {
        Condition::new("document.documentElement.dataset.failed == 'data'")
    }

    /// Shows the page as if the data could not be loaded.
    pub async fn pretend_that_data_failed(&self) {
        self.browser
            .value("document.documentElement.dataset.failed = 'data'")
            .await;
    }
}

impl Browser {
    /// Opens the language menu, chooses a language, and waits for its page.
    pub async fn choose_language(&self, tag: &str) {
        menu(self, Menu::Language).button().click().await;
        site_header(self).language(tag).click().await;
        self.until(page(self).is_live_in(tag)).await;
    }
}
