//! Where in the timeline the reader is.

use std::{cell::Cell, time::Duration};

use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

use super::{
    super::{
        dom::{all, find, listen, rect, window_size},
        history,
    },
    marks, paint,
};
use crate::ui::state::State;
use address::Place;
use languages::text;
use layout::columns;
use program::Date;

/// Once or twice this time after the last movement the address says where it ended.
const REST: Duration = Duration::from_millis(120);

/// A place of the timeline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    /// It was not gone to one yet.
    Nowhere,
    /// Where the programme begins.
    Beginning,
    /// A date.
    At(Date),
}

impl From<Option<Date>> for Arrival {
    fn from(at: Option<Date>) -> Self {
        at.map_or(Self::Beginning, Self::At)
    }
}

thread_local! {
    /// The date at which the timeline stands as far as the address is concerned.
    static ARRIVED: Cell<Arrival> = const { Cell::new(Arrival::Nowhere) };
    /// The point of the screen at which the date of the address is to stay, in pixels; its middle where there is none.
    static HELD: Cell<Option<f64>> = const { Cell::new(None) };
    /// How far the timeline is scrolled where nobody has moved it since it arrived, in pixels.
    static UNTOUCHED: Cell<Option<i32>> = const { Cell::new(None) };
    static FRAME: Cell<bool> = const { Cell::new(false) };
    static MOVED: Cell<bool> = const { Cell::new(false) };
    static WAITS: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn start(state: State) {
    listen("scroll", move |_: Event| moved(state));
    listen("resize", move |_: Event| {
        measure(state);
        moved(state);
    });
    measure(state);
}

/// How wide the screen is, in rem of the reader's own text size.
fn measure(state: State) {
    let (width, _) = window_size();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "screens are small"
    )]
    let width = (width / 16.0) as u16;
    if state
        .screen
        .with_untracked(|screen| screen.width != Some(width))
    {
        state.screen.update(|screen| screen.width = Some(width));
    }
}

/// Once a frame: what is near the screen, and the marker; and when it rests, the address.
fn moved(state: State) {
    if !FRAME.replace(true) {
        request_animation_frame(move || {
            FRAME.set(false);
            paint::near(state);
        });
    }
    MOVED.set(true);
    wait(state);
}

/// Waits until nothing has moved for a while.
fn wait(state: State) {
    if !WAITS.replace(true) {
        let look = move || {
            WAITS.set(false);
            if MOVED.replace(false) {
                wait(state);
            } else {
                rested(state);
            }
        };
        set_timeout(look, REST);
    }
}

/// Writes the date in the middle into the address, where there is something to scroll.
fn rested(state: State) {
    let address = state.address.get_untracked();
    if address.place != Place::Timeline || zoomed_out() {
        return;
    }
    let scrolled = find(".timeline").map(|it| it.scroll_left());
    let at = middle(state);
    if at.is_none() || at == address.view.at || scrolled == UNTOUCHED.get() {
        return;
    }
    // Whoever comes back to where the page began was there on purpose.
    UNTOUCHED.set(None);
    let mut address = address;
    address.view.at = at;
    ARRIVED.set(at.into());
    history::enter(state, &address, true);
    state.address.set(address);
}

/// Whether the whole timeline is on the screen, or it is a list.
pub fn zoomed_out() -> bool {
    find(".timeline").is_none_or(|it| it.scroll_width() <= it.client_width() + 4)
}

/// The date in the middle of what is shown.
pub fn middle(state: State) -> Option<Date> {
    let root = find(".timeline")?;
    let (left, right) = shown(&root);
    let centre = f64::midpoint(left, right);
    date_at(state, &root, centre)
}

/// The date below a point of the screen, in pixels from its left.
pub(super) fn date_at(state: State, root: &HtmlElement, x: f64) -> Option<Date> {
    let days = all(root, ".day");
    let number = days.iter().position(|day| {
        let day = rect(day);
        day.left() <= x && x < day.right()
    })?;
    Some(state.index.program().days.get(number)?.date)
}

/// From where to where days are seen: beside the column of the rows' names, where there is one.
fn shown(root: &HtmlElement) -> (f64, f64) {
    let frame = rect(root);
    let days = find(".timeline .days");
    let names = |width: fn(&HtmlElement, &HtmlElement) -> i32| {
        f64::from(days.as_ref().map_or(0, |days| width(root, days)))
    };
    if text::is_rtl() {
        let names =
            names(|root, days| root.client_width() - days.offset_left() - days.offset_width());
        (frame.left(), frame.right() - names)
    } else {
        (
            frame.left() + names(|_, days| days.offset_left()),
            frame.right(),
        )
    }
}

/// How far a day is from where the first that is shown stands.
fn from_start(root: &HtmlElement, day: &HtmlElement) -> f64 {
    let ((left, right), it) = (shown(root), rect(day));
    if text::is_rtl() {
        it.right() - right
    } else {
        it.left() - left
    }
}

/// Holds the date of the next address at a point of the screen.
pub(super) fn hold(x: f64) {
    HELD.set(Some(x));
}

/// To the date of the address, where the timeline is not there yet; at first to the first day that has a record.
pub fn arrive(state: State) {
    let Some(root) = find(".timeline") else {
        ARRIVED.set(Arrival::Nowhere);
        return;
    };
    let at = state.address.with_untracked(|address| address.view.at);
    let zoomed = document()
        .document_element()
        .and_then(|it| it.get_attribute("data-zoom"));
    let before = ARRIVED.replace(at.into());
    if before == Arrival::from(at) && root.get_attribute("data-at") == zoomed {
        return;
    }
    let _ = root.set_attribute("data-at", &zoomed.unwrap_or_default());
    let held = HELD.take();
    let day = match at {
        Some(date) => find(&format!("#d-{date}")),
        None => find(".day:not(.empty)"),
    };
    let Some(day) = day else {
        return;
    };
    let (left, right) = shown(&root);
    let it = rect(&day);
    let offset = match at {
        Some(_) => {
            f64::midpoint(it.left(), it.right()) - held.unwrap_or(f64::midpoint(left, right))
        }
        None => from_start(&root, &day),
    };
    scroll(&root, offset);
    if held.is_some() {
        marks::keep_in_view();
    }
    UNTOUCHED.set(Some(root.scroll_left()));
}

/// The marker on the strip: the days that are shown; and the strip follows it.
pub fn mark(state: State) {
    let (Some(root), Some(strip), Some(marker)) = (
        find(".timeline"),
        find(".strip.on-timeline"),
        find(".marker"),
    ) else {
        return;
    };
    let _ = strip.class_list().toggle_with_force("whole", zoomed_out());
    let (left, right) = shown(&root);
    let columns = columns(state.index);
    let seen: Vec<usize> = all(&root, ".day")
        .iter()
        .enumerate()
        .filter(|(_, day)| {
            let day = rect(day);
            let inside = day.right().min(right) - day.left().max(left);
            inside > day.width().min(right - left) / 2.0 - 1.0
        })
        .map(|(number, _)| number)
        .collect();
    let (Some(&first), Some(&last)) = (seen.first(), seen.last()) else {
        return;
    };
    let links = all(&strip, "li");
    let (Some(from), Some(to)) = (links.get(first), links.get(last)) else {
        return;
    };
    // From right to left the last stands before the first.
    let start = from.offset_left().min(to.offset_left());
    let end = |it: &HtmlElement| it.offset_left() + it.offset_width();
    let end = end(from).max(end(to));
    let style = format!("transform:translateX({start}px);width:{}px", end - start);
    let value = text::days_on_screen(columns[first].date, columns[last].date);
    if marker.get_attribute("style").as_ref() == Some(&style) {
        // Who scrolls the strip to find another date keeps it where it is.
        return;
    }
    for (name, value) in [
        ("style", style.as_str()),
        ("aria-valuenow", &(first + 1).to_string()),
        ("aria-valuetext", &value),
    ] {
        let _ = marker.set_attribute(name, value);
    }
    strip.set_scroll_left((start + end - strip.client_width()) / 2);
}

/// Down to the line at now, into the middle of the screen, where the axis has the hour.
pub fn to_now(state: State) {
    let now = (state.screen).with_untracked(|screen| Some(screen.zones.as_ref()?.now.1));
    let axis = state.board.with_untracked(|board| board.axis);
    let (Some(now), Some(axis), Some(hours)) = (now, axis, find(".today .axis .sessions")) else {
        return;
    };
    let minutes = f64::from(now.clamp(axis.start, axis.end) - axis.start);
    let hours = rect(&hours);
    let line = hours.top() + hours.height() * minutes / f64::from(axis.end - axis.start);
    let (_, height) = window_size();
    window().scroll_by_with_x_and_y(0.0, line - height / 2.0);
}

/// Scrolls by days, from the first that is shown.
pub(super) fn pan(state: State, days: i32) {
    let (Some(root), Some(marker)) = (find(".timeline"), find(".marker")) else {
        return;
    };
    let all = &state.index.program().days;
    let first = marker.get_attribute("aria-valuenow");
    let first: i32 = first.and_then(|it| it.parse().ok()).unwrap_or(1);
    let last = i32::try_from(all.len()).unwrap_or(i32::MAX);
    let to = first.saturating_add(days).clamp(1, last) - 1;
    let day = usize::try_from(to).ok().and_then(|it| all.get(it));
    if let Some(day) = day.and_then(|day| find(&format!("#d-{}", day.date))) {
        scroll(&root, from_start(&root, &day));
    }
}

/// Scrolls sideways by so many pixels.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn scroll(root: &HtmlElement, by: f64) {
    root.set_scroll_left(root.scroll_left() + by.round() as i32);
}
