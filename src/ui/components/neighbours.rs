//! The day before and the day after.

use leptos::prelude::*;

use crate::{
    model::Date,
    text, timeline,
    ui::{markup, state::State},
    url::Place,
};

/// Links to both, at the foot of a day, where a thumb is after reading.
#[component]
pub fn Neighbours(date: Date) -> impl IntoView {
    let state = expect_context::<State>();
    let (before, after) = timeline::neighbours(state.index, date);
    let link = move |day: Option<Date>, rel: &'static str, label: &'static str| {
        day.map(|day| {
            let label = markup::text("span", "label", label)
                + &markup::text(
                    "span",
                    "",
                    &format!(
                        "{} {}",
                        text::weekday_short(day.weekday()),
                        text::date_short(day)
                    ),
                );
            view! { <a rel=rel href=move || state.href(Place::Day(day)) inner_html=label></a> }
        })
    };
    view! {
        <nav class="neighbours" aria-label=text::NEIGHBOURS>
            {link(before, "prev", text::PREVIOUS_DAY)}
            {link(after, "next", text::NEXT_DAY)}
        </nav>
    }
}
