//! What a reader does, at random.

use e2e::{
    Browser, Fault, Site,
    pages::{
        Along, Elements, Menu, Side, Step, address, close_dialog, date_strip, day_page, dialog,
        filter_bar, is_live, menu, page, search_dialog, session_page, session_panel, share_dialog,
        site_header, stars, thread, timeline, zoom_bar,
    },
};
use languages::{LANGUAGES, UNPREFIXED};

use super::{oracle::Oracle, random::Random};

/// What is searched for.
const WORDS: [&str; 10] = [
    "car-t",
    "cell",
    "thailand",
    "visit",
    "gene therapy",
    "hsct",
    "a",
    "keynote",
    "zzz",
    "",
];
/// What is noted; an empty note is removed.
const NOTES: [&str; 4] = ["ask about dosage", "two\nlines", "слова สวัสดี", ""];
/// Where links from elsewhere lead.
const ADDRESSES: [&str; 6] = [
    "/topic/car-t/",
    "/about/",
    "/?topic=car-t,hsct&country=th&lane=country",
    "/th/?q=car-t&zoom=week&at=2025-08-25",
    "/day/2025-08-25/?topic=hsct",
    "/session/keynote-stem-cell-biology/",
];
const VIEWS: [&str; 4] = ["list", "fortnight", "week", "day"];
/// Menus to choose values from.
const FILTERS: [Menu; 3] = [Menu::Topic, Menu::Country, Menu::Person];
const ALONG: [Along; 3] = [Along::Day, Along::Row, Along::Thread];
const SIDES: [Side; 2] = [Side::Before, Side::After];
const STEPS: [Step; 2] = [Step::On, Step::Back];

/// Something that a reader does, with how often of all.
const ACTIONS: [(Action, usize); 18] = [
    (Action::Choose, 18),
    (Action::TakeBack, 8),
    (Action::Search, 6),
    (Action::Rows, 5),
    (Action::Zoom, 6),
    (Action::Follow, 4),
    (Action::StepAlongThread, 3),
    (Action::Pan, 2),
    (Action::Star, 8),
    (Action::Mine, 2),
    (Action::Note, 5),
    (Action::Session, 10),
    (Action::Leave, 8),
    (Action::Day, 5),
    (Action::Home, 4),
    (Action::Back, 10),
    (Action::Forward, 5),
    (Action::Dialog, 4),
];

/// Something that a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    /// Chooses or removes a value in a menu.
    Choose,
    /// Takes back a choice, or all.
    TakeBack,
    /// Searches the sessions.
    Search,
    /// Changes what the rows are.
    Rows,
    /// Changes the zoom.
    Zoom,
    /// Follows something through the days, or ends that.
    Follow,
    /// Steps along what is followed.
    StepAlongThread,
    /// Scrolls the timeline sideways, or goes to a date.
    Pan,
    /// Stars a session, or removes its star.
    Star,
    /// Goes to the starred sessions.
    Mine,
    /// Writes a note on the open session.
    Note,
    /// Opens a session, or the one beside it.
    Session,
    /// Leaves a session.
    Leave,
    /// Goes to a day.
    Day,
    /// Goes to the timeline.
    Home,
    /// Goes back in the history.
    Back,
    /// Goes forward.
    Forward,
    /// Opens a dialog, does something there, and closes it.
    Dialog,
}

/// A reader.
pub struct Reader<'a> {
    /// Their browser.
    pub browser: &'a Browser,
    /// The site.
    pub site: &'a Site,
    /// What they will do.
    pub random: Random,
    /// The first place in the history to go back to: not the page's first entry, as going back to it from a dialog
    /// that was closed goes on to the one before.
    pub first: f64,
    /// Whether the network is cut.
    pub is_offline: bool,
}

impl Reader<'_> {
    /// Does something that the page has at the moment; returns what.
    pub async fn act(&mut self, oracle: &mut Oracle) -> String {
        loop {
            if self.random.one_in(50) {
                self.set_offline(!self.is_offline).await;
                return format!("offline: {}", self.is_offline);
            }
            let action = self.random.weighted(&ACTIONS);
            if let Some(what) = self.attempt(action, oracle).await {
                return format!("{action:?} {what}");
            }
        }
    }

    /// Loads a page: in another language, at another address, or again, without a network.
    pub async fn load(&mut self) -> String {
        let browser = self.browser;
        self.set_offline(false).await;
        let language = page(browser).language().await;
        let tag = self.random.of(LANGUAGES);
        match self.random.of([0, 1, 2]) {
            0 if tag != language => {
                site_header(browser).language(tag).click_by_script().await;
                browser.until(page(browser).is_live_in(tag)).await;
                format!("language {tag}")
            }
            1 if language == UNPREFIXED => {
                browser.until_kept("/").await;
                self.set_offline(true).await;
                browser.reload().await;
                browser.until(is_live()).await;
                "load again, offline".to_owned()
            }
            _ => {
                let address = self.random.of(ADDRESSES);
                browser.visit(address).await;
                format!("load {address}")
            }
        }
    }

    /// Takes the network from the page and its service worker, or gives it back.
    pub async fn set_offline(&mut self, offline: bool) {
        self.is_offline = offline;
        self.browser.set_offline(offline).await;
        if offline {
            self.site.fail("", Fault::Broken);
        } else {
            self.site.heal();
        }
    }

    /// `None` if the page has nothing to do that with.
    async fn attempt(&mut self, action: Action, oracle: &mut Oracle) -> Option<String> {
        let browser = self.browser;
        match action {
            Action::Choose => self.choose(FILTERS).await,
            Action::TakeBack => {
                let filter = filter_bar(browser);
                let all = self.random.one_in(4);
                self.click(&if all { filter.clear() } else { filter.chips() })
                    .await
            }
            Action::Search => self.fill(&filter_bar(browser).search_box(), WORDS).await,
            Action::Rows => self.choose([Menu::Rows]).await,
            Action::Zoom => {
                let view = self.random.of(VIEWS);
                self.click(&zoom_bar(browser).to(view)).await
            }
            Action::Follow if self.random.one_in(2) => self.click(&thread(browser).end()).await,
            Action::Follow => self.choose([Menu::Thread]).await,
            Action::StepAlongThread => {
                let step = self.random.of(STEPS);
                self.click(&thread(browser).step(step)).await
            }
            Action::Pan => self.click(&date_strip(browser).links()).await,
            Action::Star => {
                let slug = self.click(&stars(browser).all()).await?;
                oracle.own.stars.toggle(&slug);
                Some(slug)
            }
            Action::Mine => self.click(&site_header(browser).my_program()).await,
            Action::Note => self.note(oracle).await,
            Action::Session if self.random.one_in(2) => {
                let (along, side) = (self.random.of(ALONG), self.random.of(SIDES));
                self.click(&session_panel(browser).step(along, side)).await
            }
            Action::Session => {
                let links = timeline(browser).links();
                match self.click(&links).await {
                    None => self.click(&day_page(browser).titles()).await,
                    clicked => clicked,
                }
            }
            Action::Leave => match self.click(&session_panel(browser).close()).await {
                None => {
                    self.click(&session_page(browser).back_to_the_timeline())
                        .await
                }
                clicked => clicked,
            },
            Action::Day => {
                let day = day_page(browser);
                let links = [timeline(browser).day_links(), day.next(), day.previous()];
                let links = self.random.of(links);
                self.click(&links).await
            }
            Action::Home => self.click(&site_header(browser).home()).await,
            Action::Back => self.walk(-1).await,
            Action::Forward => self.walk(1).await,
            Action::Dialog => self.dialog().await,
        }
    }

    async fn click(&mut self, elements: &Elements<'_>) -> Option<String> {
        elements.click_any(self.random.next()).await
    }

    /// Fills one of the texts into a field, if it is there.
    async fn fill<const COUNT: usize>(
        &mut self,
        field: &Elements<'_>,
        texts: [&'static str; COUNT],
    ) -> Option<String> {
        let text = self.random.of(texts);
        if !self.browser.is(field.is_rendered()).await {
            return None;
        }
        field.fill(text, "input").await;
        Some(text.to_owned())
    }

    /// Opens one of the menus, chooses an item, and closes it.
    async fn choose<const COUNT: usize>(&mut self, menus: [Menu; COUNT]) -> Option<String> {
        let browser = self.browser;
        let menu = menu(browser, self.random.of(menus));
        if !browser.is(menu.button().is_rendered()).await {
            return None;
        }
        menu.open_by_script().await;
        browser.until(menu.items().exist()).await;
        let chosen = self.click(&menu.choices()).await;
        page(browser).click_beside_menus().await;
        browser.until(menu.items().absent()).await;
        chosen
    }

    async fn note(&mut self, oracle: &mut Oracle) -> Option<String> {
        let browser = self.browser;
        let (panel, alone) = (session_panel(browser).note(), session_page(browser).note());
        let text = match self.fill(&panel, NOTES).await {
            None => self.fill(&alone, NOTES).await?,
            text => text?,
        };
        let path = browser.address().await;
        let slug = path.split("/session/").nth(1)?.split('/').next()?;
        let seen = oracle.own.notes.of(slug).to_owned();
        oracle.own.write(slug, &seen, &text);
        Some(format!("{slug}: {text:?}"))
    }

    /// Goes through the history, but not beyond this page.
    async fn walk(&mut self, entries: i32) -> Option<String> {
        // No reader is faster than the page paints: only then are the address and the history up to date.
        self.browser.frames().await;
        let may = address::history_has(entries, self.first);
        if !self.browser.is(may).await {
            return None;
        }
        let before = self.browser.place_in_history().await;
        self.browser.walk(entries).await;
        self.browser.until(address::has_left(before)).await;
        Some(String::new())
    }

    async fn dialog(&mut self) -> Option<String> {
        let browser = self.browser;
        let header = site_header(browser);
        let open = dialog(browser);
        if self.random.one_in(2) {
            self.click(&header.share()).await?;
            browser.until(share_dialog(browser).is_open()).await;
            return Some(format!("share, {}", self.leave_dialog().await));
        }
        self.click(&header.search()).await?;
        let search = search_dialog(browser);
        browser.until(search.field().exist()).await;
        let words = self.fill(&search.field(), WORDS).await?;
        let result = search.result_below("/session/");
        if self.random.one_in(2)
            && let Some(href) = self.click(&result).await
        {
            browser.until(open.absent()).await;
            return Some(format!("search, {words:?}, to {href}"));
        }
        Some(format!("search, {words:?}, {}", self.leave_dialog().await))
    }

    /// Closes the open dialog: with its button, or by going back.
    async fn leave_dialog(&mut self) -> &'static str {
        let button = self.random.one_in(2);
        if button {
            self.click(&close_dialog(self.browser)).await;
        } else {
            self.browser.walk(-1).await;
        }
        self.browser.until(dialog(self.browser).absent()).await;
        if button { "closed" } else { "back" }
    }
}
