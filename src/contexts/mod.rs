//! State that more than one component needs, each kind on its own.

mod announcer;
mod clock;
mod links;
mod navigation;
mod news;
mod selection;
mod shortcuts;
mod stars;
mod viewport;

pub use announcer::Announcer;
pub use clock::{Clock, Zones};
pub use links::{record_href, session_href, value_href};
pub use navigation::{Followed, Navigation};
pub use news::NewsStore;
pub use selection::Selected;
pub use shortcuts::Shortcuts;
pub use stars::StarStore;
pub use viewport::Viewport;

use exports::site::Site;
use leptos::prelude::*;

/// The program, where the site is published, and the language of the page.
pub fn use_site() -> Site {
    expect_context()
}

/// Where the reader is.
pub fn use_navigation() -> Navigation {
    expect_context()
}

/// What the address selects.
pub fn use_selected() -> Selected {
    expect_context()
}

/// The reader's stars and notes.
pub fn use_stars() -> StarStore {
    expect_context()
}

/// What is new since the reader's last visit.
pub fn use_news() -> NewsStore {
    expect_context()
}

/// What time it is, here and where the workshop is.
pub fn use_clock() -> Clock {
    expect_context()
}

/// The size of the screen.
pub fn use_viewport() -> Viewport {
    expect_context()
}

/// Whether single-key shortcuts are on.
pub fn use_shortcuts() -> Shortcuts {
    expect_context()
}
