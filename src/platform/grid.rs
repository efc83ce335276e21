//! The keyboard in the timeline.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{
    dom::{all, find_in, rect},
    focus::focus_on,
};

/// Where the keyboard is to go from a link of the grid.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The link above in the day.
    Up,
    /// The link below in the day.
    Down,
    /// The nearest link of the day before.
    DayBefore,
    /// The nearest link of the day after.
    DayAfter,
    /// The first link of the day.
    First,
    /// The last link of the day.
    Last,
    /// The first session of all.
    FirstOfAll,
    /// The last session of all.
    LastOfAll,
}

/// The link of the grid at which the keyboard is.
pub fn focused_link(root: &HtmlElement) -> Option<HtmlElement> {
    let active = document().active_element()?;
    let link: HtmlElement = active.dyn_into().ok()?;
    let within = root.contains(Some(&link)) && link.closest(".day").ok()?.is_some();
    (within && link.has_attribute("tabindex")).then_some(link)
}

/// Moves the keyboard as the eye goes: between sessions and days.
pub fn go(root: &HtmlElement, link: &HtmlElement, way: Move) {
    let Ok(Some(day)) = link.closest(".day") else {
        return;
    };
    let in_day = all(&day, "a[tabindex]");
    let here = in_day.iter().position(|it| it == link).unwrap_or_default();
    let everything = || all(root, ".days .block a");
    let to = match way {
        Move::Down => in_day.get(here + 1).cloned(),
        Move::Up => here.checked_sub(1).and_then(|it| in_day.get(it).cloned()),
        Move::FirstOfAll => everything().into_iter().next(),
        Move::LastOfAll => everything().pop(),
        Move::First => in_day.into_iter().next(),
        Move::Last => in_day.into_iter().last(),
        Move::DayBefore | Move::DayAfter => in_day_beside(root, link, way == Move::DayAfter),
    };
    if let Some(to) = to {
        focus(&to);
    }
}

/// The link in the next day that is nearest to the height of this one.
fn in_day_beside(root: &HtmlElement, link: &HtmlElement, after: bool) -> Option<HtmlElement> {
    let days = all(root, ".day");
    let here = days.iter().position(|day| day.contains(Some(link)))?;
    let number = if after {
        here + 1
    } else {
        here.checked_sub(1)?
    };
    let day = days.get(number)?;
    let middle = |it: &HtmlElement| {
        let it = rect(it);
        f64::midpoint(it.top(), it.bottom())
    };
    let height = middle(link);
    let away = |it: &HtmlElement| (middle(it) - height).abs();
    let links = all(day, "a[tabindex]").into_iter();
    links.min_by(|a, b| away(a).total_cmp(&away(b)))
}

/// Moves the keyboard to the link of a session; `false` where it is not drawn.
pub fn focus_session(root: &HtmlElement, href: &str) -> bool {
    let link = find_in(root, &format!(".block a[href=\"{href}\"]"));
    if let Some(link) = &link {
        focus(link);
    }
    link.is_some()
}

/// Moves the keyboard to a link of the timeline, and the timeline so that it is seen.
fn focus(link: &HtmlElement) {
    focus_on(link);
    show(link);
}

/// Moves the timeline so that the session at which the keyboard is is seen.
pub fn keep_in_view(root: &HtmlElement) {
    if let Some(link) = focused_link(root)
        && link.closest(".block").ok().flatten().is_some()
    {
        show(&link);
    }
}

fn show(link: &Element) {
    let block = link.closest(".block").ok().flatten();
    let block = block.unwrap_or_else(|| link.clone());
    let into = ScrollIntoViewOptions::new();
    into.set_block(ScrollLogicalPosition::Nearest);
    into.set_inline(ScrollLogicalPosition::Nearest);
    block.scroll_into_view_with_scroll_into_view_options(&into);
}

/// The middle of what the keyboard is at, in pixels from the left of the screen.
pub fn focus_point() -> Option<f64> {
    let it = rect(&document().active_element()?);
    Some(f64::midpoint(it.left(), it.right()))
}

/// The middle of a session's block in a row (of any row without one), in whole pixels from the start of the scrolled
/// timeline: writing fractions costs the browser 5 kB.
pub fn block_middle(root: &HtmlElement, href: &str, row: Option<usize>) -> Option<(i32, i32)> {
    let within = row.map_or_else(String::new, |row| format!("[data-row=\"{row}\"] "));
    let link = find_in(root, &format!("{within}.block a[href=\"{href}\"]"))?;
    let block = link.closest(".block").ok().flatten()?;
    Some(middle(root, &block.dyn_into().ok()?))
}

/// The middle of the head of a day, the same.
pub fn head_middle(root: &HtmlElement, day: usize) -> Option<(i32, i32)> {
    let head = all(root, ".day .head").into_iter().nth(day)?;
    Some(middle(root, &head))
}

/// Where an element is laid out: while it moves to its place, its rectangle is still elsewhere.
fn middle(root: &HtmlElement, element: &HtmlElement) -> (i32, i32) {
    let (from, it) = (offset(root), offset(element));
    (
        it.0 - from.0 + element.offset_width() / 2,
        it.1 - from.1 + element.offset_height() / 2,
    )
}

/// How far an element is from the start of the page, through all that it is laid out in.
fn offset(element: &HtmlElement) -> (i32, i32) {
    let (mut left, mut top) = (0, 0);
    let mut next = Some(element.clone());
    while let Some(it) = next {
        left += it.offset_left();
        top += it.offset_top();
        next = it.offset_parent().and_then(|it| it.dyn_into().ok());
    }
    (left, top)
}

/// The whole size of the scrolled timeline, in pixels.
pub fn whole_size(root: &HtmlElement) -> (i32, i32) {
    (root.scroll_width(), root.scroll_height())
}
