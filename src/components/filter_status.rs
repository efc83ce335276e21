//! What the filter leaves.

use leptos::prelude::*;

use super::{filter_chips::FilterChips, unknown_values::UnknownValues};
use crate::{
    contexts::{use_navigation, use_selected, use_site},
    erased::{dynamic, erase},
};
use address::Page;
use program::Date;

/// The one live line (how many sessions on how many days), the chosen values, and values that the program does not
/// have. On a day's page the line counts that day and is shown only while something is chosen.
#[component]
pub fn FilterStatus(#[prop(optional)] date: Option<Date>) -> impl IntoView {
    let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
    let locale = site.locale;
    let idle = Signal::derive(move || navigation.here.with(|here| here.filter.is_empty()));
    let line = Signal::derive(move || {
        selected.selection.with(|selection| match date {
            None if selection.sessions.is_empty() => locale.no_match().to_owned(),
            None => locale.sessions_on_days(selection.sessions.len(), selection.days),
            Some(date) => {
                let (shown, all) = selection.on(site.index, date);
                locale.sessions_of_day(all, &locale.number(shown))
            }
        })
    });
    // Without a choice the line is hidden, and the keyboard must not reach it.
    let change = dynamic(move || {
        let shown = date.is_some() && !idle.get();
        erase(shown.then(|| {
            let href = navigation.href(Page::Timeline);
            view! { <a href=href>{locale.change_filter()}</a> }
        }))
    });
    view! {
        <div class="status" class:idle=idle>
            <UnknownValues/>
            <p class="live" id="filter-status" role="status" tabindex="-1">
                {line}
            </p>
            <FilterChips/>
            <div class="change">{change}</div>
        </div>
    }
}
