//! The reader's stars.

use leptos::prelude::*;

use super::Announcer;
use crate::platform::storage::{self, StoredStars};
use exports::site::Site;
use selection::stars::Stars;

/// The sessions that the reader starred, the same in every tab of this browser; none before the first effect.
#[derive(Clone, Copy)]
pub struct StarStore {
    stars: RwSignal<Stars>,
    site: Site,
    announcer: Announcer,
}

impl StarStore {
    /// An empty store; what it has to say is announced.
    pub fn new(site: Site, announcer: Announcer) -> Self {
        Self {
            stars: RwSignal::new(Stars::default()),
            site,
            announcer,
        }
    }

    /// Follows the stars from here on.
    pub fn track(self) {
        self.stars.track();
    }

    /// Reads the stars, and follows them.
    pub fn with<T>(self, read: impl FnOnce(&Stars) -> T) -> T {
        self.stars.with(read)
    }

    /// Reads the stars as they are now.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Stars) -> T) -> T {
        self.stars.with_untracked(read)
    }

    /// Whether the session of this slug is starred.
    pub fn has(self, slug: &str) -> bool {
        self.stars.with(|stars| stars.has(slug))
    }

    /// Reads what the browser keeps: at first, and whenever another page changed it.
    pub fn load(self) {
        match storage::read_stars(self.site.base) {
            StoredStars::Stars(stars) => {
                let stars = stars.named(self.site.index);
                if self.stars.with_untracked(|known| *known != stars) {
                    self.stars.set(stars);
                }
            }
            StoredStars::Unreadable => self.announcer.say(self.site.locale.stars_unreadable()),
            // Said when somebody wants to keep one.
            StoredStars::Blocked => {}
        }
    }

    /// Stars a session, or takes its star.
    pub fn toggle(self, slug: &str) {
        let locale = self.site.locale;
        if !self.change(|stars| stars.toggle(slug)) {
            self.announcer.say(locale.stars_not_kept());
        } else if self.stars.with_untracked(|stars| stars.has(slug)) {
            self.announcer.mention(locale.starred());
        } else {
            self.announcer.mention(locale.unstarred());
        }
    }

    /// Adds stars to those of this browser; its own are kept. Returns whether the browser keeps them.
    pub fn merge(self, others: &Stars) -> bool {
        self.change(|stars| stars.merge(others))
    }

    fn change(self, change: impl FnOnce(&mut Stars)) -> bool {
        // What another tab did a moment ago counts.
        self.load();
        self.stars.update(|stars| {
            change(stars);
        });
        self.stars
            .with_untracked(|stars| storage::write_stars(self.site.base, stars))
    }
}
