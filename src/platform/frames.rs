//! Work at the right moment. A window takes every timer, so that these functions can't fail.

use std::time::Duration;

use leptos::prelude::{GetValue, StoredValue, request_animation_frame, set_interval, set_timeout};

type Work = Box<dyn FnOnce()>;

/// Does something after the next frame is painted, so that the frame does not wait for it.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    next_frame(move || after(Duration::ZERO, act));
}

/// Does something just before the next frame is painted.
pub fn next_frame(act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    let _ = request_animation_frame(act);
}

/// Does something after a while.
pub fn after(delay: Duration, act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    let _ = set_timeout(act, delay);
}

/// Does something again and again, for as long as the page lives.
pub fn every(interval: Duration, act: impl Fn() + 'static) {
    let _ = set_interval(act, interval);
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
