//! From layout to document, a day at a time.

use std::{
    cell::{Cell, RefCell},
    ops::Range,
};

use leptos::prelude::{Track, With, document};
use web_sys::HtmlElement;

use super::{
    super::dom::{after_paint, all, find, rect},
    marks,
    near::{self, Near},
    place,
};
use crate::ui::{
    board::{self, Drawing},
    state::State,
};
use address::Filter;
use languages::text;
use layout::Board;
use program::Date;

/// How many new blocks of a large programme a frame may have: with more, a slow phone takes longer than 50 ms for it.
const BLOCKS: usize = 16;

/// What stands in the document.
#[derive(Default)]
struct Painted {
    frame: String,
    board: Option<Board>,
    filter: Filter,
    today: Option<Date>,
    days: Vec<Day>,
    /// What is drawn of a large programme.
    near: Near,
    labels: String,
    /// Whether more is drawn soon.
    waits: bool,
}

/// What stands in a day.
#[derive(Clone, Default)]
struct Day {
    head: String,
    /// All of it, where it was drawn at once; of the first drawing only the prerender knows.
    cells: Option<String>,
    rows: Range<usize>,
    /// How many pieces.
    pieces: usize,
    /// Whether it is of before the last change.
    stale: bool,
}

thread_local! {
    static PAINTED: RefCell<Painted> = RefCell::default();
    static DUE: Cell<bool> = const { Cell::new(false) };
}

/// Draws what the address says; called anew whenever any of it changes. A large programme waits for the next frame: the
/// first one shows that the choice was heard.
pub fn draw(state: State) {
    state.board.track();
    state.here.track();
    state.screen.track();
    if state.index.sessions().len() <= layout::LARGE {
        draw_now(state);
    } else if !DUE.replace(true) {
        after_paint(move || {
            DUE.set(false);
            draw_now(state);
        });
    }
}

/// Whether a drawing is waiting.
pub(super) fn due() -> bool {
    DUE.get()
}

/// First all is written, then read: the browser lays out once.
fn draw_now(state: State) {
    let (list, zoom) = (state.here.with(|here| here.view.list), state.zoom());
    let Some(root) = find(".timeline") else {
        return;
    };
    let top = rect(&root).top();
    if let Some(html) = document().document_element() {
        let zoom = (!list).then(|| zoom.key());
        if html.get_attribute("data-zoom").as_deref() != zoom {
            let _ = match zoom {
                Some(zoom) => html.set_attribute("data-zoom", zoom),
                None => html.remove_attribute("data-zoom"),
            };
        }
    }
    let changed = with_drawing(state, |drawing| frame(drawing, &root, top));
    if changed {
        paint(state, BLOCKS);
        place::arrive(state);
    } else {
        marks::thread(&root, state.thread().as_ref());
    }
    marks::line(state, &root);
    later(state);
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

/// Draws what stands around the days. Says whether anything of the days has changed.
fn frame(drawing: Drawing, root: &HtmlElement, top: f64) -> bool {
    let state = drawing.state;
    let new = !root.has_attribute("data-lane");
    let rows = board::rows(drawing);
    let (lane, filter, today) = (state.lane().key(), state.filter(), state.today());
    let frame = format!("{rows}{lane}{}{}", drawing.zoom.key(), drawing.grid);
    now(drawing, root);
    let moved = PAINTED.with_borrow_mut(|painted| {
        if new {
            *painted = Painted::default();
        }
        let same = painted.board.as_ref() == Some(drawing.board);
        if same && painted.frame == frame && painted.filter == filter && painted.today == today {
            return None;
        }
        let moved = painted.frame != frame;
        if moved {
            painted.near = near::guess(drawing, top);
        }
        for day in &mut painted.days {
            day.stale = true;
        }
        painted.board = Some(drawing.board.clone());
        (painted.frame, painted.filter, painted.today) = (frame, filter, today);
        Some(moved)
    });
    if moved == Some(true) {
        let _ = root.set_attribute("data-lane", lane);
        roles(drawing, root);
        let high = if drawing.large() {
            all(root, ".rows, .day")
        } else {
            vec![root.clone()]
        };
        for element in high {
            let _ = element.style().set_property("grid-template-rows", &rows);
        }
        root.set_class_name(&board::kind(drawing));
    }
    if moved.is_some()
        && let Some(lanes) = find(".folded")
    {
        lanes.set_inner_html(&board::folded(drawing));
    }
    moved.is_some()
}

/// A grid has the roles of one, a list its own.
fn roles(drawing: Drawing, root: &HtmlElement) {
    let grid = [
        ("role", "grid"),
        ("aria-label", text::timeline()),
        ("aria-description", text::timeline_keys()),
    ];
    for (number, element) in all(root, ".days, .day").iter().enumerate() {
        let _ = match (number, drawing.grid) {
            (0, true) => grid
                .iter()
                .try_for_each(|(name, value)| element.set_attribute(name, value)),
            (0, false) => element.set_attribute("role", "list"),
            (_, true) => element.set_attribute("role", "row"),
            (_, false) => element.set_attribute("role", "listitem"),
        };
    }
}

/// The line at now, where the axis has the hour.
fn now(drawing: Drawing, root: &HtmlElement) {
    let zones = drawing
        .state
        .screen
        .with(|screen| screen.zones.as_ref().map(|zones| zones.now.1));
    let minute = drawing.board.axis.zip(zones).and_then(|(axis, now)| {
        let minute = now.checked_sub(axis.start)?;
        (minute < axis.end - axis.start).then(|| minute.to_string())
    });
    let _ = root
        .style()
        .set_property("--now", &minute.unwrap_or_default());
}

/// Draws the days that changed; of a large programme those that are near, and so many blocks.
fn paint(state: State, left: usize) {
    let Some(root) = find(".timeline") else {
        return;
    };
    let rest = with_drawing(state, |drawing| {
        PAINTED.with_borrow_mut(|painted| paint_days(drawing, &root, painted, left))
    });
    marks::after_paint(state, &root);
    if rest {
        later(state);
    }
}

/// Draws on in the frame after the next.
fn later(state: State) {
    let waits = PAINTED.with_borrow_mut(|painted| std::mem::replace(&mut painted.waits, true));
    if !waits {
        after_paint(move || near(state));
    }
}

/// Says whether there was not room for all.
fn paint_days(drawing: Drawing, root: &HtmlElement, painted: &mut Painted, left: usize) -> bool {
    let columns = layout::columns(drawing.state.index);
    let (near, mut left) = if drawing.large() {
        (painted.near.clone(), left)
    } else {
        let (days, rows) = (0..columns.len(), drawing.all_rows());
        (Near { days, rows }, usize::MAX)
    };
    let labels = board::labels(drawing, near.rows.clone());
    if labels != painted.labels
        && let Some(rows) = find(".timeline .rows")
    {
        rows.set_inner_html(&labels);
        painted.labels = labels;
    }
    let new = Day {
        stale: true,
        ..Day::default()
    };
    painted.days.resize(columns.len(), new);
    let elements = all(root, ".day");
    let mut rest = false;
    for (number, (element, column)) in elements.iter().zip(&columns).enumerate() {
        let day = &mut painted.days[number];
        let rows = if near.days.contains(&number) {
            near.rows.clone()
        } else {
            0..0
        };
        let Some(cells) = element.last_element_child() else {
            continue;
        };
        if day.stale {
            let class = board::class(drawing, column, number);
            if element.class_name() != class {
                element.set_class_name(&class);
            }
            let head = board::head(drawing, column, number);
            if head != day.head
                && let Some(old) = element.first_element_child()
            {
                old.set_outer_html(&head);
                day.head = head;
            }
        }
        let pieces = board::pieces(drawing, number, &rows);
        if !drawing.large() {
            let html: String = (pieces.iter())
                .map(|it| board::piece(drawing, column, it))
                .collect();
            if day.cells.as_ref() != Some(&html) {
                cells.set_inner_html(&html);
                day.cells = Some(html);
            }
            day.stale = false;
            continue;
        }
        if day.stale || day.rows != rows {
            // What was there before a change stands in the wrong place; what was scrolled may wait.
            if left == 0 && !day.stale && !pieces.is_empty() {
                rest = true;
                continue;
            }
            cells.set_inner_html("");
            (day.stale, day.rows, day.pieces) = (false, rows, 0);
        }
        let mut html = String::new();
        for piece in pieces.iter().skip(day.pieces) {
            if left == 0 {
                rest = true;
                break;
            }
            left = left.saturating_sub(piece.blocks.len());
            html += &board::piece(drawing, column, piece);
            day.pieces += 1;
        }
        if !html.is_empty() {
            // The markup is ours: it can't fail to be read.
            let _ = cells.insert_adjacent_html("beforeend", &html);
        }
    }
    rest
}

/// Draws on: what the last frame had no room for, and what has come near.
pub(super) fn near(state: State) {
    PAINTED.with_borrow_mut(|painted| painted.waits = false);
    let Some(root) = find(".timeline") else {
        return;
    };
    // All is laid out now: reading costs nothing until something is written.
    let seen = with_drawing(state, |drawing| {
        drawing.large().then(|| near::seen(drawing, &root))
    });
    place::mark(state);
    if let Some(seen) = seen {
        PAINTED.with_borrow_mut(|painted| painted.near.reach(seen));
        paint(state, BLOCKS);
        marks::line(state, &root);
    }
}
