//! The day before and the day after.

use leptos::prelude::*;

use crate::{
    contexts::{use_navigation, use_site},
    erased::{Erased, erase},
};
use address::Page;
use program::Date;

/// Links to both, at the foot of a day's page, where a thumb is after reading.
#[component]
pub fn DayNeighbors(date: Date) -> impl IntoView {
    let site = use_site();
    let (before, after) = layout::neighbors(site.index, date);
    let before = before.map(|day| neighbor(day, "prev", site.locale.previous_day()));
    let after = after.map(|day| neighbor(day, "next", site.locale.next_day()));
    view! {
        <nav class="neighbors" aria-label=site.locale.neighbors()>
            {before}
            {after}
        </nav>
    }
}

fn neighbor(day: Date, rel: &'static str, label: &'static str) -> Erased {
    let (site, navigation) = (use_site(), use_navigation());
    let href = Signal::derive(move || navigation.href(Page::Day(day)));
    erase(view! {
        <a rel=rel href=href>
            <span class="label">{label}</span>
            <span>{site.locale.date_brief(day)}</span>
        </a>
    })
}
