//! Draws the timeline where it changed, and hears what is done to it.

mod gestures;
mod keys;
mod marks;
mod paint;
mod place;

pub use paint::draw;
pub(super) use {
    keys::pressed,
    marks::{focused, step},
    place::middle,
};

use leptos::prelude::request_animation_frame;

use crate::ui::state::State;

/// Hears wheel, touch, pointer and scrolling from here on. Called once.
pub(super) fn start(state: State) {
    gestures::start(state);
    place::start(state);
}

/// After a change: to the date of the address, and what depends on where things stand.
pub(super) fn settle(state: State) {
    request_animation_frame(move || {
        place::arrive(state);
        place::mark(state);
    });
}
