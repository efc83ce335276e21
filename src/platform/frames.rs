//! Work at the right moment.

use std::time::Duration;

use leptos::prelude::{GetValue, StoredValue, request_animation_frame, set_timeout};

type Work = Box<dyn FnOnce()>;

/// Does something after the next frame is painted, so that the frame does not wait for it.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// Does something just before the next frame is painted.
pub fn next_frame(act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    request_animation_frame(act);
}

/// Deferred work of a component: skipped once the component is gone, and its signals with it.
pub fn while_alive(act: impl FnOnce() + 'static) -> impl FnOnce() + 'static {
    let alive = StoredValue::new(());
    move || {
        if alive.try_get_value().is_some() {
            act();
        }
    }
}
