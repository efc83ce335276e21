//! The reader's stars and notes.

use leptos::prelude::*;

use super::Announcer;
use crate::platform::storage::{self, Stored};
use exports::site::Site;
use selection::{luggage::Luggage, notes::Notes, stars::Stars};

/// The name under which the browser keeps the stars.
const STARS: &str = "stars";
/// The name of the notes: one of their own, for the form of the stars is read by pages that know no notes.
const NOTES: &str = "notes";

/// What the reader starred and wrote, the same in every tab of this browser; nothing before the first effect.
#[derive(Clone, Copy)]
pub struct StarStore {
    own: RwSignal<Luggage>,
    site: Site,
    announcer: Announcer,
}

impl StarStore {
    /// An empty store; what it has to say is announced.
    pub fn new(site: Site, announcer: Announcer) -> Self {
        Self {
            own: RwSignal::new(Luggage::default()),
            site,
            announcer,
        }
    }

    /// Follows them from here on.
    pub fn track(self) {
        self.own.track();
    }

    /// Reads the stars, and follows them.
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

    /// Whether the session of this slug is starred.
    pub fn has(self, slug: &str) -> bool {
        self.with(|stars| stars.has(slug))
    }

    /// The note of the session of this slug; empty where it has none.
    pub fn note(self, slug: &str) -> String {
        self.own.with(|own| own.notes.of(slug).to_owned())
    }

    /// The slugs of sessions that have a note and no star.
    pub fn unstarred(self) -> Vec<String> {
        self.own.with(Luggage::unstarred)
    }

    /// Reads what the browser keeps: at first, and whenever another page changed it.
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

    /// What was kept, else what is known; that a browser keeps nothing is said when somebody wants to keep something.
    fn read<T: Clone>(self, stored: Stored<T>, known: &T, unreadable: &str) -> T {
        match stored {
            Stored::Kept(kept) => return kept,
            Stored::Unreadable => self.announcer.say(unreadable),
            Stored::Blocked => {}
        }
        known.clone()
    }

    /// Stars a session, or takes its star.
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

    /// Keeps what is written beside a session, at once; returns whether the browser does. A session whose note begins is
    /// starred.
    pub fn write(self, slug: &str, text: &str) -> bool {
        let seen = (self.own).with_untracked(|own| own.notes.of(slug).to_owned());
        self.change(&|own| own.write(slug, &seen, text))
    }

    /// Adds stars and notes to those of this browser; its own are kept. Returns whether the browser keeps them.
    pub fn merge(self, others: &Luggage) -> bool {
        self.change(&|own| own.merge(others))
    }

    fn change(self, change: &dyn Fn(&mut Luggage)) -> bool {
        // What another tab did a moment ago counts.
        self.load();
        self.own.update(|own| change(own));
        let (own, base) = (self.all_untracked(), self.site.base);
        // Both, whatever happens to one of them.
        storage::write_own(STARS, base, &own.stars.stored())
            & storage::write_own(NOTES, base, &own.notes.stored())
    }
}
