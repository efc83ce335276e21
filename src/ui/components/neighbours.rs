//! The day before and the day after.

use crate::ui::{markup, state::State};
use address::Place;
use languages::text;
use program::Date;

/// Links to both, at the foot of a day, where a thumb is after reading; as markup.
pub fn neighbours(state: State, date: Date) -> String {
    let (before, after) = layout::neighbours(state.index, date);
    let link = |day: Option<Date>, rel: &str, label: &str| {
        day.map_or_else(String::new, |day| {
            let name = format!(
                "{} {}",
                text::weekday_short(day.weekday()),
                text::date_short(day)
            );
            let name = markup::text("span", "label", label) + &markup::text("span", "", &name);
            let href = markup::escape(&state.href(Place::Day(day)));
            format!("<a rel=\"{rel}\" href=\"{href}\">{name}</a>")
        })
    };
    format!(
        "<nav class=\"neighbours\" aria-label=\"{}\">{}{}</nav>",
        text::neighbours(),
        link(before, "prev", text::previous_day()),
        link(after, "next", text::next_day())
    )
}
