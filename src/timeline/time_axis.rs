//! The hours of the axis of exact times.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    contexts::use_clock,
    erased::{Dynamic, Erased, dynamic, erase},
};
use layout::Axis;

/// The hours, each with the reader's own if it differs; nothing without an axis.
pub fn hours(state: TimelineState) -> Dynamic {
    let clock = use_clock();
    let axis = Memo::new(move |_| state.layout.with(|layout| layout.axis));
    let offset = Memo::new(move |_| clock.offset_minutes());
    dynamic(move || {
        let hours = axis.get().map(|axis| {
            let hours = (axis.start..axis.end).step_by(60);
            hours
                .map(|minute| hour(state, axis, minute, offset.get()))
                .collect::<Vec<_>>()
        });
        erase(hours)
    })
}

fn hour(state: TimelineState, axis: Axis, minute: u16, offset: Option<i32>) -> Erased {
    let locale = state.site.locale;
    let yours = offset.map(|offset| {
        let (minute, days) = layout::elsewhere(minute, offset);
        let time = locale.time(minute) + &locale.day_shift(days);
        view! { <span class="yours">{time}</span> }
    });
    erase(view! {
        <span class="hour" style=format!("--t:{}", minute - axis.start)>
            {locale.time(minute)}
            {yours}
        </span>
    })
}
