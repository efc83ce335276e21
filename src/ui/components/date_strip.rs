//! All dates in a line.

use leptos::prelude::*;

use crate::{
    model::Date,
    text, timeline,
    ui::{markup, state::State},
    url::Place,
};

/// Where the strip stands, which is where its dates lead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Strip {
    /// On the timeline: down the page, or along the timeline, to the day.
    Timeline,
    /// On a day: to the page of another.
    Day(Date),
}

/// Every date of the programme; those without a record are marked, never left out. On the timeline also the
/// marker of the days on screen, which can be dragged.
#[component]
pub fn DateStrip(strip: Strip) -> impl IntoView {
    let state = expect_context::<State>();
    let dates = move || {
        timeline::columns(state.index)
            .into_iter()
            .map(|column| {
                let date = column.date;
                let numbers = column.sessions();
                let dim = !numbers.is_empty() && !state.shows_any(&numbers);
                let current = if strip == Strip::Day(date) {
                    " aria-current=\"page\""
                } else {
                    ""
                };
                let href = match strip {
                    Strip::Timeline => format!("#d-{date}"),
                    Strip::Day(_) => state.href(Place::Day(date)),
                };
                let label = markup::text("span", "dow", text::weekday_short(date.weekday()))
                    + &markup::text("span", "num", &date.day().to_string())
                    + &markup::text("span", "visually-hidden", text::month_short(date));
                let class = column.classes(if dim { "dim" } else { "" });
                let href = markup::escape(&href);
                let link = format!("<a href=\"{href}\"{current}>{label}</a>");
                markup::element("li", class.trim(), &link)
            })
            .collect::<String>()
    };
    let marker = (strip == Strip::Timeline).then(|| {
        view! {
            <div
                class="marker needs-script" role="slider" tabindex="0" aria-label=text::ON_SCREEN
                aria-valuemin="1" aria-valuemax=state.index.program().days.len().to_string() aria-valuenow="1"
            ></div>
        }
    });
    let class = if strip == Strip::Timeline {
        "strip on-timeline"
    } else {
        "strip"
    };
    view! {
        <nav class=class aria-label=text::DAYS>
            <ol inner_html=dates></ol>
            {marker}
        </nav>
    }
}
