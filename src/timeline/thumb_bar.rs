//! What is used often on a phone, within reach of a thumb.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    contexts::{use_navigation, use_site},
    dialogs::{Tool, use_dialogs},
    erased::{dynamic, erase},
    platform::focus,
};

/// The filter with the number of choices, the view, and a link to the next day that has a record.
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
    let shown = Memo::new(move |_| {
        let shown = state.position.shown.get().filter(|shown| !shown.whole)?;
        Some(index.program().days.get(shown.first)?.date)
    });
    let next = Memo::new(move |_| layout::next_recorded(index, shown.get()?));
    // One link for all days: the focus stays on it, even on the last, where it leads nowhere.
    let has_days = Memo::new(move |_| shown.with(Option::is_some));
    let next_day = dynamic(move || {
        let href = Signal::derive(move || next.get().map(|date| format!("#d-{date}")));
        let barred = move || next.with(Option::is_none);
        let role = Signal::derive(move || barred().then_some("link"));
        let disabled = Signal::derive(move || barred().then_some("true"));
        let stop = Signal::derive(move || barred().then_some("0"));
        let label = Signal::derive(move || next.get().map(|_| format!("{} ", locale.next_day())));
        let name = Signal::derive(move || {
            let date = next.get().or(shown.get())?;
            Some(locale.weekday_and_day(date))
        });
        erase(has_days.get().then(|| {
            view! {
                <a
                    class="button onward"
                    href=href
                    role=role
                    aria-disabled=disabled
                    tabindex=stop
                    on:click=move |event| focus::stay(&event)
                >
                    <span class="visually-hidden">{label}</span>
                    {name}
                </a>
            }
        }))
    });
    view! {
        <div class="thumb-bar needs-script">
            <OpenButton tool=Tool::Filter>{locale.filter_button()} {count}</OpenButton>
            <OpenButton tool=Tool::View>{locale.zoom_label()}</OpenButton>
            {next_day}
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
