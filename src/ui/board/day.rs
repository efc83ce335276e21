//! A day of the timeline.

use std::ops::Range;

use super::{Drawing, block::block, frame::hours};
use crate::{
    text,
    timeline::{Cell, Column, More, Row},
    ui::markup,
    url::{Place, Zoom},
};

/// The classes of a day's element.
pub fn class(drawing: Drawing, column: &Column, number: usize) -> String {
    let mut class = column.classes("day");
    if dim(drawing, column, number) {
        class += " dim";
    }
    if drawing.state.today() == Some(column.date) {
        class += " today";
    }
    class
}

/// Whether the filter leaves nothing of a day that has a record.
fn dim(drawing: Drawing, column: &Column, number: usize) -> bool {
    !column.slots.is_empty() && drawing.board.days.get(number).is_none_or(Vec::is_empty)
}

/// What is in a day's element: the date, which leads to the day's page, and the cells of these rows.
pub fn day(drawing: Drawing, column: &Column, number: usize, rows: Range<usize>) -> String {
    let state = drawing.state;
    let date = column.date;
    let name = markup::text("span", "dow", text::weekday_short(date.weekday()))
        + " "
        + &markup::text("span", "num", &text::date_short(date))
        + &markup::text(
            "span",
            "now",
            if state.today() == Some(date) {
                text::TODAY
            } else {
                ""
            },
        );
    let week = if column.starts_week {
        text::week_from(date)
    } else {
        String::new()
    };
    let note = if column.slots.is_empty() {
        text::NO_RECORD
    } else if dim(drawing, column, number) {
        text::NO_MATCH_DAY
    } else {
        ""
    };
    let head = markup::text("p", "week", &week)
        + &markup::element(
            "h2",
            "",
            &markup::link_around("", &state.href(Place::Day(date)), &name),
        )
        + &markup::text("p", "day-note", note);
    let mut html = format!(
        "<div class=\"head\"{}>{head}</div>",
        drawing.role("rowheader")
    );
    for cell in drawing.board.days.get(number).into_iter().flatten() {
        if rows.contains(&cell.row) {
            html += &slot(drawing, column, cell);
        }
    }
    html
}

fn slot(drawing: Drawing, column: &Column, cell: &Cell) -> String {
    let by = drawing.state.lane();
    let (name, class) = match drawing.board.rows.get(cell.row) {
        Some(Row::Lane(slug)) => (drawing.state.value_name(by, slug), ""),
        _ => (text::EXACT_TIMES.to_owned(), " axis"),
    };
    let mut html = String::new();
    for it in &cell.blocks {
        html += &block(drawing, it, &name);
    }
    for it in &cell.more {
        html += &more(drawing, column, *it);
    }
    let scale = if class.is_empty() || drawing.zoom != Zoom::Day {
        String::new()
    } else {
        format!(
            "<div class=\"scale\" aria-hidden=\"true\">{}</div>",
            hours(drawing)
        )
    };
    let narrowed = if cell.more.is_empty() {
        ""
    } else {
        " has-more"
    };
    let hidden = if drawing.grid {
        " aria-hidden=\"true\""
    } else {
        ""
    };
    format!(
        "<div class=\"slot{class}{narrowed}\" style=\"--r:{}\"><p class=\"slot-name\"{hidden}>{}</p>{scale}<ol{}>{html}</ol></div>",
        cell.row + 3,
        markup::escape(&name),
        drawing.role("presentation"),
    )
}

/// Says how many have no room, and leads to where they have: the next zoom, or the day's page.
fn more(drawing: Drawing, column: &Column, more: More) -> String {
    let state = drawing.state;
    let href = if drawing.zoom == Zoom::Day {
        state.href(Place::Day(column.date))
    } else {
        state.href_view(|view| {
            view.zoom = Some(drawing.zoom.step(true));
            view.at = Some(column.date);
        })
    };
    let label = markup::escape(&text::more(more.count))
        + &markup::text("span", "visually-hidden", &text::more_on(column.date));
    let from = drawing.board.axis.map_or(0, |axis| axis.start);
    let place = more.span.map_or_else(String::new, |(start, end)| {
        format!(" style=\"--t:{};--h:{}\"", start - from, end - start)
    });
    format!(
        "<li class=\"more\"{}{place}><a href=\"{}\">{label}</a></li>",
        drawing.role("gridcell"),
        markup::escape(&href)
    )
}
