//! The keys of the timeline. They are heard only where the keyboard is in it (WCAG 2.1.4).

use web_sys::{HtmlElement, KeyboardEvent};

use super::{
    super::{
        dom::{all, find, rect, target},
        history, stars,
    },
    marks, place,
};
use crate::ui::state::State;
use languages::text;

/// Answers a key that is the timeline's.
pub fn pressed(state: State, event: &KeyboardEvent) {
    if event.alt_key() || event.meta_key() || target(event, "input, select, textarea").is_some() {
        return;
    }
    let within = target(event, ".board").is_some();
    let key = event.key();
    let answered = if !within {
        false
    } else if target(event, ".marker").is_some() {
        on_marker(state, &key)
    } else {
        let link = target(event, ".timeline a[tabindex]");
        link.is_some_and(|link| on_link(&link, &key, event.ctrl_key()))
    };
    if answered || (within && !event.ctrl_key() && anywhere(state, &key)) {
        event.prevent_default();
    }
}

fn anywhere(state: State, key: &str) -> bool {
    let zoom = |nearer: bool| {
        let date = focused_date(state);
        if let Some(block) = date.and_then(|_| marks::place()) {
            place::hold(block);
        }
        history::zoom(state, nearer, date);
    };
    match key {
        "+" | "=" => zoom(true),
        "-" => zoom(false),
        "0" => history::view(state, |view| {
            view.zoom = None;
            view.at = None;
            view.list = false;
        }),
        "l" => history::view(state, |view| view.list = !view.list),
        "s" => {
            let session = marks::at().and_then(|at| state.index.sessions().get(at));
            if let Some(session) = session {
                stars::toggle(state, session.id.as_str());
            }
        }
        "n" => marks::step(state, true),
        "p" => marks::step(state, false),
        _ => return false,
    }
    true
}

/// The date of the session at which the keyboard is.
fn focused_date(state: State) -> Option<program::Date> {
    Some(state.index.sessions().get(marks::at()?)?.date)
}

/// The key as it is from left to right: the next day is where reading goes on.
fn along(key: &str) -> &str {
    match key {
        "ArrowLeft" if text::is_rtl() => "ArrowRight",
        "ArrowRight" if text::is_rtl() => "ArrowLeft",
        key => key,
    }
}

fn on_marker(state: State, key: &str) -> bool {
    let days = match along(key) {
        "ArrowLeft" | "ArrowDown" => -1,
        "ArrowRight" | "ArrowUp" => 1,
        "PageDown" => -7,
        "PageUp" => 7,
        "Home" => i32::MIN / 2,
        "End" => i32::MAX / 2,
        _ => return false,
    };
    place::pan(state, days);
    true
}

/// Arrows go between sessions and days as the eye does; Home and End to the first and last of the day, with Control to
/// the first and last of all.
fn on_link(link: &HtmlElement, key: &str, control: bool) -> bool {
    let (Some(root), Ok(Some(day))) = (find(".timeline"), link.closest(".day")) else {
        return false;
    };
    let in_day = all(&day, "a[tabindex], .head a");
    let here = in_day.iter().position(|it| it == link).unwrap_or_default();
    let everything = || all(&root, ".days .block a");
    let to = match key {
        "ArrowDown" => in_day.get(here + 1).cloned(),
        "ArrowUp" => here.checked_sub(1).and_then(|it| in_day.get(it).cloned()),
        "Home" if control => everything().into_iter().next(),
        "End" if control => everything().pop(),
        "Home" => in_day.into_iter().next(),
        "End" => in_day.into_iter().last(),
        "ArrowLeft" | "ArrowRight" => beside(&root, link, along(key) == "ArrowRight"),
        _ => return false,
    };
    if let Some(to) = to {
        marks::go(&to);
    }
    true
}

/// The link in the next day that is nearest to the height of this one.
fn beside(root: &HtmlElement, link: &HtmlElement, after: bool) -> Option<HtmlElement> {
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
