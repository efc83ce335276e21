//! A day of the timeline: a column on wide screens, a stretch of the list on narrow ones.

use leptos::prelude::*;

use super::session_block::SessionBlock;
use crate::{
    text,
    timeline::{Column, Slot},
    ui::{markup, state::State},
    url::Place,
};

/// The day's date, which leads to its page, and its sessions by part of the day.
#[component]
pub fn DayColumn(column: Column) -> impl IntoView {
    let state = expect_context::<State>();
    let date = column.date;
    let class = column.classes("day");
    let numbers = column.sessions();
    let recorded = !numbers.is_empty();
    let dim = move || recorded && !state.shows_any(&numbers);
    let name = markup::text("span", "dow", text::weekday_short(date.weekday()))
        + " "
        + &markup::text("span", "num", &text::date_short(date));
    let week = if column.starts_week {
        text::week_from(date)
    } else {
        String::new()
    };
    let dimmed = dim.clone();
    let note = move || match (recorded, dimmed()) {
        (false, _) => text::NO_RECORD,
        (true, true) => text::NO_MATCH_DAY,
        (true, false) => "",
    };
    view! {
        <li
            class=class
            id=format!("d-{date}")
            class:dim=dim
        >
            <p class="week" inner_html=week></p>
            <h2>
                <a href=move || state.href(Place::Day(date)) inner_html=name></a>
            </h2>
            <p class="day-note" inner_html=note></p>
            {column.slots.into_iter().map(|slot| view! { <SlotBox of=slot/> }).collect_view()}
        </li>
    }
}

#[component]
fn SlotBox(of: Slot) -> impl IntoView {
    let blocks = (of.sessions.into_iter()).map(|number| view! { <SessionBlock number/> });
    view! {
        <div class=format!("slot slot-{}", of.part.slug())>
            <p class="slot-name">{text::part(of.part)}</p>
            <ol>{blocks.collect_view()}</ol>
        </div>
    }
}
