//! `/day/2025-08-21/`: one day.

use leptos::{ev, html, prelude::*};

use crate::{
    components::{
        DateStrip, DayNeighbors, FilterStatus, Outcomes, PendingNote, SessionCard,
        links::calendar_link,
    },
    contexts::{use_navigation, use_site},
    dialogs::{Tool, use_dialogs},
    erased::{Erased, dynamic, erase},
    platform::{
        gestures::{finger, swipe},
        scroll,
    },
};
use address::Page;
use layout::Slot;
use program::Date;
use selection::{records, select};

/// The sessions of a day in order, with everything known about them.
#[component]
pub fn DayPage(date: Date) -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let slots = layout::slots(site.index, date);
    let count = layout::session_count(&slots);
    let nothing = slots.is_empty().then(|| {
        let sourced = site.index.program().source.is_some();
        view! { <p class="nothing">{site.locale.no_sessions_long(sourced)}</p> }
    });
    let parts: Vec<Erased> = (slots.into_iter())
        .map(|part| erase(view! { <DayPart part/> }))
        .collect();
    let filter = Memo::new(move |_| navigation.filter());
    let outcomes = dynamic(move || {
        let outcomes = filter.with(|filter| select::outcomes(site.index, &Page::Day(date), filter));
        erase(view! { <Outcomes outcomes/> })
    });
    // A swipe turns to the day before or after.
    let from = StoredValue::new(None);
    let touched = move |event: ev::TouchEvent| from.set_value(finger(&event));
    let released = move |event: ev::TouchEvent| {
        let stroke = from.get_value().zip(finger(&event));
        if let Some(right) = stroke.and_then(|(from, to)| swipe(from, to)) {
            let (before, after) = layout::neighbors(site.index, date);
            let to = if right == site.locale.is_rtl() {
                after
            } else {
                before
            };
            if let Some(day) = to {
                navigation.turn_to(Page::Day(day));
            }
        }
    };
    view! {
        <div class="day-top">
            <DayHead date count/>
        </div>
        <FilterStatus date/>
        <PendingNote/>
        <div class="day-body" on:touchstart=touched on:touchend=released>
            <div class="parts">
                {nothing}
                {parts}
                {outcomes}
            </div>
            <DayNeighbors date/>
        </div>
    }
}

/// The dates, the day's name, and what can be done with the day.
#[component]
fn DayHead(date: Date, count: usize) -> impl IntoView {
    let (site, navigation, dialogs) = (use_site(), use_navigation(), use_dialogs());
    let locale = site.locale;
    let strip = NodeRef::<html::Nav>::new();
    Effect::new(move |_| {
        if let Some(strip) = strip.get() {
            scroll::to_current(&strip);
        }
    });
    let counted = (count > 0).then(|| view! { <span>{locale.sessions(count)}</span> });
    let weekend = (date.weekday().is_weekend()).then(|| view! { <span>{locale.weekend()}</span> });
    let has_calendar = count > 0 || !records::outcomes_on(site.index, date).is_empty();
    let calendar = has_calendar.then(|| calendar_link(site, &Page::Day(date)));
    let timeline = Signal::derive(move || navigation.href(Page::Timeline));
    view! {
        <nav class="strip" aria-label=locale.days_label() node_ref=strip>
            <DateStrip current=date/>
        </nav>
        <header class="day-head">
            <h1 tabindex="-1">{locale.date_long(date)}</h1>
            <p class="day-sub">{counted} {weekend}</p>
            <div class="day-tools">
                <button
                    class="button primary needs-script"
                    type="button"
                    on:click=move |_| dialogs.open(Tool::Share)
                >
                    {locale.share_day()}
                </button>
                {calendar}
                <a class="button" href=timeline>
                    {locale.whole_timeline()}
                </a>
            </div>
        </header>
    }
}

/// The sessions of a part of the day.
#[component]
fn DayPart(part: Slot) -> impl IntoView {
    let cards: Vec<Erased> = (part.sessions.iter())
        .map(|&session| erase(view! { <SessionCard session/> }))
        .collect();
    view! {
        <section class="part">
            <h2>{use_site().locale.part(part.part)}</h2>
            {cards}
        </section>
    }
}
