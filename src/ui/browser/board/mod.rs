//! Draws the timeline where it changed, and hears what is done to it.

mod gestures;
mod keys;
mod marks;
mod near;
mod paint;
mod place;

pub use paint::draw;
pub(super) use {
    keys::pressed,
    marks::{focused, step},
    place::{middle, to_now},
};

use leptos::prelude::request_animation_frame;

use super::dom::after_paint;
use crate::ui::state::State;

/// Hears wheel, touch, pointer and scrolling from here on. Called once.
pub(super) fn start(state: State) {
    gestures::start(state);
    place::start(state);
}

/// After a change: to the date of the address, where nothing is drawn for it.
pub(super) fn settle(state: State) {
    request_animation_frame(move || {
        if !paint::due() {
            place::arrive(state);
        }
    });
    after_paint(move || place::mark(state));
}
