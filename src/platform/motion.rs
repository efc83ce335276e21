//! Moves blocks to their new places, for readers who want motion.
//!
//! By transforming what is there (first, last, invert, play): nothing that is shown has to wait, as it would for the
//! browser's view transitions.

use std::collections::HashMap;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::{
    dom::{all, find, prefers, rect, window_size},
    frames::next_frame,
};

/// More moving blocks than this take longer to prepare than the motion lasts.
const MOST: usize = 24;
/// How long they move, in milliseconds.
const DURATION: f64 = 180.0;

/// Where blocks are in the window, in pixels, by the addresses of their sessions.
pub struct Places(HashMap<String, (f64, f64)>);

/// Where the blocks on the screen are; none for readers who prefer reduced motion.
pub fn places() -> Places {
    if prefers("(prefers-reduced-motion: reduce)") {
        return Places(HashMap::new());
    }
    let blocks = on_screen().into_iter().take(MOST);
    Places(
        blocks
            .map(|(key, _, left, top)| (key, (left, top)))
            .collect(),
    )
}

/// Once the change is drawn, moves blocks from where they were.
pub fn move_from(places: Places) {
    if places.0.is_empty() {
        return;
    }
    next_frame(move || {
        for (key, block, left, top) in on_screen() {
            if let Some((before_left, before_top)) = places.0.get(&key) {
                let (x, y) = (before_left - left, before_top - top);
                if x.abs() + y.abs() > 1.0 {
                    animate(&block, x, y);
                }
            }
        }
    });
}

/// The blocks on the screen that are in no earlier cell: the address of the session, the block, and its place.
fn on_screen() -> Vec<(String, HtmlElement, f64, f64)> {
    let Some(root) = find(".timeline") else {
        return Vec::new();
    };
    let (width, height) = window_size();
    let mut blocks = Vec::new();
    for block in all(&root, ".block:not(.again)") {
        let it = rect(&block);
        let seen = it.bottom() > 0.0 && it.top() < height && it.right() > 0.0 && it.left() < width;
        let link = block.query_selector("a").ok().flatten();
        if let Some(key) = link
            .filter(|_| seen)
            .and_then(|it| it.get_attribute("href"))
        {
            blocks.push((key, block, it.left(), it.top()));
        }
    }
    blocks
}

/// Moves an element to its place from this many pixels away (Web Animations, `animate`).
fn animate(element: &HtmlElement, x: f64, y: f64) {
    let frame = |transform: &str| {
        let frame = Object::new();
        // A plain object accepts any property.
        let _ = Reflect::set(&frame, &"transform".into(), &transform.into());
        frame
    };
    let from = format!("translate({}px,{}px)", pixel(x), pixel(y));
    let frames = Array::of2(&frame(&from), &frame("none"));
    let options = Object::new();
    let _ = Reflect::set(&options, &"duration".into(), &DURATION.into());
    let _ = Reflect::set(&options, &"easing".into(), &"ease-out".into());
    let animate = Reflect::get(element, &JsValue::from_str("animate")).ok();
    if let Some(animate) = animate.and_then(|it| it.dyn_into::<Function>().ok()) {
        // Without motion, the block is where it belongs anyway.
        let _ = animate.call2(element, &frames, &options);
    }
}

/// A whole pixel: formatting fractions takes 5 kB of code.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn pixel(at: f64) -> i32 {
    at as i32
}
