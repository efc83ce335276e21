//! What is marked on the blocks that are drawn: the thread and its line, the one stop for the Tab key, the same session
//! elsewhere.

use std::cell::Cell;

use leptos::prelude::{WithUntracked, document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::super::dom::{all, find, rect};
use crate::ui::state::State;
use layout::{Board, Row, Thread};

thread_local! {
    /// The session at which the keyboard is or was.
    static CURRENT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Marks what a new drawing does not know.
pub(super) fn after_paint(state: State, root: &HtmlElement) {
    rove(root);
    thread(root, state.thread().as_ref());
}

/// The number of the session that an element's link leads to.
pub(super) fn session(link: &Element) -> Option<usize> {
    let block = link.closest(".block").ok().flatten()?;
    block.get_attribute("data-n")?.parse().ok()
}

/// One link of the grid is a stop for the Tab key: the session at which the keyboard was, else the first.
fn rove(root: &HtmlElement) {
    if root
        .query_selector(".days a[tabindex=\"0\"]")
        .ok()
        .flatten()
        .is_some()
    {
        return;
    }
    let current = CURRENT.get().map(|it| format!(".days [data-n=\"{it}\"] a"));
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let link = (current.and_then(|it| find(&it))).or_else(|| find(".days .block a"));
    if let Some(link) = link {
        let _ = link.set_attribute("tabindex", "0");
    }
}

/// The keyboard came to an element: if it is a session, it is the stop from now on, and the same session elsewhere
/// shows itself.
pub fn focused(element: &Element) {
    let Some(root) = find(".timeline") else {
        return;
    };
    for other in all(&root, ".same") {
        let _ = other.class_list().remove_1("same");
    }
    if !root.contains(Some(element)) || !element.has_attribute("tabindex") {
        return;
    }
    for stop in all(&root, ".days a[tabindex=\"0\"]") {
        stop.set_tab_index(-1);
    }
    let _ = element.set_attribute("tabindex", "0");
    if let Some(number) = session(element) {
        CURRENT.set(Some(number));
        for other in all(&root, &format!("[data-n=\"{number}\"]")) {
            let _ = other.class_list().add_1("same");
        }
    }
}

/// Moves the keyboard to a link of the timeline, and the timeline so that it is seen.
pub(super) fn go(link: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = link.focus_with_options(&options);
    show(link);
}

/// Moves the timeline so that the session at which the keyboard is is seen.
pub(super) fn keep_in_view() {
    if let Some(active) = document().active_element()
        && session(&active).is_some()
    {
        show(&active);
    }
}

fn show(link: &Element) {
    let block = link.closest(".block").ok().flatten();
    let block = block.unwrap_or_else(|| link.clone());
    let into = web_sys::ScrollIntoViewOptions::new();
    into.set_block(web_sys::ScrollLogicalPosition::Nearest);
    into.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    block.scroll_into_view_with_scroll_into_view_options(&into);
}

/// The session at which the keyboard is.
pub(super) fn at() -> Option<usize> {
    let active = document().active_element()?;
    active.closest(".timeline").ok().flatten()?;
    session(&active)
}

/// The middle of what the keyboard is at, in pixels from the left of the screen.
pub(super) fn place() -> Option<f64> {
    let it = rect(&document().active_element()?);
    Some(f64::midpoint(it.left(), it.right()))
}

/// To the next session of the thread, or the one before.
pub fn step(state: State, after: bool) {
    let from = at().or(CURRENT.get());
    let to = state.thread().and_then(|thread| thread.beside(from, after));
    let Some(to) = to else {
        return;
    };
    let link = move || find(&format!(".timeline [data-n=\"{to}\"] a"));
    if link().is_none() {
        // Not drawn yet: first to its day, where the next frames draw it.
        let place = state.board.with_untracked(|board| board.place(to));
        let day = place.and_then(|(day, _)| state.index.program().days.get(day));
        if let Some(day) = day.and_then(|day| find(&format!("#d-{}", day.date))) {
            day.scroll_into_view();
            super::paint::near(state);
        }
    }
    match link() {
        Some(link) => go(&link),
        None => request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(link) = link() {
                    go(&link);
                }
            });
        }),
    }
}

/// Marks the sessions of the thread; the others recede (`style/board.css`).
pub(super) fn thread(root: &HtmlElement, thread: Option<&Thread>) {
    let _ = root
        .class_list()
        .toggle_with_force("threaded", thread.is_some());
    for block in all(root, ".block") {
        let on = thread.is_some_and(|thread| session(&block).is_some_and(|it| thread.has(it)));
        let _ = block.class_list().toggle_with_force("on-thread", on);
    }
}

/// The line that joins the sessions of the thread, from block to block where they are drawn, else by their days.
pub(super) fn line(state: State, root: &HtmlElement) {
    let Some(svg) = root.query_selector("svg").ok().flatten() else {
        return;
    };
    if state.thread().is_none() && !svg.has_attribute("width") {
        return;
    }
    let thread = state.thread();
    let frame = rect(root);
    let (left, top) = (
        frame.left() - f64::from(root.scroll_left()),
        frame.top() - f64::from(root.scroll_top()),
    );
    let mut path = String::new();
    let mut last = (0, 0);
    // Where the rows are of the thread's own kind, along its row; else along the first place of each session.
    let row = thread.as_ref().and_then(|thread| {
        let own = Row::Lane(thread.key.slug.clone());
        let same = state.lane() == thread.key.facet;
        let rows = |board: &Board| board.rows.iter().position(|row| same && *row == own);
        state.board.with_untracked(rows)
    });
    let within = row.map_or_else(String::new, |row| format!("[data-row=\"{row}\"] "));
    for &number in thread.iter().flat_map(|it| &it.sessions) {
        let block = root
            .query_selector(&format!("{within}[data-n=\"{number}\"]"))
            .ok()
            .flatten();
        let place = block.or_else(|| {
            let (day, _) = state.board.with_untracked(|board| board.place(number))?;
            all(root, ".day .head")
                .into_iter()
                .nth(day)
                .map(JsCast::unchecked_into)
        });
        let Some(it) = place.map(|it| rect(&it)) else {
            continue;
        };
        let x = pixel(f64::midpoint(it.left(), it.right()) - left);
        let y = pixel(f64::midpoint(it.top(), it.bottom()) - top);
        if path.is_empty() {
            path = format!("M{x} {y}");
        } else {
            let bend = i32::midpoint(last.0, x);
            path += &format!("C{bend} {} {bend} {y} {x} {y}", last.1);
        }
        last = (x, y);
    }
    if path.is_empty() {
        let _ = svg.remove_attribute("width");
    } else {
        let _ = svg.set_attribute("width", &root.scroll_width().to_string());
        let _ = svg.set_attribute("height", &root.scroll_height().to_string());
    }
    if let Some(line) = svg.first_element_child() {
        let _ = line.set_attribute("d", &path);
    }
}

/// A whole pixel: writing fractions costs the browser 5 kB.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn pixel(at: f64) -> i32 {
    at as i32
}
