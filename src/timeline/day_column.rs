//! A day of the timeline.

use leptos::prelude::*;

use super::{
    lane_cell::LaneCell,
    state::{Stop, TimelineState},
};
use crate::{
    contexts::{use_clock, use_site},
    erased::{Erased, dynamic, erase},
};
use address::Page;
use layout::{Column, Row};
use program::{Date, index::Facet};

/// What distinguishes the cells of a day: what the rows are, and which row.
type CellKey = (Facet, Row);

/// The date, and a keyed list of cells.
#[component]
pub fn DayColumn(
    /// The number of the day.
    day: usize,
    /// What is in it.
    column: Column,
    /// The heights of the rows, as a CSS grid's track list.
    rows: Memo<String>,
) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let clock = use_clock();
    let (site, date) = (state.site, column.date);
    let has_record = !column.slots.is_empty();
    let dim =
        Memo::new(move |_| has_record && state.layout.with(|layout| layout.days[day].is_empty()));
    let today = Memo::new(move |_| clock.today(site.index) == Some(date));
    let class = column.classes("day");
    let weekday = date.weekday() as u8 + 1;
    let style = Signal::derive(move || {
        let rows = rows.with(|rows| {
            let large = state.is_large();
            large.then(|| format!(";grid-template-rows:{rows}"))
        });
        format!("--weekday:{weekday}{}", rows.unwrap_or_default())
    });
    let cells = Memo::new(move |_| {
        let visible = state.in_tree();
        let facet = state.lane.get();
        state.layout.with(|layout| {
            let cells = layout.days[day].iter().filter_map(|cell| {
                let near = visible.as_ref().is_none_or(|it| it.has(day, cell.row));
                near.then(|| (facet, layout.rows[cell.row].clone()))
            });
            cells.collect::<Vec<CellKey>>()
        })
    });
    let cell = move |(facet, row): CellKey| erase(view! { <LaneCell day date facet row/> });
    // With hundreds of sessions, days can't afford more nodes.
    let next = layout::next_recorded(site.index, date).filter(|_| !state.is_large());
    // Below the first screen: the first paint does not need it.
    let next = dynamic(move || {
        let next = next.filter(|_| state.is_live.get());
        erase(next.map(|date| view! { <NextDay date/> }))
    });
    view! {
        <div
            class=class
            class:dim=dim
            class:today=today
            id=format!("d-{date}")
            role=state.role("row", Some("listitem"))
            style=style
        >
            <DayHead column dim today/>
            <div class="cells">
                <For each=move || cells.get() key=CellKey::clone children=cell/>
            </div>
            {next}
        </div>
    }
}

/// The date, which leads to the day's page, and what there is to say about the day.
#[component]
fn DayHead(column: Column, dim: Memo<bool>, today: Memo<bool>) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let (site, date) = (state.site, column.date);
    let locale = site.locale;
    let href = Signal::derive(move || state.navigation.href(Page::Day(date)));
    let week = (column.starts_week).then(|| view! { <p class="week">{locale.week_from(date)}</p> });
    let count = layout::session_count(&column.slots);
    let note = dynamic(move || {
        // In the reader's own program a day without stars speaks for itself.
        let is_searched = dim.get() && !state.navigation.filter().is_mine();
        let note = if count == 0 {
            Some(
                locale
                    .no_sessions(site.index.program().source.is_some())
                    .to_owned(),
            )
        } else if state.is_large() && !state.is_live.get() {
            // Before scripts, the sessions of a large program are on the pages of its days.
            Some(locale.sessions(count))
        } else {
            is_searched.then(|| locale.no_match_day().to_owned())
        };
        erase(note.map(|note| view! { <p class="day-note">{note}</p> }))
    });
    let now = dynamic(move || {
        erase((today.get()).then(|| view! { <span class="now">{locale.today()}</span> }))
    });
    // Apart, because narrow columns show the number alone.
    let [before, after] = (locale.around_day(date))
        .map(|it| (!it.is_empty()).then(|| view! { <span class="month">{it}</span> }));
    let name: Erased = erase((
        view! { <span class="dow">{locale.weekday_short(date.weekday())}</span> },
        " ",
        view! { <span class="num">{before} {locale.day_of_month(date)} {after}</span> },
        now,
    ));
    view! {
        <div class="head" role=state.role("rowheader", None)>
            {week}
            <h2>
                <a
                    href=href
                    tabindex=state.tab_index(move || Stop::Day(date))
                    on:focus=move |_| state.focus_on(Stop::Day(date))
                >
                    {name}
                </a>
            </h2>
            {note}
        </div>
    }
}

/// Where one day at a time is shown, a link to the next at its end, for touch: keyboards have the arrow keys, and
/// screen readers the days as a list.
#[component]
fn NextDay(date: Date) -> impl IntoView {
    view! {
        <a class="button onward next-day" href=format!("#d-{date}") tabindex="-1" aria-hidden="true">
            {use_site().locale.date_brief(date)}
        </a>
    }
}
