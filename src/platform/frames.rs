//! Work at the right moment. The framework's timers belong to the component that sets them, which keeps the ones that
//! its handlers set for as long as it is there; these belong to nobody. A window takes every timer: they can't fail.

use std::time::Duration;

use leptos::prelude::{GetValue, StoredValue, window};
use wasm_bindgen::{JsCast, closure::Closure};

type Work = Box<dyn FnOnce()>;

/// Does something after the next frame is painted, so that the frame does not wait for it.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    next_frame(move || after(Duration::ZERO, act));
}

/// Does something just before the next frame is painted.
pub fn next_frame(act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    let act = Closure::once_into_js(act);
    let _ = window().request_animation_frame(act.unchecked_ref());
}

/// Does something after a while.
pub fn after(delay: Duration, act: impl FnOnce() + 'static) {
    let act: Work = Box::new(act);
    let act = Closure::once_into_js(act);
    let delay = i32::try_from(delay.as_millis()).unwrap_or(i32::MAX);
    let _ =
        window().set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), delay);
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
