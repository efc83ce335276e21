//! Where the timeline is scrolled to. Days are given by their numbers.

use leptos::prelude::window;
use web_sys::{Element, HtmlElement};

use super::dom::{all, find_in, rect, window_size};

/// The elements of the days.
fn days(root: &Element) -> Vec<HtmlElement> {
    all(root, ".day")
}

/// Whether the whole timeline is on the screen, or it is a list.
pub fn is_whole(root: &HtmlElement) -> bool {
    root.scroll_width() <= root.client_width() + 4
}

/// How far the timeline is scrolled, in pixels.
pub fn offset(root: &HtmlElement) -> i32 {
    root.scroll_left()
}

/// The day below a point of the screen, in pixels from its left.
pub fn day_at(root: &HtmlElement, x: f64) -> Option<usize> {
    days(root).iter().position(|day| {
        let day = rect(day);
        day.left() <= x && x < day.right()
    })
}

/// The day in the middle of what is shown.
pub fn middle_day(root: &HtmlElement, rtl: bool) -> Option<usize> {
    let (left, right) = shown(root, rtl);
    day_at(root, f64::midpoint(left, right))
}

/// From where to where days are seen, in pixels of the window: beside the column of the rows' names, where there is one.
fn shown(root: &HtmlElement, rtl: bool) -> (f64, f64) {
    let frame = rect(root);
    let days = find_in(root, ".days");
    let names = days.map_or(0, |days| {
        if rtl {
            root.client_width() - days.offset_left() - days.offset_width()
        } else {
            days.offset_left()
        }
    });
    if rtl {
        (frame.left(), frame.right() - f64::from(names))
    } else {
        (frame.left() + f64::from(names), frame.right())
    }
}

/// The first and the last day of which more than half is shown.
pub fn shown_days(root: &HtmlElement, rtl: bool) -> Option<(usize, usize)> {
    let (left, right) = shown(root, rtl);
    let is_shown = |day: &HtmlElement| {
        let day = rect(day);
        let inside = day.right().min(right) - day.left().max(left);
        inside > day.width().min(right - left) / 2.0 - 1.0
    };
    let days = days(root);
    Some((
        days.iter().position(is_shown)?,
        days.iter().rposition(is_shown)?,
    ))
}

/// Where a day is to be after scrolling.
#[derive(Clone, Copy)]
pub enum Target {
    /// It is the first that is shown.
    Start,
    /// Its middle is at this point of the screen, in pixels from the left; in the middle of what is shown without one.
    Middle(Option<f64>),
}

/// Scrolls sideways to a day.
pub fn to_day(root: &HtmlElement, day: usize, target: Target, rtl: bool) {
    let Some(day) = days(root).into_iter().nth(day) else {
        return;
    };
    let ((left, right), it) = (shown(root, rtl), rect(&day));
    let by = match target {
        Target::Middle(point) => {
            f64::midpoint(it.left(), it.right()) - point.unwrap_or(f64::midpoint(left, right))
        }
        Target::Start if rtl => it.right() - right,
        Target::Start => it.left() - left,
    };
    by_pixels(root, by);
}

/// Scrolls down until a day, of a timeline that is a list, is on the screen.
pub fn into_view(root: &HtmlElement, day: usize) {
    if let Some(day) = days(root).into_iter().nth(day) {
        day.scroll_into_view();
    }
}

/// Scrolls sideways by so many pixels.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
pub fn by_pixels(root: &HtmlElement, by: f64) {
    root.set_scroll_left(root.scroll_left() + by.round() as i32);
}

/// Scrolls the strip of dates, and nothing else, to the day that is open.
pub fn to_current(strip: &HtmlElement) {
    if let Some(day) = find_in(strip, "[aria-current]") {
        let margin = (strip.client_width() - day.offset_width()) / 2;
        strip.set_scroll_left(day.offset_left() - margin);
    }
}

/// Where the marker of a strip of dates is from its start, and how wide, in pixels, to cover these dates; and scrolls
/// the strip to it.
pub fn cover(strip: &HtmlElement, first: usize, last: usize) -> Option<(i32, i32)> {
    let dates = all(strip, "li");
    let (from, to) = (dates.get(first)?, dates.get(last)?);
    // From right to left the last stands before the first.
    let start = from.offset_left().min(to.offset_left());
    let end = |it: &HtmlElement| it.offset_left() + it.offset_width();
    let end = end(from).max(end(to));
    Some((start, end - start))
}

/// Scrolls a strip so that the marker is in its middle.
pub fn to_marker(strip: &HtmlElement, (start, width): (i32, i32)) {
    strip.set_scroll_left(start + (width - strip.client_width()) / 2);
}

/// Scrolls down to a share of an axis's height, into the middle of the screen.
pub fn to_share(axis: &HtmlElement, share: f64) {
    let axis = rect(axis);
    let line = axis.top() + axis.height() * share;
    window().scroll_by_with_x_and_y(0.0, line - window_size().1 / 2.0);
}

/// How the sideways scrolling of the timeline goes with a marker that is dragged along a strip.
#[derive(Clone, Copy)]
pub struct Drag {
    from: f64,
    scrolled: f64,
    /// How far the timeline goes for a pixel of the pointer, back and on: the ends of the strip are its ends.
    back: f64,
    on: f64,
}

impl Drag {
    /// The marker is taken at a point of the screen, in pixels from the left.
    pub fn start(
        root: &HtmlElement,
        strip: &HtmlElement,
        marker: &HtmlElement,
        x: f64,
        rtl: bool,
    ) -> Option<Self> {
        let (marker, strip) = (rect(marker), rect(find_in(strip, "ol")?.as_ref()));
        let scrolled = f64::from(root.scroll_left());
        let all = f64::from(root.scroll_width() - root.client_width());
        // From right to left it is scrolled from nought to below it (CSSOM View, `scrollLeft`).
        let (least, most) = if rtl { (-all, 0.0) } else { (0.0, all) };
        let rate = |timeline: f64, strip: f64| timeline / strip.max(1.0);
        Some(Self {
            from: x,
            scrolled,
            back: rate(scrolled - least, marker.left() - strip.left()),
            on: rate(most - scrolled, strip.right() - marker.right()),
        })
    }

    /// The pointer is at a point of the screen.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn to(self, root: &HtmlElement, x: f64) {
        let moved = x - self.from;
        let rate = if moved < 0.0 { self.back } else { self.on };
        root.set_scroll_left((self.scrolled + moved * rate).round() as i32);
    }
}

/// What of a large timeline is on the screen and `ahead` pixels around it: the days, and from where to where the rows
/// are seen, in pixels from the end of the days' heads.
pub fn on_screen(root: &HtmlElement, ahead: f64) -> Option<(std::ops::Range<usize>, f64, f64)> {
    let (width, height) = window_size();
    let frame = rect(root);
    let near = |day: &HtmlElement| {
        let it = rect(day);
        it.right() > frame.left().max(0.0) - ahead
            && it.left() < frame.right().min(width) + ahead
            && it.bottom() > -ahead
            && it.top() < height + ahead
    };
    let days = days(root);
    let top = rect(find_in(root, ".day h2")?.as_ref()).bottom();
    let first = days.iter().position(near)?;
    let last = days.iter().rposition(near)?;
    Some((first..last + 1, -ahead - top, height + ahead - top))
}
