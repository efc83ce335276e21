//! The styles of Trunk's `index.html`, told apart: those of every page, and those of some kinds of pages only.

use super::TemplateError;
use address::Page;
use layout::LARGE;
use program::Session;

/// How a style sheet says for what it is: it names a layer that nothing is put into, `@layer on-day;`.
const ON: &str = "@layer on-";

/// The styles, in their order, each with the kind of page that it is for; with none it is for all.
#[derive(Clone, Debug, Default)]
pub struct Styles(Vec<(Option<String>, String)>);

impl Styles {
    /// Takes the styles out of an `index.html`; what is left is the first value.
    ///
    /// # Errors
    /// A style element that does not end.
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

    /// What is not in every page. The browser loads it after the first paint, for it may draw any page into any other, and
    /// print it.
    pub fn later(&self) -> String {
        let later = self.0.iter().filter(|(kind, _)| kind.is_some());
        later.map(|(_, style)| style.as_str()).collect()
    }

    /// What the first paint of a page needs: on the axis and in large programs blocks are lean.
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
