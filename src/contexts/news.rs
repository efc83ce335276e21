//! What is new since the reader's last visit.

use leptos::prelude::*;

use crate::platform::storage::{self, Stored};
use exports::site::Site;
use program::index::SessionNumber;
use selection::news::{News, Seen};

/// The name under which the browser keeps which program was seen last.
const SEEN: &str = "seen";

/// The sessions that are not as this browser saw them last; none before the first effect.
#[derive(Clone, Copy)]
pub struct NewsStore {
    news: RwSignal<Vec<News>>,
    site: Site,
}

impl NewsStore {
    /// Without news.
    pub fn new(site: Site) -> Self {
        Self {
            news: RwSignal::new(Vec::new()),
            site,
        }
    }

    /// Reads the news, and follows them.
    pub fn with<T>(self, read: impl FnOnce(&[News]) -> T) -> T {
        self.news.with(|news| read(news))
    }

    /// What is new of a session: that it is, or that it was changed.
    pub fn mark(self, session: SessionNumber) -> Option<&'static str> {
        let news = (self.news).with(|news| news.iter().find(|it| it.session == session).copied());
        Some(self.words(news?))
    }

    /// That a session is new, or that it was changed.
    pub fn words(self, news: News) -> &'static str {
        if news.is_added {
            self.site.locale.news_added()
        } else {
            self.site.locale.news_changed()
        }
    }

    /// Holds the program against what the browser remembers: at first, and whenever another page changed that.
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

    /// The program is seen as it is now.
    pub fn mark_as_seen(self) {
        self.remember();
        self.news.set(Vec::new());
    }

    fn remember(self) {
        let seen = Seen::now(self.site.index).stored();
        storage::write_own(SEEN, self.site.base, &seen);
    }
}
