//! Touch gestures.

use web_sys::{Element, TouchEvent};

use super::dom;

/// Where a single finger touches the screen, or has just left it, in pixels from the left and from the top.
pub fn finger(event: &TouchEvent) -> Option<(i32, i32)> {
    let touches = event.touches();
    let touch = match touches.length() {
        0 => event.changed_touches().get(0),
        1 => touches.get(0),
        _ => None,
    };
    touch.map(|touch| (touch.client_x(), touch.client_y()))
}

/// Whether a finger touched something that is scrolled down, which it would scroll back.
pub fn is_scrolled(event: &TouchEvent) -> bool {
    let around = |it: &Element| it.parent_element();
    std::iter::successors(dom::target(event), around)
        .take_while(|it| it.tag_name() != "BODY")
        .any(|it| it.scroll_top() > 0)
}

/// How far a finger moves to one side for a swipe, in pixels.
const SWIPE: i32 = 60;

/// Whether a finger moved to one side from where it touched down, and not down the page: to the right is `true`.
pub fn swipe(from: (i32, i32), to: (i32, i32)) -> Option<bool> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    (x.abs() >= SWIPE && x.abs() > 2 * y.abs()).then_some(x > 0)
}

/// How far apart two fingers are, and how far their middle is from the left of the screen, in pixels.
pub fn fingers(event: &TouchEvent) -> Option<(f64, f64)> {
    let touches = event.touches();
    let (one, two) = (touches.get(0)?, touches.get(1)?);
    let place = |x: i32, y: i32| (f64::from(x), f64::from(y));
    let (a, b) = (
        place(one.client_x(), one.client_y()),
        place(two.client_x(), two.client_y()),
    );
    Some(((a.0 - b.0).hypot(a.1 - b.1), f64::midpoint(a.0, b.0)))
}
