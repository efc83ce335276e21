//! What hands do on a screen, by real WebDriver actions. Points are in CSS pixels of the viewport.

use serde_json::{Value, json};
use thirtyfour::{Key, common::command::Command};

use crate::Browser;

/// Moves between the first point and the last.
const STEPS: u8 = 8;
/// Milliseconds of a move: a frame, so that a page sees each of them.
const STEP: u8 = 16;

impl Browser {
    /// One finger from one point to another.
    pub async fn swipe(&self, from: (f64, f64), to: (f64, f64)) {
        self.perform(json!([pointer("touch", "finger", from, to)]))
            .await;
    }

    /// Two fingers beside each other, around a center, from one distance to another.
    pub async fn pinch(&self, center: (f64, f64), from: f64, to: f64) {
        let beside = |distance: f64| (center.0 + distance / 2.0, center.1);
        self.perform(json!([
            pointer("touch", "left finger", beside(-from), beside(-to)),
            pointer("touch", "right finger", beside(from), beside(to)),
        ]))
        .await;
    }

    /// The mouse, its button down from one point to another.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.perform(json!([pointer("mouse", "mouse", from, to)]))
            .await;
    }

    /// The wheel at a point, with Control held where asked.
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

    /// All sources at the same time. The action chain of thirtyfour has no touch and no second pointer.
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

/// Whole pixels: of a wheel `ChromeDriver` takes nothing else, of a pointer it cuts off the rest.
#[expect(clippy::cast_possible_truncation, reason = "a screen is not so large")]
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}
