//! All dates in a line.

use leptos::prelude::With;

use crate::ui::{markup, state::State};
use address::Place;
use languages::text;
use program::Date;

/// Every date of the programme, as markup; those without a record are marked, never left out. On a day its dates lead to
/// the pages of the others, on the timeline (without `current`) along it.
pub fn date_strip(state: State, current: Option<Date>) -> String {
    let mut html = String::new();
    for column in layout::columns(state.index) {
        let date = column.date;
        let numbers = column.sessions();
        let shown = state.selection.with(|it| it.on(state.index, date).0);
        let dim = !numbers.is_empty() && shown == 0;
        let mark = if current == Some(date) {
            " aria-current=\"page\""
        } else {
            ""
        };
        let href = match current {
            None => format!("#d-{date}"),
            Some(_) => state.href(Place::Day(date)),
        };
        let label = markup::text("span", "dow", text::weekday_short(date.weekday()))
            + &markup::text("span", "num", &text::day_of_month(date))
            + &markup::text("span", "visually-hidden", text::month_short(date));
        let class = column.classes(if dim { "dim" } else { "" });
        let link = format!("<a href=\"{}\"{mark}>{label}</a>", markup::escape(&href));
        html += &markup::element("li", class.trim(), &link);
    }
    markup::element("ol", "", &html)
}
