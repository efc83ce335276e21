//! What of a large programme is near the screen.

use std::ops::Range;

use web_sys::HtmlElement;

use super::super::dom::{all, rect, window_size};
use crate::ui::board::Drawing;
use address::Zoom;
use layout::{Row, days_across};

/// How far beyond the screen it is drawn ahead, in pixels.
const AHEAD: f64 = 400.0;

/// Days and rows.
#[derive(Clone, Default)]
pub(super) struct Near {
    pub(super) days: Range<usize>,
    pub(super) rows: Range<usize>,
}

/// What is on the screen, and what is a little beyond.
pub(super) struct Seen {
    exactly: Near,
    ahead: Near,
}

impl Near {
    /// Moves on where something on the screen is not in it yet.
    pub(super) fn reach(&mut self, seen: Seen) {
        let within = |all: &Range<usize>, part: &Range<usize>| {
            all.start <= part.start && part.end <= all.end
        };
        if !within(&self.days, &seen.exactly.days) {
            self.days = seen.ahead.days;
        }
        if !within(&self.rows, &seen.exactly.rows) {
            self.rows = seen.ahead.rows;
        }
    }
}

/// What will be on the screen after a change, as far as that is known without laying it out: `top` is where the timeline
/// begins, in pixels. The next frame knows better.
pub(super) fn guess(drawing: Drawing, top: f64) -> Near {
    /// How high the dates are, in pixels.
    const HEAD: f64 = 90.0;
    if !drawing.large() {
        return Near::default();
    }
    let days = &drawing.state.index.program().days;
    let across = if drawing.grid {
        days_across(drawing.zoom)
    } else {
        1
    };
    let at = drawing.state.at();
    let middle = at.and_then(|date| days.iter().position(|day| day.date == date));
    let first = middle.map_or(0, |middle| middle.saturating_sub(across / 2));
    Near {
        days: first..(first + across).min(days.len()),
        rows: rows(drawing, top + HEAD, 0.0),
    }
}

/// What is on the screen, read from the document.
pub(super) fn seen(drawing: Drawing, root: &HtmlElement) -> Seen {
    let (width, height) = window_size();
    let frame = rect(root);
    let near = |element: &HtmlElement, ahead: f64| {
        let it = rect(element);
        it.right() > frame.left().max(0.0) - ahead
            && it.left() < frame.right().min(width) + ahead
            && it.bottom() > -ahead
            && it.top() < height + ahead
    };
    let days = all(root, ".day");
    let dates = all(root, ".day h2");
    let top = dates.first().map_or(0.0, |date| rect(date).bottom());
    let within = |ahead: f64| Near {
        days: range(&days, |day| near(day, ahead)),
        rows: rows(drawing, top, ahead),
    };
    Seen {
        exactly: within(0.0),
        ahead: within(AHEAD),
    }
}

/// The rows on the screen and `ahead` pixels beyond, where the first begins at `top`. Where days have their own rows, or
/// all is a list, every row may be on it.
#[expect(clippy::cast_precision_loss, reason = "rows are few")]
fn rows(drawing: Drawing, top: f64, ahead: f64) -> Range<usize> {
    /// As `style/timeline.css` has them, in pixels of the usual text size.
    const UNIT: f64 = 3.4 * 16.0;
    const PAD: f64 = 0.7 * 16.0;
    if !drawing.grid || drawing.zoom == Zoom::Day {
        return drawing.all_rows();
    }
    let (_, height) = window_size();
    let mut y = top;
    let mut seen: Option<Range<usize>> = None;
    let heights = drawing.board.rows.iter().zip(&drawing.board.heights);
    for (number, (row, units)) in heights.enumerate() {
        let end = match row {
            Row::Axis => f64::MAX,
            Row::Lane(_) => y + *units as f64 * UNIT + PAD,
        };
        if end > -ahead && y < height + ahead {
            seen = Some(seen.map_or(number, |it| it.start)..number + 1);
        }
        y = end;
    }
    seen.unwrap_or(0..0)
}

/// From the first to the last that is meant.
fn range(elements: &[HtmlElement], meant: impl Fn(&HtmlElement) -> bool) -> Range<usize> {
    let first = elements.iter().position(&meant);
    let last = elements.iter().rposition(meant);
    match (first, last) {
        (Some(first), Some(last)) => first..last + 1,
        _ => 0..0,
    }
}
