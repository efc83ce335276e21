//! What the filter leaves.

use leptos::prelude::*;

use super::{chips::Chips, region::region, unknown_notice::UnknownNotice};
use crate::ui::{markup, state::State};
use address::Place;
use languages::text;
use program::Date;

/// The one live line (how many sessions on how many days), the chosen values, and values that the programme does not
/// have. On a day's page the line counts that day and is shown only while something is chosen.
#[component]
pub fn FilterStatus(date: Option<Date>) -> impl IntoView {
    let state = expect_context::<State>();
    let idle = move || state.here.with(|here| here.filter.is_empty());
    let line = move || {
        state.selection.with(|selection| match date {
            None if selection.sessions.is_empty() => text::no_match().to_owned(),
            None => text::sessions_on_days(selection.sessions.len(), selection.days),
            Some(date) => {
                let (shown, all) = selection.on(state.index, date);
                text::sessions_of_day(all, &text::number(shown))
            }
        })
    };
    let change = move || match date {
        // Without a choice the line is hidden, and the keyboard must not get there.
        Some(_) if !state.filter().is_empty() => {
            markup::link("", &state.href(Place::Timeline), text::change_filter())
        }
        _ => String::new(),
    };
    view! {
        <div class="status" class:idle=markup::live(idle)>
            <UnknownNotice/>
            <p class="live" id="filter-status" role="status" tabindex="-1" inner_html=markup::live(line)></p>
            <Chips/>
            {region("change", markup::live(change))}
        </div>
    }
}
