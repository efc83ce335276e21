//! Blocks move to their new place, where the browser can and the reader wants it.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{WithUntracked, document};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::dom::{all, find, prefers, rect, window_size};
use crate::ui::state::State;
use address::Place;
use layout::LARGE;

/// More moving blocks than this take longer to prepare than the motion lasts.
const MOVING: usize = 24;

/// Makes a change on the timeline as a view transition (CSS View Transitions 1): 200 ms, see `style/board.css`. Without
/// motion where the reader prefers none, on other pages, and in large programmes, where it would keep people waiting.
pub fn change(state: State, apply: impl FnOnce() + 'static) {
    let start = Reflect::get(&document(), &JsValue::from_str("startViewTransition")).ok();
    let start = start.and_then(|it| it.dyn_into::<Function>().ok());
    let still = state.page.with_untracked(|page| *page != Place::Timeline)
        || state.index.sessions().len() > LARGE
        || prefers("(prefers-reduced-motion: reduce)");
    let Some(start) = start.filter(|_| !still) else {
        return apply();
    };
    name_blocks(true);
    let update = Closure::once_into_js(move || {
        apply();
        // What follows from the change is drawn when the promises that wait now are done.
        let drawn = Closure::once_into_js(|| name_blocks(true));
        let promise = Promise::resolve(&JsValue::UNDEFINED);
        call_then(&promise, &drawn)
    });
    let transition = start.call1(&document(), &update).unwrap_or_default();
    let done = Closure::once_into_js(|| name_blocks(false));
    on(&transition, "finished", &done);
    // A transition that the next one cuts short is nothing to report.
    on(&transition, "ready", &Closure::once_into_js(|| {}));
}

/// Calls a function when a promise of the transition ends, however it does.
fn on(transition: &JsValue, promise: &str, then: &JsValue) {
    if let Ok(promise) = Reflect::get(transition, &JsValue::from_str(promise)) {
        call_then(&promise, then);
    }
}

fn call_then(promise: &JsValue, then: &JsValue) -> JsValue {
    let method = Reflect::get(promise, &JsValue::from_str("then")).ok();
    let method = method.and_then(|it| it.dyn_into::<Function>().ok());
    method
        .and_then(|method| method.call2(promise, then, then).ok())
        .unwrap_or_default()
}

/// Gives the blocks on the screen names by which they are found again, or takes them away.
fn name_blocks(named: bool) {
    let Some(root) = find(".timeline") else {
        return;
    };
    let (width, height) = window_size();
    let mut left = MOVING;
    for block in all(&root, ".block:not(.again)") {
        let it = rect(&block);
        let seen = it.bottom() > 0.0 && it.top() < height && it.right() > 0.0 && it.left() < width;
        let name = if named && seen && left > 0 {
            left -= 1;
            format!("s{}", block.get_attribute("data-n").unwrap_or_default())
        } else {
            String::new()
        };
        let _ = block.style().set_property("view-transition-name", &name);
    }
}
