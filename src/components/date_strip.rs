//! All dates in a row.

use leptos::{ev, prelude::*};

use crate::{
    contexts::{use_navigation, use_selected, use_site},
    erased::{Erased, erase},
    platform::focus,
};
use address::Page;
use layout::Column;
use program::Date;

/// Every date of the program; those without a record are marked, never left out. On a day's page the dates lead to the
/// pages of other days, on the timeline (without `current`) to other places in it.
#[component]
pub fn DateStrip(#[prop(optional)] current: Option<Date>) -> impl IntoView {
    let columns = layout::columns(use_site().index).into_iter();
    let dates: Vec<Erased> = columns
        .map(|column| erase(view! { <StripDate column current/> }))
        .collect();
    view! { <ol>{dates}</ol> }
}

#[component]
fn StripDate(column: Column, current: Option<Date>) -> impl IntoView {
    let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
    let (locale, date) = (site.locale, column.date);
    let has_sessions = !column.slots.is_empty();
    let dim = Signal::derive(move || {
        has_sessions && selected.selection.with(|it| it.on(site.index, date).0 == 0)
    });
    let href = Signal::derive(move || match current {
        None => format!("#d-{date}"),
        Some(_) => navigation.href(Page::Day(date)),
    });
    let stays = move |event: ev::MouseEvent| {
        if current.is_none() {
            focus::stay(&event);
        }
    };
    view! {
        <li class=column.classes("").trim().to_owned() class:dim=dim>
            <a href=href aria-current=(current == Some(date)).then_some("page") on:click=stays>
                <span class="dow">{locale.weekday_short(date.weekday())}</span>
                <span class="num">{locale.day_of_month(date)}</span>
                <span class="visually-hidden">{locale.month_short(date)}</span>
            </a>
        </li>
    }
}
