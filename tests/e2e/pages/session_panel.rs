//! A session: in its panel next to the timeline, or alone on its page.

use super::{Condition, Elements, address, elements::WORDS, stars::STAR};
use crate::Browser;

pub(super) const PANEL: &str = ".panel";
const CLOSE: &str = ".panel .close";
pub(super) const TITLE: &str = "#session-title";
const FACT: &str = ".panel dd";
const BUTTON: &str = ".button";
pub(super) const NOTE: &str = ".note textarea";
const ARTICLE: &str = "article";
pub(super) const SESSION_PAGE: &str = ".session-page";

/// What to step along from one session to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// Its day.
    Day,
    /// A row of the timeline that it is in.
    Row,
    /// The thread that is followed.
    Thread,
}

/// Which way to step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the previous session.
    Before,
    /// To the next session.
    After,
}

impl Along {
    fn selector(self) -> &'static str {
        match self {
            Self::Day => ".along-day",
            Self::Row => ".along-lane",
            Self::Thread => ".along-thread",
        }
    }
}

impl Side {
    fn selector(self) -> &'static str {
        match self {
            Self::Before => ".before",
            Self::After => ".after",
        }
    }
}

/// The panel next to the timeline.
pub struct SessionPanel<'a> {
    browser: &'a Browser,
}

/// The panel next to the timeline.
pub fn session_panel(browser: &Browser) -> SessionPanel<'_> {
    SessionPanel { browser }
}

impl<'a> SessionPanel<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The panel itself.
    pub fn panel(&self) -> Elements<'a> {
        self.all(PANEL)
    }

    /// It is open.
    pub fn is_open(&self) -> Condition {
        self.panel().is_open()
    }

    /// It is closed.
    pub fn is_closed(&self) -> Condition {
        self.panel().first("!it.open")
    }

    /// It is open at a session, by its slug, with the focus on the title, which is also the tab's title.
    pub fn is_open_at(&self, slug: &str) -> Condition {
        address::path(&format!("/session/{slug}/"))
            .and(self.is_open())
            .and(self.title_has_focus())
            .and(format!(
                "(it => document.title.startsWith({WORDS}))(document.activeElement)"
            ))
    }

    /// It is closed and the address is this.
    pub fn is_closed_at(&self, address: &str) -> Condition {
        self.is_closed().and(address::is(address))
    }

    /// Nothing else can be reached while it is open.
    pub fn is_modal(&self) -> Condition {
        self.panel().matching(":modal").exist()
    }

    /// The title of its session.
    pub fn title(&self) -> Elements<'a> {
        self.all(TITLE)
    }

    /// The focus is on that title.
    pub fn title_has_focus(&self) -> Condition {
        self.title().have_focus()
    }

    /// The part of the title that is marked with its own language.
    pub fn title_in_its_language(&self) -> Elements<'a> {
        self.title().within("bdi")
    }

    /// The focus is in it, or nowhere.
    pub fn keeps_the_keyboard(&self) -> Condition {
        let keyboard = super::keyboard(self.browser);
        keyboard.is_out().or(keyboard.at().closest(PANEL).exist())
    }

    /// The button that closes it.
    pub fn close(&self) -> Elements<'a> {
        self.all(CLOSE)
    }

    /// The star of its session.
    pub fn star(&self) -> Elements<'a> {
        self.panel().within(STAR)
    }

    /// The field of the reader's own note.
    pub fn note(&self) -> Elements<'a> {
        self.panel().within(NOTE)
    }

    /// The links and buttons under its session, starting with the link to the day.
    pub fn buttons(&self) -> Elements<'a> {
        self.panel().within(BUTTON)
    }

    /// A link in it to this address.
    pub fn link_to(&self, address: &str) -> Elements<'a> {
        self.panel().within(&format!("a[href='{address}']"))
    }

    /// When its session is, including the label.
    pub fn when(&self) -> Elements<'a> {
        self.all(FACT).nth(0).parent()
    }

    /// Everything it says about its session.
    pub fn article(&self) -> Elements<'a> {
        self.panel().within(ARTICLE)
    }

    /// The links to other sessions along something; there may be several rows.
    pub fn ways(&self, along: Along) -> Elements<'a> {
        self.panel().within(along.selector())
    }

    /// The links in one direction along something.
    pub fn step(&self, along: Along, side: Side) -> Elements<'a> {
        self.ways(along).within(side.selector())
    }

    /// The link in one direction along one of the rows that the session is in, counted from 0.
    pub fn step_along_row(&self, place: i32, side: Side) -> Elements<'a> {
        self.ways(Along::Row).nth(place).within(side.selector())
    }

    /// Where the links along something lead: the slugs before and after, empty at an end.
    pub async fn steps(&self, along: Along) -> Vec<[String; 2]> {
        let steps = "['.before', '.after'].map(end => it.querySelector(end)?.getAttribute('href').split('/')[2] ?? '')";
        serde_json::from_value(self.ways(along).each(steps).await).unwrap()
    }

    /// Whether the panel and another element are side by side, without overlap.
    pub async fn is_beside(&self, other: &Elements<'a>) -> bool {
        let (panel, other) = (self.panel().rect().await, other.rect().await);
        panel.right <= other.left + 1.0 || other.right <= panel.left + 1.0
    }
}

/// The page of a single session.
pub struct SessionPage<'a> {
    browser: &'a Browser,
}

/// The page of a single session.
pub fn session_page(browser: &Browser) -> SessionPage<'_> {
    SessionPage { browser }
}

impl<'a> SessionPage<'a> {
    /// Everything it says about its session.
    pub fn article(&self) -> Elements<'a> {
        Elements::all(self.browser, "main").within(ARTICLE)
    }

    /// The field of the reader's own note.
    pub fn note(&self) -> Elements<'a> {
        Elements::all(self.browser, "main").within(NOTE)
    }

    /// The hint about where the note is kept.
    pub fn note_hint(&self) -> Elements<'a> {
        Elements::all(self.browser, "main").within(".note [role=status]")
    }

    /// The link in one direction along something.
    pub fn step(&self, along: Along, side: Side) -> Elements<'a> {
        Elements::all(self.browser, "main")
            .within(along.selector())
            .within(side.selector())
    }

    /// The link back to the timeline, under everything else.
    pub fn back_to_the_timeline(&self) -> Elements<'a> {
        let link = format!("{SESSION_PAGE} > p:last-child > {BUTTON}");
        Elements::all(self.browser, &link)
    }
}
