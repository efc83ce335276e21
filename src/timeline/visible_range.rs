//! What part of a large program is in the tree: what is on the screen, and a little beyond.

use std::ops::Range;

use leptos::{ev, prelude::*};

use super::state::TimelineState;
use crate::platform::{
    events::on_window,
    frames::{next_frame, while_alive},
    scroll,
};
use address::Zoom;
use layout::{Row, TimelineLayout};

/// How far beyond the screen the tree goes, in pixels: what comes next while panning is already there.
const AHEAD: f64 = 60.0;

/// Days and rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisibleRange {
    /// The numbers of the days.
    pub days: Range<usize>,
    /// The numbers of the rows.
    pub rows: Range<usize>,
}

impl VisibleRange {
    /// Whether a cell is in it.
    pub fn has(&self, day: usize, row: usize) -> bool {
        self.days.contains(&day) && self.rows.contains(&row)
    }

    fn covers(&self, other: &Self) -> bool {
        let within = |all: &Range<usize>, part: &Range<usize>| {
            all.start <= part.start && part.end <= all.end
        };
        within(&self.days, &other.days) && within(&self.rows, &other.rows)
    }
}

/// Follows the screen from here on.
pub fn follow(state: TimelineState) {
    Effect::new(move |_| {
        state.layout.track();
        state.zoom.track();
        state.is_grid.track();
        // Once it is laid out. What was near before the change may not be near after it.
        next_frame(while_alive(move || {
            state.visible.set(VisibleRange::default());
            measure(state);
        }));
    });
    on_window(ev::scroll, move |_| measure(state));
    on_window(ev::resize, move |_| measure(state));
}

/// Moves the range if something on the screen is not in it yet.
pub fn measure(state: TimelineState) {
    let Some(root) = state.element() else {
        return;
    };
    let on_screen = |ahead: f64| {
        let (days, top, bottom) = scroll::on_screen(&root, ahead)?;
        let all = state.zoom.get_untracked() == Zoom::Day || !state.is_grid.get_untracked();
        let rows = state.layout.with_untracked(|layout| {
            // If days have their own rows, or everything is a list, every row may be on the screen.
            if all {
                0..layout.rows.len()
            } else {
                rows(layout, top, bottom)
            }
        });
        Some(VisibleRange { days, rows })
    };
    let (Some(exactly), Some(ahead)) = (on_screen(0.0), on_screen(AHEAD)) else {
        return;
    };
    if !state
        .visible
        .with_untracked(|visible| visible.covers(&exactly))
    {
        state.visible.set(ahead);
    }
}

/// The rows between two heights, in pixels from the first row's top.
#[expect(clippy::cast_precision_loss, reason = "rows are few")]
fn rows(layout: &TimelineLayout, top: f64, bottom: f64) -> Range<usize> {
    /// The same as in `style/tokens.css`, in pixels at the default text size.
    const UNIT: f64 = 3.4 * 16.0;
    const PAD: f64 = 0.7 * 16.0;
    let mut y = 0.0;
    let mut seen: Option<Range<usize>> = None;
    let heights = layout.rows.iter().zip(&layout.heights);
    for (number, (row, units)) in heights.enumerate() {
        let end = match row {
            Row::Axis => f64::MAX,
            Row::Lane(_) => y + *units as f64 * UNIT + PAD,
        };
        if end > top && y < bottom {
            seen = Some(seen.map_or(number, |it| it.start)..number + 1);
        }
        y = end;
    }
    seen.unwrap_or(0..0)
}
