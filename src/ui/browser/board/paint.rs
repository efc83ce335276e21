//! From layout to document, a day at a time.

use std::{cell::RefCell, ops::Range};

use leptos::prelude::{With, document, request_animation_frame};
use web_sys::HtmlElement;

use super::{
    super::dom::{all, find, rect, window_size},
    marks, place,
};
use crate::{
    text, timeline,
    ui::{
        board::{self, Drawing},
        state::State,
    },
};

/// How many new blocks a frame may have: with more, a slow phone takes longer than 50 ms for it.
const BLOCKS_PER_FRAME: usize = 60;
/// How far beyond the screen a large programme is drawn ahead, in pixels.
const AHEAD: f64 = 500.0;

/// What stands in the document.
#[derive(Default)]
struct Painted {
    frame: String,
    days: Vec<String>,
    /// The rows that are drawn of a large programme.
    rows: Range<usize>,
    /// Whether the next frame draws on.
    queued: bool,
}

thread_local! {
    static PAINTED: RefCell<Painted> = RefCell::default();
}

/// Draws what the address says; called anew whenever any of it changes.
pub fn draw(state: State) {
    let (list, zoom) = (state.here.with(|here| here.view.list), state.zoom());
    if let Some(html) = document().document_element() {
        let _ = if list {
            html.remove_attribute("data-zoom")
        } else {
            html.set_attribute("data-zoom", zoom.key())
        };
    }
    let Some(root) = find(".timeline") else {
        return;
    };
    with_drawing(state, |drawing| frame(drawing, &root));
    place::arrive(state);
    paint(state, false);
    marks::thread(&root, state.thread().as_ref());
    place::mark(state);
}

fn with_drawing<T>(state: State, work: impl FnOnce(Drawing) -> T) -> T {
    state.board.with(|layout| {
        work(Drawing {
            state,
            board: layout,
            zoom: state.zoom(),
            grid: !state.here.with(|here| here.view.list),
        })
    })
}

/// What stands around the days.
fn frame(drawing: Drawing, root: &HtmlElement) {
    let new = root.first_element_child().is_none();
    if new {
        root.set_inner_html(&board::whole(drawing));
    }
    let (style, labels) = (board::style(drawing), board::labels(drawing));
    let lane = drawing.state.lane().key();
    let frame = format!("{style}{labels}{lane}{}", drawing.zoom.key());
    let changed = PAINTED.with_borrow_mut(|painted| {
        if new {
            *painted = Painted::default();
        }
        let changed = painted.frame != frame;
        if changed {
            painted.frame = frame;
            painted.rows = 0..0;
        }
        changed
    });
    let grid = [
        ("role", "grid"),
        ("aria-label", text::TIMELINE),
        ("aria-description", text::TIMELINE_KEYS),
    ];
    let days = all(root, ".days, .day");
    for (number, element) in days.iter().enumerate() {
        let _ = match (number, drawing.grid) {
            (0, true) => grid
                .iter()
                .try_for_each(|(name, value)| element.set_attribute(name, value)),
            (_, true) => element.set_attribute("role", "row"),
            (_, false) => element.remove_attribute("role"),
        };
    }
    if changed {
        let _ = root.set_attribute("style", &style);
        let _ = root.set_attribute("data-lane", lane);
        if let Some(rows) = find(".timeline .rows") {
            rows.set_inner_html(&labels);
        }
        if let Some(lanes) = find(".folded") {
            lanes.set_inner_html(&board::folded(drawing));
        }
    }
    let _ = root
        .class_list()
        .toggle_with_force("large", drawing.large());
    now(drawing, root);
}

/// The line at now, where the axis has the hour.
fn now(drawing: Drawing, root: &HtmlElement) {
    let axis = drawing
        .board
        .axis
        .zip(drawing.state.screen.with(|screen| screen.zones.clone()));
    let minute = axis.and_then(|(axis, zones)| {
        zones
            .now
            .1
            .checked_sub(axis.start)
            .filter(|it| *it < axis.end - axis.start)
    });
    let minute = minute.map_or_else(String::new, |it| it.to_string());
    let _ = root.style().set_property("--now", &minute);
}

/// Draws the days that changed: of a large programme those on the screen, so many blocks a frame, and then those around
/// it. `moved` says that nothing changed but the place.
pub(super) fn paint(state: State, moved: bool) {
    let Some(root) = find(".timeline") else {
        return;
    };
    let days = all(&root, ".day");
    let columns = timeline::columns(state.index);
    let go_on = with_drawing(state, |drawing| {
        PAINTED.with_borrow_mut(|painted| {
            painted.days.resize(days.len(), String::new());
            let seen = Seen::new(drawing, &root, &days, painted, moved);
            let mut room = if drawing.large() {
                BLOCKS_PER_FRAME
            } else {
                usize::MAX
            };
            for (number, (element, column)) in days.iter().zip(&columns).enumerate() {
                let class = board::class(drawing, column, number);
                if element.class_name() != class {
                    element.set_class_name(&class);
                }
                let rows = if seen.days.contains(&number) {
                    painted.rows.clone()
                } else {
                    0..0
                };
                let html = board::day(drawing, column, number, rows.clone());
                if html == painted.days[number] {
                    continue;
                }
                if room == 0 {
                    return true;
                }
                let cells = drawing.board.days.get(number).into_iter().flatten();
                let blocks: usize = cells
                    .map(|cell| {
                        if rows.contains(&cell.row) {
                            cell.blocks.len()
                        } else {
                            0
                        }
                    })
                    .sum();
                room = room.saturating_sub(blocks);
                element.set_inner_html(&html);
                painted.days[number] = html;
            }
            seen.ahead
        })
    });
    marks::after_paint(state, &root);
    if go_on {
        again(state);
    }
}

fn again(state: State) {
    let queued = PAINTED.with_borrow_mut(|painted| std::mem::replace(&mut painted.queued, true));
    if !queued {
        request_animation_frame(move || {
            PAINTED.with_borrow_mut(|painted| painted.queued = false);
            paint(state, true);
        });
    }
}

/// What of the timeline is to be drawn.
struct Seen {
    days: Range<usize>,
    /// Whether more is to be drawn ahead.
    ahead: bool,
}

impl Seen {
    fn new(
        drawing: Drawing,
        root: &HtmlElement,
        days: &[HtmlElement],
        painted: &mut Painted,
        moved: bool,
    ) -> Self {
        if !drawing.large() {
            painted.rows = drawing.rows();
            return Self {
                days: 0..days.len(),
                ahead: false,
            };
        }
        let (width, height) = window_size();
        let frame = rect(root);
        let near = |element: &HtmlElement, ahead: f64| {
            let it = rect(element);
            it.right() > frame.left().max(0.0) - ahead
                && it.left() < frame.right().min(width) + ahead
                && it.bottom() > -ahead
                && it.top() < height + ahead
        };
        let ahead = if moved { AHEAD } else { 0.0 };
        if drawing.grid {
            let rows = all(root, ".row");
            let visible = range(&rows, |row| near(row, 0.0));
            let kept = painted.rows.start <= visible.start && visible.end <= painted.rows.end;
            if !kept || painted.rows.is_empty() {
                painted.rows = range(&rows, |row| near(row, ahead));
            }
        } else {
            painted.rows = drawing.rows();
        }
        Self {
            days: range(days, |day| near(day, ahead)),
            ahead: !moved,
        }
    }
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
