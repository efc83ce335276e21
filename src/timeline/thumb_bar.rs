//! What is used often on a phone, in reach of a thumb.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    contexts::{use_navigation, use_site},
    dialogs::{Tool, use_dialogs},
    erased::{dynamic, erase},
};

/// The filter with the number of what is chosen, the view, and the way to the next day that has a record.
#[component]
pub fn ThumbBar() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let (site, navigation) = (use_site(), use_navigation());
    let locale = site.locale;
    let index = site.index;
    let chosen = move || {
        navigation
            .here
            .with(|here| selection::select::choices(index, &here.filter))
    };
    let count = dynamic(move || {
        let chosen = Some(chosen()).filter(|chosen| *chosen > 0);
        let badge = chosen.map(|it| view! { <span class="badge">{locale.number(it)}</span> });
        erase(badge.map(|badge| (" ", badge)))
    });
    let next = dynamic(move || {
        let shown = state.position.shown.get().filter(|shown| !shown.whole);
        let day = shown.and_then(|shown| index.program().days.get(shown.first));
        let next = day.and_then(|day| layout::next_recorded(index, day.date));
        erase(next.map(|date| {
            view! {
                <a class="button onward"  href=format!("#d-{date}")>
                    <span class="visually-hidden">{locale.next_day()} " "</span>
                    {locale.weekday_short(date.weekday())} " " {locale.day_of_month(date)}
                </a>
            }
        }))
    });
    view! {
        <div class="thumb-bar needs-script">
            <OpenButton tool=Tool::Filter>{locale.filter_button()} {count}</OpenButton>
            <OpenButton tool=Tool::View>{locale.zoom_label()}</OpenButton>
            {next}
        </div>
    }
}

/// A button that opens a sheet.
#[component]
fn OpenButton(tool: Tool, children: Children) -> impl IntoView {
    let dialogs = use_dialogs();
    view! {
        <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| dialogs.open(tool)>
            {children()}
        </button>
    }
}
