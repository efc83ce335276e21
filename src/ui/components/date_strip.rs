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
    /// On the timeline: down the page to the day.
    Timeline,
    /// On a day: to the page of another.
    Day(Date),
}

/// Every date of the programme; those without a record are marked, never left out.
#[component]
pub fn DateStrip(strip: Strip) -> impl IntoView {
    let state = expect_context::<State>();
    let dates = timeline::columns(state.index)
        .into_iter()
        .map(move |column| {
            let date = column.date;
            let numbers = column.sessions();
            let dim = move || !numbers.is_empty() && !state.shows_any(&numbers);
            let current = (strip == Strip::Day(date)).then_some("page");
            let href = move || match strip {
                Strip::Timeline => format!("#d-{date}"),
                Strip::Day(_) => state.href(Place::Day(date)),
            };
            let label = markup::text("span", "dow", text::weekday_short(date.weekday()))
                + &markup::text("span", "num", &date.day().to_string())
                + &markup::text("span", "visually-hidden", text::month_short(date));
            view! {
                <li class=column.classes("") class:dim=dim>
                    <a href=href aria-current=current inner_html=label></a>
                </li>
            }
        });
    let class = if strip == Strip::Timeline {
        "strip on-timeline"
    } else {
        "strip"
    };
    view! {
        <nav class=class aria-label=text::DAYS>
            <ol>{dates.collect_view()}</ol>
        </nav>
    }
}
