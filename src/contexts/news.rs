//! What is new since the reader's last visit.

use leptos::prelude::*;

use crate::platform::storage::{self, Stored};
use exports::site::Site;
use program::index::SessionNumber;
use selection::news::{News, Seen};

/// The storage key for the program that was seen last.
const SEEN: &str = "seen";

/// The sessions that differ from what this browser last saw; none before the first effect.
#[derive(Clone, Copy)]
pub struct NewsStore {
    news: RwSignal<Vec<News>>,
    site: Site,
}

impl NewsStore {
    /// A store without news.
    pub fn new(site: Site) -> Self {
        Self {
            news: RwSignal::new(Vec::new()),
            site,
        }
    }

    /// Reads the news, and tracks it.
    pub fn with<T>(self, read: impl FnOnce(&[News]) -> T) -> T {
        self.news.with(|news| read(news))
    }

    /// The words for a session that is new or changed.
    pub fn mark(self, session: SessionNumber) -> Option<&'static str> {
        let news = (self.news).with(|news| news.iter().find(|it| it.session == session).copied());
        Some(self.words(news?))
    }

    /// The words that say whether a session is new or changed.
    pub fn words(self, news: News) -> &'static str {
        if news.is_added {
            self.site.locale.news_added()
        } else {
            self.site.locale.news_changed()
        }
    }

    /// Compares the program with what the browser remembers: at first, and whenever another page changes that.
    pub fn load(self) {
        let Stored::Kept(seen) = storage::read_own(SEEN, self.site.base, Seen::parse) else {
            return;
        };
        let news = seen.news(self.site.index);
        if seen.gives_way(self.site.index) {
            self.remember();
        }
        if self.news.with_untracked(|known| *known != news) {
            self.news.set(news);
        }
    }

    /// Marks the program as seen as it is now.
    pub fn mark_as_seen(self) {
        self.remember();
        self.news.set(Vec::new());
    }

    fn remember(self) {
        let seen = Seen::now(self.site.index).stored();
        storage::write_own(SEEN, self.site.base, &seen);
    }
}
