//! Gestures, as real WebDriver actions. Points are in CSS pixels of the viewport.

use serde_json::{Value, json};
use thirtyfour::{Key, common::command::Command};

use crate::Browser;

/// How many moves there are from the first point to the last.
const STEPS: u8 = 8;
/// Milliseconds per move: one frame, so that the page sees each move.
const STEP: u8 = 16;

impl Browser {
    /// Swipes with one finger from one point to another.
    pub async fn swipe(&self, from: (f64, f64), to: (f64, f64)) {
        self.perform(json!([pointer("touch", "finger", from, to)]))
            .await;
    }

    /// Pinches with two fingers side by side around a center, from one distance to another.
    pub async fn pinch(&self, center: (f64, f64), from: f64, to: f64) {
        let beside = |distance: f64| (center.0 + distance / 2.0, center.1);
        self.perform(json!([
            pointer("touch", "left finger", beside(-from), beside(-to)),
            pointer("touch", "right finger", beside(from), beside(to)),
        ]))
        .await;
    }

    /// Drags with the mouse button down from one point to another.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.perform(json!([pointer("mouse", "mouse", from, to)]))
            .await;
    }

    /// Turns the wheel at a point, with Control held if asked for.
    pub async fn wheel(&self, at: (f64, f64), dx: f64, dy: f64, ctrl: bool) {
        let wait = json!({ "type": "pause", "duration": 0 });
        let scroll = json!({
            "type": "scroll", "origin": "viewport", "duration": 0,
            "x": whole(at.0), "y": whole(at.1), "deltaX": whole(dx), "deltaY": whole(dy),
        });
        let mut sources =
            vec![json!({ "type": "wheel", "id": "wheel", "actions": [wait, scroll, wait] })];
        if ctrl {
            let control = char::from(Key::Control);
            let down = json!({ "type": "keyDown", "value": control });
            let up = json!({ "type": "keyUp", "value": control });
            sources.push(json!({ "type": "key", "id": "keys", "actions": [down, wait, up] }));
        }
        self.perform(json!(sources)).await;
    }

    /// Performs all sources at the same time. thirtyfour's action chain has no touch and no second pointer.
    async fn perform(&self, sources: Value) {
        let actions = Command::PerformActions(sources.into());
        self.driver.cmd(actions).await.unwrap();
    }
}

/// A pointer that goes down at one point, moves evenly, and goes up at the other.
fn pointer(kind: &str, id: &str, from: (f64, f64), to: (f64, f64)) -> Value {
    let mut actions = vec![step(from, 0), json!({ "type": "pointerDown", "button": 0 })];
    actions.extend((1..=STEPS).map(|number| {
        let part = f64::from(number) / f64::from(STEPS);
        let between = |from: f64, to: f64| from + (to - from) * part;
        step((between(from.0, to.0), between(from.1, to.1)), STEP)
    }));
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    json!({ "type": "pointer", "id": id, "parameters": { "pointerType": kind }, "actions": actions })
}

fn step((x, y): (f64, f64), duration: u8) -> Value {
    json!({
        "type": "pointerMove", "origin": "viewport", "duration": duration,
        "x": whole(x), "y": whole(y),
    })
}

/// Whole pixels: `ChromeDriver` accepts nothing else for a wheel, and truncates the rest for a pointer.
#[expect(clippy::cast_possible_truncation, reason = "no screen is that large")]
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}
