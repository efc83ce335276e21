//! What is new in a program since a reader last saw it: what their browser remembers, compared with the times of change
//! that the program states. No clock is involved.

use super::stars::{CODE, Stars, Unreadable, code_of, slugs};
use program::index::{Index, SessionNumber};

/// Version of the stored form.
const VERSION: &str = "1";

/// The program that a reader last saw; by default, none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// When it was changed, as printed by [`program::Timestamp`]; such texts sort by time.
    updated: String,
    /// The codes of its sessions, as in links with stars, one after the other.
    codes: String,
}

/// A session that is not as the reader last saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct News {
    /// The session.
    pub session: SessionNumber,
    /// Whether it is new; otherwise its own `updated` says that it has changed.
    pub is_added: bool,
}

impl Seen {
    /// The program as it is now.
    pub fn now(index: &Index) -> Self {
        let ids = index.sessions().iter().map(|it| it.id.as_str());
        Self {
            updated: index.program().updated.to_string(),
            codes: ids.map(code_of).collect(),
        }
    }

    /// Reads what [`Self::stored`] wrote.
    ///
    /// # Errors
    /// If it is anything else.
    pub fn parse(stored: &str) -> Result<Self, Unreadable> {
        let mut words = stored.split(' ');
        let [Some(VERSION), Some(updated), Some(codes), None] = [(); 4].map(|()| words.next())
        else {
            return Err(Unreadable);
        };
        let moment = updated.len() == "2026-11-25T08:30:00Z".len() && updated.is_ascii();
        if !moment || slugs(codes).is_none() {
            return Err(Unreadable);
        }
        Ok(Self {
            updated: updated.to_owned(),
            codes: codes.to_owned(),
        })
    }

    /// The form stored in the browser: the version, the time, and the codes.
    pub fn stored(&self) -> String {
        format!("{VERSION} {} {}", self.updated, self.codes)
    }

    /// What this program has that the reader has not seen, in its order: sessions that were not there, not even under
    /// an earlier slug, and those whose own `updated` is later. Nothing if no program was seen, or one at least as new.
    pub fn news(&self, index: &Index) -> Vec<News> {
        if self.updated.is_empty() || self.updated >= index.program().updated.to_string() {
            return Vec::new();
        }
        let news = index.numbers().filter_map(|number| {
            let session = index.at(number);
            let mut ids = std::iter::once(&session.id).chain(&session.former);
            let is_added = !ids.any(|id| self.has(id.as_str()));
            let changed = session
                .updated
                .is_some_and(|it| it.to_string() > self.updated);
            (is_added || changed).then_some(News {
                session: number,
                is_added,
            })
        });
        news.collect()
    }

    fn has(&self, slug: &str) -> bool {
        let code = code_of(slug);
        (self.codes.as_bytes().chunks(CODE)).any(|it| it == code.as_bytes())
    }

    /// Whether to remember this program in its place right away: the first one seen, or a later one without news.
    pub fn gives_way(&self, index: &Index) -> bool {
        let later = self.updated < index.program().updated.to_string();
        later && self.news(index).is_empty()
    }
}

/// The news, with starred sessions first.
pub fn starred_first(index: &Index, stars: &Stars, news: &[News]) -> Vec<News> {
    let mut news = news.to_vec();
    news.sort_by_key(|it| !stars.has(index.at(it.session).id.as_str()));
    news
}
