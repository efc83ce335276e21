//! `/day/2025-08-21/`: one day.

use leptos::prelude::*;

use crate::{
    model::Date,
    text, timeline,
    ui::{
        components::{
            DateStrip, FilterStatus, Neighbours, PendingNote, PrintNote, SessionCard, ShareDay,
            Strip,
        },
        state::State,
    },
    url::Place,
};

/// The sessions of a day in order, with all that is known of them.
#[component]
pub fn DayPage(date: Date) -> impl IntoView {
    let state = expect_context::<State>();
    let slots = timeline::slots(state.index, date);
    let nothing = slots.is_empty().then(|| {
        view! { <p class="nothing">{text::NO_RECORD_LONG}</p> }
    });
    let count = text::sessions(timeline::session_count(&slots));
    let parts = slots.into_iter().map(|slot| {
        let cards = (slot.sessions.into_iter())
            .map(|number| view! { <SessionCard number/> })
            .collect_view();
        view! {
            <section class="part">
                <h2>{text::part(slot.part)}</h2>
                {cards}
            </section>
        }
    });
    view! {
        <DateStrip strip=Strip::Day(date)/>
        <header class="day-head">
            <h1 tabindex="-1">{text::date_long(date)}</h1>
            <p class="day-sub">
                {nothing.is_none().then_some(count)}
                {date.weekday().is_weekend().then(|| view! { <span>{text::WEEKEND}</span> })}
            </p>
            <div class="day-tools">
                <ShareDay date/>
                <a class="button" href=move || state.href(Place::Timeline)>{text::WHOLE_TIMELINE}</a>
            </div>
        </header>
        <FilterStatus date/>
        <PendingNote/>
        <div class="parts">{nothing} {parts.collect_view()}</div>
        <Neighbours date/>
        <PrintNote/>
    }
}
