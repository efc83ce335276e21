//! The controls on a narrow screen.

use leptos::prelude::*;

use super::TimelineTools;
use crate::{
    components::FilterBar,
    contexts::{use_navigation, use_selected, use_site, use_viewport},
    dialogs::{
        Tool,
        modal::{Modal, Said},
        use_dialogs,
    },
    erased::{dynamic, erase},
};
use address::Filter;

/// The sheet that is open: the filter, or the view of the timeline.
#[component]
pub fn Sheets() -> impl IntoView {
    let (dialogs, viewport) = (use_dialogs(), use_viewport());
    dynamic(move || {
        let tool = dialogs.tool().filter(|_| viewport.is_narrow());
        erase(tool.and_then(|tool| match tool {
            Tool::Filter => Some(erase(view! { <FilterSheet/> })),
            Tool::View => Some(erase(view! { <ViewSheet/> })),
            Tool::Search | Tool::Share | Tool::MyProgram => None,
        }))
    })
}

#[component]
fn FilterSheet() -> impl IntoView {
    let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
    let locale = site.locale;
    let left = Signal::derive(move || selected.selection.with(|it| (it.sessions.len(), it.days)));
    let said = Signal::derive(move || {
        let (sessions, days) = left.get();
        Some(match sessions {
            0 => locale.no_match().to_owned(),
            _ => locale.sessions_on_days(sessions, days),
        })
    });
    let show = move || match left.get().0 {
        0 => locale.close().to_owned(),
        sessions => locale.show_sessions(sessions),
    };
    let clear = Signal::derive(move || navigation.href_filter(Filter::default()));
    let content = erase(view! {
        <FilterBar/>
        <form class="sheet-foot" method="dialog">
            <Said words=said/>
            <a class="button" href=clear>
                {locale.clear_all()}
            </a>
            <button class="button primary">{show}</button>
        </form>
    });
    view! { <Modal class="filter-sheet" heading=locale.filter() content sheet=true stays=true/> }
}

#[component]
fn ViewSheet() -> impl IntoView {
    let content = erase(view! { <TimelineTools/> });
    let heading = use_site().locale.zoom_label();
    view! { <Modal class="view-sheet" heading content sheet=true/> }
}
