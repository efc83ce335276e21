//! The page of figures.

use super::{Condition, Elements};
use crate::Browser;

const NUMBERS: &str = ".figure td a";
const UPRIGHT: &str = ".figure .no-record span";
const FRAMES: &str = ".figure .table-frame";

/// The page of figures.
pub struct Figures<'a> {
    browser: &'a Browser,
}

/// The page of figures.
pub fn figures(browser: &Browser) -> Figures<'_> {
    Figures { browser }
}

impl<'a> Figures<'a> {
    /// Its numbers, which are links.
    pub fn numbers(&self) -> Elements<'a> {
        Elements::all(self.browser, NUMBERS)
    }

    /// The frames that its tables scroll in.
    pub fn frames(&self) -> Elements<'a> {
        Elements::all(self.browser, FRAMES)
    }

    /// The notes, upright in their columns, on days without a record.
    pub fn upright_notes(&self) -> Elements<'a> {
        Elements::all(self.browser, UPRIGHT)
    }

    /// The first table is wider than its frame.
    pub fn first_is_wider(&self) -> Condition {
        self.frames().first("it.scrollWidth > it.clientWidth + 100")
    }

    /// The first table has been scrolled.
    pub fn first_is_scrolled(&self) -> Condition {
        self.frames().first("it.scrollLeft > 0")
    }

    /// The first frame is a region with a name.
    pub fn first_is_named(&self) -> Condition {
        let name = "document.getElementById(it.getAttribute('aria-labelledby'))?.textContent";
        self.frames()
            .first(&format!("it.role == 'region' && {name}"))
    }
}
