//! The styles of Trunk's `index.html`, split into those of every page and those of some kinds of pages.

use std::collections::BTreeSet;

use super::TemplateError;
use address::Page;
use layout::LARGE;
use program::{Session, index::Facet};

/// How a style sheet says which pages it is for: it names a layer that stays empty, `@layer on-day;`.
const ON: &str = "@layer on-";

/// The styles, in order, each with the kind of page that it is for; `None` is all.
#[derive(Clone, Debug, Default)]
pub struct Styles(Vec<(Option<String>, String)>);

impl Styles {
    /// Takes the styles out of an `index.html`; returns what is left, and the styles.
    ///
    /// # Errors
    /// A style element that is not closed.
    pub fn cut(html: &str) -> Result<(String, Self), TemplateError> {
        let mut left = String::new();
        let mut styles = Vec::new();
        let mut rest = html;
        while let Some((before, after)) = rest.split_once("<style") {
            left += before;
            let (style, after) = (after.split_once("</style>")).ok_or(TemplateError("</style>"))?;
            let style = style.split_once('>').map_or("", |(_, style)| style);
            let kind = (style.split_once(ON)).and_then(|(_, kind)| kind.split_once(';'));
            styles.push((kind.map(|(kind, _)| kind.to_owned()), style.to_owned()));
            rest = after;
        }
        Ok((left + rest, Self(styles)))
    }

    /// The styles that are not in every page. The browser loads them after the first paint, because it may draw any
    /// page into any other, and print it. They end with a property by which the script in `index.html` knows that they
    /// are whole.
    pub fn later(&self) -> String {
        let later = self.0.iter().filter(|(kind, _)| kind.is_some());
        let later: String = later.map(|(_, style)| style.as_str()).collect();
        later + ":root{--styled:1}"
    }

    /// The styles of the first paint of every kind of page, each once.
    pub(super) fn of_all_pages(&self, sessions: &[Session]) -> BTreeSet<String> {
        let record = Page::Record(Facet::Topic, String::new());
        let days = sessions.first().map(|it| Page::Day(it.date));
        [
            Page::Timeline,
            Page::Session(String::new()),
            Page::Unknown(String::new()),
            record,
            Page::Figures,
            Page::About,
        ]
        .iter()
        .chain(&days)
        .map(|page| self.of(page, sessions))
        .collect()
    }

    /// The styles that the first paint of a page needs. On the axis and in large programs, blocks are lean.
    pub(super) fn of(&self, page: &Page, sessions: &[Session]) -> String {
        let is_timed = sessions.iter().any(|it| it.clock.is_some());
        let kinds: &[&str] = match page {
            Page::Timeline if is_timed => &["lean", "times"],
            Page::Timeline if sessions.len() > LARGE => &["lean"],
            Page::Timeline => &[],
            Page::Day(_) => &["day"],
            Page::Session(_) => &["session", "day", "record", "facts"],
            Page::Unknown(_) => &["missing"],
            Page::Record(..) => &["day", "record", "facts", "strip"],
            Page::Figures => &["record", "figures"],
            _ => &["day", "record", "facts"],
        };
        let needed =
            |kind: &Option<String>| kind.as_deref().is_none_or(|kind| kinds.contains(&kind));
        let needed = self.0.iter().filter(|(kind, _)| needed(kind));
        needed.map(|(_, style)| style.as_str()).collect()
    }
}
