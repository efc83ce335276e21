//! The keyboard focus in the timeline.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    dom::{all, find_in, rect},
    focus::{self, focus_on},
};
use layout::Anchor;

/// The links of the grid.
const LINKS: &str = "a[tabindex]:not([aria-hidden])";

/// Where the focus is to go from a link in the grid.
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

/// The link of the grid that has the focus.
pub fn focused_link(root: &HtmlElement) -> Option<HtmlElement> {
    let active = document().active_element()?;
    let link: HtmlElement = active.dyn_into().ok()?;
    let within = root.contains(Some(&link)) && link.closest(".day").ok()?.is_some();
    (within && link.has_attribute("tabindex")).then_some(link)
}

/// Moves the focus as the eye goes: between sessions and days.
pub fn go(root: &HtmlElement, link: &HtmlElement, way: Move) {
    let Ok(Some(day)) = link.closest(".day") else {
        return;
    };
    let in_day = all(&day, LINKS);
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
        focus_and_show(&to);
    }
}

/// The link in the day before or after that is nearest to the height of this one.
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
    let links = all(day, LINKS).into_iter();
    links.min_by(|a, b| away(a).total_cmp(&away(b)))
}

/// Moves the focus to the link of a session; `false` if it is not drawn.
pub fn focus_session(root: &HtmlElement, href: &str) -> bool {
    let link = find_in(root, &format!(".block a[href=\"{href}\"]"));
    if let Some(link) = &link {
        focus_and_show(link);
    }
    link.is_some()
}

/// Moves the focus to a link of the timeline, and scrolls it into view.
fn focus_and_show(link: &HtmlElement) {
    focus_on(link);
    show(link);
}

/// Scrolls the session that has the focus into view.
pub fn keep_in_view(root: &HtmlElement) {
    let block = document().active_element();
    let block = block.and_then(|it| it.closest(".block").ok().flatten());
    if let Some(block) = block.filter(|block| root.contains(Some(block))) {
        focus::show(&block);
    }
}

fn show(link: &HtmlElement) {
    let block = link.closest(".block").ok().flatten();
    focus::show(block.as_ref().unwrap_or(link));
}

/// The middle of what has the focus, in pixels from the left of the screen.
pub fn focus_point() -> Option<f64> {
    let it = rect(&document().active_element()?);
    Some(f64::midpoint(it.left(), it.right()))
}

/// Where a thread's line meets a session's block in a row (in any row if none is given): at its first corner, beside
/// it, and at the top of its row.
pub fn block_anchor(
    root: &HtmlElement,
    href: &str,
    row: Option<usize>,
    rtl: bool,
) -> Option<Anchor> {
    /// How far inside the block, and beside it.
    const INSIDE: i32 = 3;
    const BESIDE: i32 = 2;
    let within = row.map_or_else(String::new, |row| format!("[data-row=\"{row}\"] "));
    let link = find_in(root, &format!("{within}.block a[href=\"{href}\"]"))?;
    let block: HtmlElement = link.closest(".block").ok().flatten()?.dyn_into().ok()?;
    let cell: HtmlElement = link.closest(".slot").ok().flatten()?.dyn_into().ok()?;
    let (left, top) = place(root, &block);
    let (start, inwards) = if rtl {
        (left + block.offset_width(), -1)
    } else {
        (left, 1)
    };
    Some(Anchor {
        point: (start + inwards * INSIDE, top + INSIDE),
        gap: start - inwards * BESIDE,
        row: place(root, &cell).1,
    })
}

/// The same for a day whose session is not drawn: below its head.
pub fn head_anchor(root: &HtmlElement, day: usize) -> Option<Anchor> {
    let head = all(root, ".day .head").into_iter().nth(day)?;
    let (left, top) = place(root, &head);
    let (middle, bottom) = (left + head.offset_width() / 2, top + head.offset_height());
    Some(Anchor {
        point: (middle, bottom),
        gap: middle,
        row: bottom,
    })
}

/// Where an element is laid out in the scrolled timeline, in whole pixels (formatting fractions takes 5 kB of code).
/// Its rectangle won't do: while the element moves to its place, that is still elsewhere.
fn place(root: &HtmlElement, element: &HtmlElement) -> (i32, i32) {
    let (from, it) = (offset(root), offset(element));
    (it.0 - from.0, it.1 - from.1)
}

/// How far an element is from the start of the page, through everything that it is laid out in.
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

/// The full size of the scrolled timeline, in pixels.
pub fn whole_size(root: &HtmlElement) -> (i32, i32) {
    (root.scroll_width(), root.scroll_height())
}
