//! What the address selects.

use leptos::prelude::*;

use super::{Navigation, StarStore};
use exports::site::Site;
use layout::Thread;
use program::index::SessionNumber;
use selection::select::{Selection, select};

/// The sessions that the filter leaves, with what follows from them.
#[derive(Clone, Copy)]
pub struct Selected {
    /// Sessions, counts, and values that the program does not have.
    pub selection: Memo<Selection>,
    /// The thread that is on, if the program has it.
    pub thread: Memo<Option<Thread>>,
}

impl Selected {
    /// Follows the address, and the stars if it asks for them.
    pub fn new(site: Site, navigation: Navigation, stars: StarStore) -> Self {
        let selection = Memo::new(move |_| {
            navigation.here.with(|here| {
                // Stars don't change any other filter.
                if here.filter.is_mine() {
                    stars.track();
                }
                stars.with_untracked(|stars| select(site.index, &here.filter, stars))
            })
        });
        let thread = Memo::new(move |_| {
            let key = navigation.here.with(|here| here.view.thread.clone())?;
            selection.with(|it| layout::thread(site.index, &key, &it.sessions))
        });
        Self { selection, thread }
    }

    /// Whether the session matches the filter.
    pub fn shows(self, session: SessionNumber) -> bool {
        self.selection.with(|it| it.sessions.contains(session))
    }
}
