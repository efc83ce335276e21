//! Sends a day to somebody.

use leptos::prelude::*;

use crate::{
    model::Date,
    text,
    ui::{browser, state::State},
    url::Place,
};

/// Opens the device's share sheet, or copies the link and says so.
#[component]
pub fn ShareDay(date: Date) -> impl IntoView {
    let state = expect_context::<State>();
    let said = RwSignal::new("");
    let share = move |_| {
        said.set("");
        let title = text::day_title(
            date,
            state
                .index
                .text(&state.index.program().workshop.short_title),
        );
        browser::share(&state.href(Place::Day(date)), &title, move |words| {
            said.set(words);
        });
    };
    view! {
        <button class="button primary needs-script" type="button" on:click=share>{text::SHARE_DAY}</button>
        <span class="said" role="status">{move || said.get()}</span>
    }
}
