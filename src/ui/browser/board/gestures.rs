//! Wheel, pinch and the dragged marker.

use std::cell::Cell;

use web_sys::{HtmlElement, PointerEvent, TouchEvent, WheelEvent};

use super::{
    super::{
        dom::{find, listen, rect, target},
        history,
    },
    place,
};
use crate::ui::state::State;
use languages::text;

/// How far a wheel turns for a step of the zoom, in its own pixels.
const TURN: f64 = 80.0;
/// How much nearer or farther two fingers go for a step.
const SPREAD: f64 = 1.35;

thread_local! {
    static TURNED: Cell<f64> = const { Cell::new(0.0) };
    static FINGERS: Cell<f64> = const { Cell::new(0.0) };
    static DRAGGED: Cell<Option<Drag>> = const { Cell::new(None) };
}

/// Where the marker was taken, in pixels.
#[derive(Clone, Copy)]
struct Drag {
    /// The pointer.
    from: f64,
    /// How far the timeline was scrolled.
    scrolled: f64,
    /// How far the timeline goes for a pixel of the pointer, back and on: the ends of the strip are its ends.
    back: f64,
    on: f64,
}

pub(super) fn start(state: State) {
    listen("wheel", move |event: WheelEvent| wheel(state, &event));
    listen("touchstart", |event: TouchEvent| {
        FINGERS.set(fingers(&event).map_or(0.0, |(apart, _)| apart));
    });
    listen("touchmove", move |event: TouchEvent| pinch(state, &event));
    listen("pointerdown", |event: PointerEvent| {
        let marker = target(&event, ".marker");
        if let (Some(marker), Some(root)) = (marker, find(".timeline")) {
            event.prevent_default();
            // A pointer that is gone already can't be held.
            let _ = marker.set_pointer_capture(event.pointer_id());
            let _ = marker.focus();
            DRAGGED.set(taken(&event, &marker, &root));
        }
    });
    listen("pointermove", |event: PointerEvent| drag(&event));
    for end in ["pointerup", "pointercancel"] {
        listen(end, |_: PointerEvent| DRAGGED.set(None));
    }
}

fn wheel(state: State, event: &WheelEvent) {
    let Some(root) = target(event, ".timeline").filter(|_| event.ctrl_key()) else {
        return;
    };
    event.prevent_default();
    let turned = TURNED.get() + event.delta_y();
    TURNED.set(turned);
    if turned.abs() >= TURN {
        TURNED.set(0.0);
        let x = f64::from(event.client_x());
        let at = place::date_at(state, &root, x);
        place::hold(x);
        history::zoom(state, turned < 0.0, at);
    }
}

/// How far two fingers are apart, and where their middle is, in pixels.
fn fingers(event: &TouchEvent) -> Option<(f64, f64)> {
    target(event, ".timeline")?;
    let touches = event.touches();
    let (one, two) = (touches.get(0)?, touches.get(1)?);
    let place = |x: i32, y: i32| (f64::from(x), f64::from(y));
    let (a, b) = (
        place(one.client_x(), one.client_y()),
        place(two.client_x(), two.client_y()),
    );
    Some(((a.0 - b.0).hypot(a.1 - b.1), f64::midpoint(a.0, b.0)))
}

fn pinch(state: State, event: &TouchEvent) {
    let Some((apart, middle)) = fingers(event) else {
        return;
    };
    // Two fingers on the timeline zoom the timeline, not the page.
    event.prevent_default();
    let before = FINGERS.get();
    let grown = if before > 0.0 { apart / before } else { 1.0 };
    if grown >= SPREAD || grown <= 1.0 / SPREAD {
        FINGERS.set(apart);
        let at = find(".timeline").and_then(|root| place::date_at(state, &root, middle));
        place::hold(middle);
        history::zoom(state, grown > 1.0, at);
    }
}

fn taken(event: &PointerEvent, marker: &HtmlElement, root: &HtmlElement) -> Option<Drag> {
    let (marker, strip) = (rect(marker), rect(find(".strip.on-timeline ol")?.as_ref()));
    let scrolled = f64::from(root.scroll_left());
    let all = f64::from(root.scroll_width() - root.client_width());
    // From right to left it is scrolled from nought to below it (CSSOM View, `scrollLeft`).
    let (least, most) = if text::is_rtl() {
        (-all, 0.0)
    } else {
        (0.0, all)
    };
    let rate = |timeline: f64, strip: f64| timeline / strip.max(1.0);
    Some(Drag {
        from: f64::from(event.client_x()),
        scrolled,
        back: rate(scrolled - least, marker.left() - strip.left()),
        on: rate(most - scrolled, strip.right() - marker.right()),
    })
}

fn drag(event: &PointerEvent) {
    let (Some(drag), Some(root)) = (DRAGGED.get(), find(".timeline")) else {
        return;
    };
    let moved = f64::from(event.client_x()) - drag.from;
    let rate = if moved < 0.0 { drag.back } else { drag.on };
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    root.set_scroll_left((drag.scrolled + moved * rate).round() as i32);
}
