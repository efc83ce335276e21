//! What stands around the days.

use super::{Drawing, class, day};
use crate::{
    index::Facet,
    text,
    timeline::{self, Row, column_tracks, columns},
    ui::markup,
    url::ThreadKey,
};

/// Everything: rows, and days with their cells. Of a large programme the days' heads alone, which lead to the pages
/// of the days: the whole would be no page to wait for.
pub fn whole(drawing: Drawing) -> String {
    let rows = if drawing.large() {
        0..0
    } else {
        drawing.rows()
    };
    let days: String = (columns(drawing.state.index).iter().enumerate())
        .map(|(number, column)| {
            format!(
                "<li class=\"{}\" id=\"d-{}\" style=\"--weekday:{}\">{}</li>",
                class(drawing, column, number),
                column.date,
                column.date.weekday() as u8 + 1,
                day(drawing, column, number, rows.clone())
            )
        })
        .collect();
    format!(
        "<div class=\"rows\" aria-hidden=\"true\">{}</div><ol class=\"days\">{days}</ol><svg aria-hidden=\"true\"><path></path></svg>",
        labels(drawing)
    )
}

/// The widths of the days, the heights of the rows and the hours of the axis, as CSS for `style/board.css`. Rows are as
/// high as their blocks; those of a large programme are known before they are drawn.
pub fn style(drawing: Drawing) -> String {
    let board = drawing.board;
    let heights = board.rows.iter().zip(&board.heights);
    let rows: Vec<String> = heights
        .map(|(row, height)| match row {
            Row::Axis => "auto".to_owned(),
            Row::Lane(_) if drawing.large() => format!("calc({height}*var(--unit) + var(--pad))"),
            Row::Lane(_) => "auto".to_owned(),
        })
        .collect();
    let mut style = format!(
        "--tracks:{};--rows:{}",
        column_tracks(&columns(drawing.state.index)),
        rows.join(" ")
    );
    if let Some(axis) = board.axis {
        style += &format!(";--from:{};--minutes:{}", axis.start, axis.end - axis.start);
    }
    style
}

/// The names of the rows. A lane that can be followed through the days is a link; the keyboard has the list of
/// threads for it.
pub fn labels(drawing: Drawing) -> String {
    let state = drawing.state;
    let by = state.lane();
    let mut html = String::new();
    for (number, row) in drawing.board.rows.iter().enumerate() {
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
    let name = markup::escape(&state.value_name(by, slug));
    match ThreadKey::new(by, slug) {
        None => markup::element("span", "lane", &name),
        Some(key) => {
            let href = state.href_view(|view| view.thread = Some(key));
            format!(
                "<a class=\"lane\" tabindex=\"-1\" href=\"{}\" title=\"{}\">{name}</a>",
                markup::escape(&href),
                text::FOLLOW
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
            let (minute, days) = timeline::elsewhere(hour, ahead);
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
        .map(|slug| markup::text("li", "", &state.value_name(by, slug)))
        .collect();
    if names.is_empty() {
        return names;
    }
    let line = text::lanes_without(drawing.board.folded.len());
    let summary = markup::text("summary", "", &line);
    let list = markup::element("ul", "", &names);
    markup::element("details", "", &(summary + &list))
}
