//! A day of the timeline.

use std::ops::Range;

use super::{Drawing, block::block, frame::hours};
use crate::ui::markup;
use address::{Place, Zoom};
use languages::text;
use layout::{Cell, Column, More, Row};

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

/// What is in a day's element.
pub fn day(drawing: Drawing, column: &Column, number: usize, rows: Range<usize>) -> String {
    let cells: String = (pieces(drawing, number, &rows).iter())
        .map(|it| piece(drawing, column, it))
        .collect();
    head(drawing, column, number) + &markup::element("div", "cells", &cells)
}

/// The date, which leads to the day's page, and what there is to say of the day.
pub fn head(drawing: Drawing, column: &Column, number: usize) -> String {
    let state = drawing.state;
    let date = column.date;
    let name = markup::text("span", "dow", text::weekday_short(date.weekday()))
        + " "
        + &markup::text("span", "num", &text::date_short(date))
        + &markup::text(
            "span",
            "now",
            if state.today() == Some(date) {
                text::today()
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
        text::no_sessions(state.index.program().source.is_some())
    } else if dim(drawing, column, number) {
        text::no_match_day()
    } else {
        ""
    };
    let link = format!(
        "<a href=\"{}\"{}>{name}</a>",
        markup::escape(&state.href(Place::Day(date))),
        drawing.untabbed()
    );
    let head = markup::text("p", "week", &week)
        + &markup::element("h2", "", &link)
        + &markup::text("p", "day-note", note);
    format!(
        "<div class=\"head\"{}>{head}</div>",
        drawing.role("rowheader", "")
    )
}

/// A part of a cell that is drawn at once.
pub struct Piece<'a> {
    cell: &'a Cell,
    /// Its blocks, by their place in the cell.
    pub blocks: Range<usize>,
}

/// The cells of a day in these rows; those with hundreds of blocks in parts, so that a frame need not draw them all.
pub fn pieces<'a>(drawing: Drawing<'a>, number: usize, rows: &Range<usize>) -> Vec<Piece<'a>> {
    const MOST: usize = 16;
    let mut pieces = Vec::new();
    for cell in drawing.board.days.get(number).into_iter().flatten() {
        let on_axis = cell.blocks.first().is_some_and(|it| it.extent.is_some());
        let (mut start, end) = (0, cell.blocks.len());
        while start < end && rows.contains(&cell.row) {
            let next = if on_axis { end.min(start + MOST) } else { end };
            pieces.push(Piece {
                cell,
                blocks: start..next,
            });
            start = next;
        }
    }
    pieces
}

/// Draws a part of a cell; what has no room stands with the last of it.
pub fn piece(drawing: Drawing, column: &Column, piece: &Piece) -> String {
    let cell = piece.cell;
    let by = drawing.state.lane();
    let state = drawing.state;
    let (name, seen, axis) = if let Some(Row::Lane(slug)) = drawing.board.rows.get(cell.row) {
        (state.value_name(by, slug), state.name(by, slug), false)
    } else {
        let name = text::exact_times();
        (name.to_owned(), markup::escape(name), true)
    };
    let mut html = String::new();
    for it in &cell.blocks[piece.blocks.clone()] {
        html += &block(drawing, it, &name);
    }
    if piece.blocks.end == cell.blocks.len() {
        for it in &cell.more {
            html += &more(drawing, column, *it);
        }
    }
    let first = piece.blocks.start == 0;
    let hidden = if drawing.grid {
        " aria-hidden=\"true\""
    } else {
        ""
    };
    let title = if first {
        format!("<p class=\"slot-name\"{hidden}>{seen}</p>")
    } else {
        String::new()
    };
    let scale = if axis && first && drawing.zoom == Zoom::Day {
        format!(
            "<div class=\"scale\" aria-hidden=\"true\">{}</div>",
            hours(drawing)
        )
    } else {
        String::new()
    };
    let mut class = String::from("slot");
    for (one, holds) in [
        (" axis", axis),
        (" over", axis && !first),
        (" has-more", !cell.more.is_empty()),
    ] {
        if holds {
            class += one;
        }
    }
    let minutes = match drawing.board.axis {
        Some(hours) if axis => format!(";--minutes:{}", hours.end - hours.start),
        _ => String::new(),
    };
    format!(
        "<div class=\"{class}\" data-row=\"{}\" style=\"--r:{}{minutes}\">{title}{scale}<div class=\"sessions\"{}>{html}</div></div>",
        cell.row,
        cell.row + 3,
        drawing.role("", "list"),
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
        "<div class=\"more\"{}{place}><a href=\"{}\"{}>{label}</a></div>",
        drawing.role("gridcell", "listitem"),
        markup::escape(&href),
        drawing.untabbed()
    )
}
