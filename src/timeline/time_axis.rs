//! The hours of the axis of exact times.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    contexts::use_clock,
    erased::{Dynamic, Erased, dynamic, erase},
};

/// The hours, each with the reader's own if it differs; nothing without an axis.
pub fn hours(state: TimelineState) -> Dynamic {
    let clock = use_clock();
    let axis = Memo::new(move |_| state.layout.with(|layout| layout.axis.clone()));
    dynamic(move || {
        let hours = axis.get().map(|axis| {
            let hours = (axis.start..axis.end).step_by(60);
            hours
                .map(|minute| hour(state, axis.at(minute), minute, clock.on_axis()))
                .collect::<Vec<_>>()
        });
        erase(hours)
    })
}

fn hour(state: TimelineState, at: u32, minute: u16, offset: Option<i32>) -> Erased {
    let locale = state.site.locale;
    let yours = offset.map(|offset| {
        let (minute, days) = layout::elsewhere(minute, offset);
        let time = locale.time(minute) + &locale.day_shift(days);
        view! { <span class="yours">{time}</span> }
    });
    erase(view! {
        <span class="hour" style=format!("--t:{at}")>
            {locale.time(minute)}
            {yours}
        </span>
    })
}
