//! `/day/2025-08-21/`: one day.

use leptos::prelude::*;

use crate::ui::{
    components::{
        FilterStatus, PendingNote, calendar_link, date_strip, neighbours, outcomes, region,
        session_card,
    },
    markup::{self, live},
    state::State,
};
use address::Place;
use languages::text;
use program::Date;
use selection::{records, select};

/// The sessions of a day in order, with all that is known of them.
#[component]
pub fn DayPage(date: Date) -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        {region("day-top", live(move || head(state, date)))}
        <FilterStatus date=Some(date)/>
        <PendingNote/>
        {region("day-body", live(move || body(state, date)))}
    }
}

fn head(state: State, date: Date) -> String {
    let count = layout::session_count(&layout::slots(state.index, date));
    let counted = match count {
        0 => String::new(),
        count => markup::text("span", "", &text::sessions(count)),
    };
    let weekend = if date.weekday().is_weekend() {
        text::weekend()
    } else {
        ""
    };
    let sub = counted + &markup::text("span", "", weekend);
    let share = format!(
        "<button class=\"button primary needs-script\" type=\"button\" data-ask=\"share\">{}</button>",
        text::share_day()
    );
    let timeline = markup::link(
        "button",
        &state.href(Place::Timeline),
        text::whole_timeline(),
    );
    let calendar = match count {
        0 if records::outcomes_on(state.index, date).is_empty() => String::new(),
        _ => calendar_link(state, &Place::Day(date)),
    };
    let head = format!(
        "<h1 tabindex=\"-1\">{}</h1>",
        markup::escape(&text::date_long(date))
    ) + &markup::element("p", "day-sub", &sub)
        + &markup::element("div", "day-tools", &(share + &calendar + &timeline));
    format!(
        "<nav class=\"strip\" aria-label=\"{}\">{}</nav>{}",
        text::days_label(),
        date_strip(state, Some(date)),
        markup::element("header", "day-head", &head)
    )
}

fn body(state: State, date: Date) -> String {
    let slots = layout::slots(state.index, date);
    let mut parts = String::new();
    if slots.is_empty() {
        let sourced = state.index.program().source.is_some();
        parts = markup::text("p", "nothing", text::no_sessions_long(sourced));
    }
    for slot in slots {
        let mut cards = markup::text("h2", "", text::part(slot.part));
        for number in slot.sessions {
            cards += &session_card(state, number);
        }
        parts += &markup::element("section", "part", &cards);
    }
    let of_day = select::outcomes(state.index, &Place::Day(date), &state.filter());
    parts += &outcomes(state, &of_day);
    markup::element("div", "parts", &parts) + &neighbours(state, date)
}
