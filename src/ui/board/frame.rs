//! What stands around the days.

use std::ops::Range;

use super::{Drawing, class, day};
use crate::ui::markup;
use address::ThreadKey;
use languages::text;
use layout::{Row, column_tracks, columns};
use program::index::Facet;

/// Everything: rows, and days with their cells. Of a large programme the days' heads alone, which lead to the pages
/// of the days: the whole would be no page to wait for.
pub fn whole(drawing: Drawing) -> String {
    let rows = if drawing.large() {
        0..0
    } else {
        drawing.all_rows()
    };
    let days: String = (columns(drawing.state.index).iter().enumerate())
        .map(|(number, column)| {
            format!(
                "<div class=\"{}\" id=\"d-{}\" role=\"listitem\" style=\"--weekday:{}\">{}</div>",
                class(drawing, column, number),
                column.date,
                column.date.weekday() as u8 + 1,
                day(drawing, column, number, rows.clone())
            )
        })
        .collect();
    format!(
        "<div class=\"rows\" aria-hidden=\"true\">{}</div><div class=\"days\" role=\"list\" style=\"--tracks:{}\">{days}</div><svg aria-hidden=\"true\"><path></path></svg>",
        labels(drawing, rows),
        column_tracks(&columns(drawing.state.index))
    )
}

/// The classes of the whole: what its rows are, and how it is drawn.
pub fn kind(drawing: Drawing) -> String {
    let mut class = String::from("timeline");
    for (name, holds) in [
        (" by-part", drawing.state.lane() == Facet::Part),
        (" large", drawing.large()),
        (" timed", drawing.board.axis.is_some()),
    ] {
        if holds {
            class += name;
        }
    }
    class
}

/// The heights of the rows, as CSS for `style/timeline.css`: of the whole, and of a large programme of each day, whose
/// rows are known before they are drawn, so that no day has to wait for another to be laid out.
pub fn rows(drawing: Drawing) -> String {
    let board = drawing.board;
    if !drawing.large() {
        return format!("auto auto {}auto", "auto ".repeat(board.rows.len()));
    }
    let heights = board.rows.iter().zip(&board.heights);
    let rows = heights.map(|(row, height)| match (row, board.axis) {
        (Row::Axis, Some(axis)) => {
            let minutes = axis.end - axis.start;
            format!(" calc({minutes}*var(--minute) + 0.6rem)")
        }
        _ => format!(" calc({height}*var(--unit) + var(--pad))"),
    });
    String::from("1.6rem 4.2rem") + &rows.collect::<String>()
}

/// The names of the rows. A lane that can be followed through the days is a link; the keyboard has the list of
/// threads for it.
pub fn labels(drawing: Drawing, rows: Range<usize>) -> String {
    let by = drawing.state.lane();
    let mut html = String::new();
    let all = drawing.board.rows.iter().enumerate();
    for (number, row) in all.take(rows.end).skip(rows.start) {
        let label = match row {
            Row::Axis => markup::element("div", "lane hours", &hours(drawing)),
            Row::Lane(slug) => lane(drawing, by, slug),
        };
        html += &format!(
            "<div class=\"row\" style=\"--r:{}\">{label}</div>",
            number + 3
        );
    }
    html
}

fn lane(drawing: Drawing, by: Facet, slug: &str) -> String {
    let state = drawing.state;
    let name = state.marked_name(by, slug);
    match ThreadKey::new(by, slug) {
        None => markup::element("span", "lane", &name),
        Some(key) => {
            let href = state.href_view(|view| view.thread = Some(key));
            format!(
                "<a class=\"lane\" tabindex=\"-1\" href=\"{}\" title=\"{}\">{name}</a>",
                markup::escape(&href),
                text::follow()
            )
        }
    }
}

/// The hours of the axis, each with the reader's own where it differs.
pub(super) fn hours(drawing: Drawing) -> String {
    let Some(axis) = drawing.board.axis else {
        return String::new();
    };
    let ahead = drawing.state.ahead();
    let mut html = String::new();
    let mut hour = axis.start;
    while hour < axis.end {
        let mut label = text::time(hour);
        if let Some(ahead) = ahead {
            let (minute, days) = layout::elsewhere(hour, ahead);
            let yours = text::time(minute) + &text::day_shift(days);
            label += &markup::text("span", "yours", &yours);
        }
        html += &format!(
            "<span class=\"hour\" style=\"--t:{}\">{label}</span>",
            hour - axis.start
        );
        hour += 60;
    }
    html
}

/// The lanes without a session, in one line that opens.
pub fn folded(drawing: Drawing) -> String {
    let state = drawing.state;
    let by = state.lane();
    let names: String = (drawing.board.folded.iter())
        .map(|slug| markup::element("li", "", &state.name(by, slug)))
        .collect();
    if names.is_empty() {
        return names;
    }
    let line = text::rows_without(drawing.board.folded.len());
    let summary = markup::text("summary", "", &line);
    let list = markup::element("ul", "", &names);
    markup::element("details", "", &(summary + &list))
}
