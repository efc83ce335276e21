//! The page of a day: its sessions as cards, outcomes, and links onward.

use super::{Condition, Elements, address};
use crate::Browser;

pub(super) const CARD: &str = ".card";
const OUTCOME: &str = ".outcome";
const TOOLS: &str = ".day-tools";
const NEXT: &str = ".neighbors [rel=next]";
const PREVIOUS: &str = ".neighbors [rel=prev]";

/// The page of a day.
pub struct DayPage<'a> {
    browser: &'a Browser,
}

/// The page of a day.
pub fn day_page(browser: &Browser) -> DayPage<'_> {
    DayPage { browser }
}

impl<'a> DayPage<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The page of this date is open, with this many cards.
    pub fn is_open_at(&self, date: &str, cards: usize) -> Condition {
        address::path(&format!("/day/{date}/")).and(self.cards().count_is(cards))
    }

    /// Its sessions, each a card.
    pub fn cards(&self) -> Elements<'a> {
        self.all(CARD)
    }

    /// The links in the titles of the cards.
    pub fn links(&self) -> Elements<'a> {
        self.cards().within("a")
    }

    /// The links to its sessions.
    pub fn titles(&self) -> Elements<'a> {
        self.cards().within("h3 a")
    }

    /// The links among the facts of its sessions: people first.
    pub fn fact_links(&self) -> Elements<'a> {
        self.cards().within("dd a")
    }

    /// The card of a session, by its slug.
    pub fn card(&self, slug: &str) -> Elements<'a> {
        self.all(&format!("#{slug}"))
    }

    /// The outcome of the workshop on this day.
    pub fn outcome(&self) -> Elements<'a> {
        self.all(OUTCOME)
    }

    /// The title of the outcome.
    pub fn outcome_title(&self) -> Elements<'a> {
        self.outcome().within("h3")
    }

    /// The button that shares the day.
    pub fn share(&self) -> Elements<'a> {
        self.all(TOOLS).within("button")
    }

    /// The links next to that button.
    pub fn tool_links(&self) -> Elements<'a> {
        self.all(TOOLS).within("a")
    }

    /// The link to the day after.
    pub fn next(&self) -> Elements<'a> {
        self.all(NEXT)
    }

    /// The link to the day before.
    pub fn previous(&self) -> Elements<'a> {
        self.all(PREVIOUS)
    }
}
