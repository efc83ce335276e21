//! The reader's stars: one programme of their own, the same in every tab.

use leptos::prelude::*;
use web_sys::Event;

use super::dom::{find, listen};
use crate::{
    ui::state::State,
    web::{self, Kept},
};
use languages::text;

/// Reads the stars, now and whenever another page of this browser, or a tool of this one, changed them.
pub(super) fn start(state: State) {
    load(state);
    listen("storage", move |_: Event| load(state));
    listen(web::CHANGED, move |_: Event| load(state));
}

fn load(state: State) {
    match web::read_stars(state.base) {
        Kept::Stars(stars) => {
            let stars = stars.named(state.index);
            if state.stars.with_untracked(|known| *known != stars) {
                state.stars.set(stars);
                mark(state);
            }
        }
        Kept::Unreadable => say(text::stars_unreadable()),
        // Said when somebody wants to keep one.
        Kept::Blocked => {}
    }
}

/// Stars a session, or takes its star.
pub(super) fn toggle(state: State, slug: &str) {
    say("");
    // What another tab did a moment ago counts.
    load(state);
    state.stars.update(|stars| stars.toggle(slug));
    if !state
        .stars
        .with_untracked(|stars| web::write_stars(state.base, stars))
    {
        say(text::stars_not_kept());
    }
    mark(state);
}

/// Shows on every button whether its session is starred.
fn mark(state: State) {
    let Some(body) = document().body() else {
        return;
    };
    for button in super::dom::all(&body, "[data-star]") {
        let slug = button.get_attribute("data-star").unwrap_or_default();
        let pressed = if state.starred(&slug) {
            "true"
        } else {
            "false"
        };
        let _ = button.set_attribute("aria-pressed", pressed);
    }
}

fn say(words: &str) {
    if let Some(place) = find("#said") {
        place.set_text_content(Some(words));
    }
}
