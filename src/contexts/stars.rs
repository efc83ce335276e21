//! The reader's stars and notes.

use leptos::prelude::*;

use super::Announcer;
use crate::platform::storage::{self, Stored};
use exports::site::Site;
use selection::{luggage::Luggage, notes::Notes, stars::Stars};

/// The storage key for the stars.
const STARS: &str = "stars";
/// The storage key for the notes: a separate one, because pages that don't know notes read the stars.
const NOTES: &str = "notes";

/// What the reader starred and wrote, the same in every tab of this browser; nothing before the first effect.
#[derive(Clone, Copy)]
pub struct StarStore {
    own: RwSignal<Luggage>,
    /// Whether the first star was set on this page.
    begun: RwSignal<bool>,
    site: Site,
    announcer: Announcer,
}

impl StarStore {
    /// An empty store; it speaks through the announcer.
    pub fn new(site: Site, announcer: Announcer) -> Self {
        Self {
            own: RwSignal::new(Luggage::default()),
            begun: RwSignal::new(false),
            site,
            announcer,
        }
    }

    /// Tracks them from here on.
    pub fn track(self) {
        self.own.track();
    }

    /// Reads the stars, and tracks them.
    pub fn with<T>(self, read: impl FnOnce(&Stars) -> T) -> T {
        self.own.with(|own| read(&own.stars))
    }

    /// Reads the stars as they are now.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Stars) -> T) -> T {
        self.own.with_untracked(|own| read(&own.stars))
    }

    /// Stars and notes as they are now.
    pub fn all_untracked(self) -> Luggage {
        self.own.with_untracked(Luggage::clone)
    }

    /// Whether the session with this slug is starred.
    pub fn has(self, slug: &str) -> bool {
        self.with(|stars| stars.has(slug))
    }

    /// The note on the session with this slug; empty if it has none.
    pub fn note(self, slug: &str) -> String {
        self.own.with(|own| own.notes.of(slug).to_owned())
    }

    /// The slugs of sessions that have a note and no star.
    pub fn unstarred(self) -> Vec<String> {
        self.own.with(Luggage::unstarred)
    }

    /// Reads what the browser keeps: at first, and whenever another page changes it.
    pub fn load(self) {
        let (base, locale) = (self.site.base, self.site.locale);
        let known = self.all_untracked();
        let stars = storage::read_own(STARS, base, Stars::parse);
        let notes = storage::read_own(NOTES, base, Notes::parse);
        let mut own = Luggage {
            stars: self.read(stars, &known.stars, locale.stars_unreadable()),
            notes: self.read(notes, &known.notes, locale.notes_unreadable()),
        };
        if let Some(Ok(former)) = storage::read_former(STARS, base)
            .as_deref()
            .map(Stars::parse)
        {
            own.stars.merge(&former);
            if storage::write_own(STARS, base, &own.stars.stored()) {
                storage::forget_former(STARS, base);
            }
        }
        let own = own.named(self.site.index);
        if own != known {
            self.own.set(own);
        }
    }

    /// What was kept, or else what is known. A browser that keeps nothing is reported once there is something to keep.
    fn read<T: Clone>(self, stored: Stored<T>, known: &T, unreadable: &str) -> T {
        match stored {
            Stored::Kept(kept) => return kept,
            Stored::Unreadable => self.announcer.say(unreadable),
            Stored::Blocked => {}
        }
        known.clone()
    }

    /// Stars a session, or removes its star.
    pub fn toggle(self, slug: &str) {
        let locale = self.site.locale;
        self.announcer.say("");
        if !self.change(&|own| own.stars.toggle(slug)) {
            self.announcer.say(locale.stars_not_kept());
        } else if self.with_untracked(|stars| stars.has(slug)) {
            self.announcer.mention(locale.starred());
        } else {
            self.announcer.mention(locale.unstarred());
        }
    }

    /// Saves a note on a session right away; returns whether the browser keeps it. Beginning a note stars its session.
    pub fn write(self, slug: &str, text: &str) -> bool {
        let seen = (self.own).with_untracked(|own| own.notes.of(slug).to_owned());
        self.change(&|own| own.write(slug, &seen, text))
    }

    /// Adds stars and notes to those in this browser, which stay. Returns whether the browser keeps them.
    pub fn merge(self, others: &Luggage) -> bool {
        self.change(&|own| own.merge(others))
    }

    /// Whether the reader has just begun to star sessions.
    pub fn have_begun(self) -> bool {
        self.begun.get()
    }

    /// How many stars and notes there are.
    pub fn counts(self) -> (usize, usize) {
        self.own
            .with(|own| (own.stars.len(), own.notes.all().len()))
    }

    /// Deletes all stars and notes.
    pub fn clear(self) {
        self.change(&|own| *own = Luggage::default());
    }

    fn change(self, change: &dyn Fn(&mut Luggage)) -> bool {
        // Include what another tab did a moment ago.
        self.load();
        let had_none = self.with_untracked(Stars::is_empty);
        self.own.update(|own| change(own));
        if had_none && !self.with_untracked(Stars::is_empty) {
            self.begun.set(true);
        }
        let (own, base) = (self.all_untracked(), self.site.base);
        // Both, even if one fails.
        storage::write_own(STARS, base, &own.stars.stored())
            & storage::write_own(NOTES, base, &own.notes.stored())
    }
}
