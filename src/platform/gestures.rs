//! Fingers.

use web_sys::TouchEvent;

/// Where the one finger is that touches the screen, or has just left it, in pixels from the left and from the top.
pub fn finger(event: &TouchEvent) -> Option<(i32, i32)> {
    let touches = event.touches();
    let touch = match touches.length() {
        0 => event.changed_touches().get(0),
        1 => touches.get(0),
        _ => None,
    };
    touch.map(|touch| (touch.client_x(), touch.client_y()))
}

/// How far two fingers are apart, and where their middle is from the left of the screen, in pixels.
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
