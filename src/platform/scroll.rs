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

/// The day at a point of the screen, in pixels from its left.
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

/// From where to where days are visible, in pixels of the window: without the column of row names, if there is one.
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
    /// At the start of what is shown.
    Start,
    /// With its middle at this point of the screen, in pixels from the left; `None` for the middle of what is shown.
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

/// Scrolls until a day is on the screen.
pub fn into_view(root: &HtmlElement, day: usize) {
    if let Some(day) = days(root).into_iter().nth(day) {
        day.scroll_into_view();
    }
}

/// Scrolls sideways by this many pixels.
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

/// Where the marker of a strip of dates begins, and how wide it is, in pixels, to cover these dates.
pub fn cover(strip: &HtmlElement, first: usize, last: usize) -> Option<(i32, i32)> {
    let dates = all(strip, "li");
    let (from, to) = (dates.get(first)?, dates.get(last)?);
    // In right-to-left languages, the last date is to the left of the first.
    let start = from.offset_left().min(to.offset_left());
    let end = |it: &HtmlElement| it.offset_left() + it.offset_width();
    let end = end(from).max(end(to));
    Some((start, end - start))
}

/// Scrolls a strip so that the marker is in its middle.
pub fn to_marker(strip: &HtmlElement, (start, width): (i32, i32)) {
    strip.set_scroll_left(start + (width - strip.client_width()) / 2);
}

/// Scrolls until the point at this share of an axis's height is in the middle of the screen.
pub fn to_share(axis: &HtmlElement, share: f64) {
    let axis = rect(axis);
    let line = axis.top() + axis.height() * share;
    window().scroll_by_with_x_and_y(0.0, line - window_size().1 / 2.0);
}

/// How the timeline scrolls sideways while a marker is dragged along a strip.
#[derive(Clone, Copy)]
pub struct Drag {
    from: f64,
    scrolled: f64,
    /// How far the timeline moves for each pixel of the pointer, back and on: the ends of the strip are its ends.
    back: f64,
    on: f64,
}

impl Drag {
    /// The marker is grabbed at a point of the screen, in pixels from the left.
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
        // In right-to-left languages it scrolls from zero to negative values (CSSOM View, `scrollLeft`).
        let (least, most) = if rtl { (-all, 0.0) } else { (0.0, all) };
        let rate = |timeline: f64, strip: f64| timeline / strip.max(1.0);
        Some(Self {
            from: x,
            scrolled,
            back: rate(scrolled - least, marker.left() - strip.left()),
            on: rate(most - scrolled, strip.right() - marker.right()),
        })
    }

    /// Scrolls for the pointer at a point of the screen.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn to(self, root: &HtmlElement, x: f64) {
        let moved = x - self.from;
        let rate = if moved < 0.0 { self.back } else { self.on };
        root.set_scroll_left((self.scrolled + moved * rate).round() as i32);
    }
}

/// What part of a large timeline is on the screen or within `ahead` pixels of it: the days, and from where to where
/// rows are visible, in pixels from the bottom of the days' heads.
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
