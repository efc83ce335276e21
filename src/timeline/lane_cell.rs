//! The cell of a day in a row.

use leptos::prelude::*;

use super::{
    session_block::SessionBlock,
    state::{Stop, TimelineState},
    time_axis::hours,
};
use crate::{
    components::words::{plain_value_name, value_name},
    erased::{Erased, dynamic, erase},
};
use address::{Page, Zoom};
use layout::{Cell, More, Row};
use program::{
    Date, Part,
    index::{Facet, SessionNumber},
};

/// What distinguishes the sessions of a cell: the session, and whether an earlier cell of the day already has it.
type BlockKey = (SessionNumber, bool);

/// The name of the row, and a keyed list of sessions.
#[component]
pub fn LaneCell(
    /// The number of the day.
    day: usize,
    /// Its date.
    date: Date,
    /// What the rows are.
    facet: Facet,
    /// The row.
    row: Row,
) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let site = state.site;
    let (name, seen) = match &row {
        Row::Lane(slug) => (
            plain_value_name(site, facet, slug),
            value_name(site, facet, slug),
        ),
        Row::Axis => {
            let name = site.locale.exact_times();
            (name.to_owned(), erase(name))
        }
    };
    let is_axis = row == Row::Axis;
    let is_unstated =
        facet == Facet::Part && matches!(&row, Row::Lane(slug) if slug == Part::NotStated.slug());
    // Its row may be gone before the cell is: then it is empty.
    let cell = Memo::new(move |_| {
        state.layout.with(|layout| {
            let cells = layout.days[day].iter();
            let mut own = cells.filter(|cell| layout.rows[cell.row] == row);
            own.next().cloned()
        })
    });
    let number = Memo::new(move |_| cell.with(|cell| cell.as_ref().map_or(0, |cell| cell.row)));
    let style = Signal::derive(move || format!("--r:{}", number.get() + 3));
    let has_more = Signal::derive(move || {
        cell.with(|cell| cell.as_ref().is_some_and(|cell| !cell.more.is_empty()))
    });
    let hidden = Signal::derive(move || state.is_grid.get().then_some("true"));
    let name_of_row = view! {
        <p class="slot-name" aria-hidden=hidden>
            {seen}
        </p>
    };
    let head = if is_axis {
        let scale = dynamic(move || {
            erase((state.zoom.get() == Zoom::Day).then(|| {
                view! {
                    <div class="scale" aria-hidden="true">
                        {hours(state)}
                    </div>
                }
            }))
        });
        erase((name_of_row, scale))
    } else {
        erase(name_of_row)
    };
    let blocks = move || cell.with(|cell| cell.as_ref().map_or_else(Vec::new, keys));
    let block = move |(session, is_repeat): BlockKey| {
        let lane = name.clone();
        erase(view! { <SessionBlock session day is_repeat lane cell number/> })
    };
    let more = dynamic(move || {
        let more = cell.with(|cell| cell.as_ref().map_or_else(Vec::new, |it| it.more.clone()));
        let more = more
            .into_iter()
            .map(|more| unseen(state, date, number, more));
        erase(more.collect::<Vec<_>>())
    });
    view! {
        <div
            class="slot"
            class:axis=is_axis
            class:unstated=is_unstated
            class:has-more=has_more
            data-row=move || number.get().to_string()
            style=style
        >
            {head}
            <div class="sessions" role=Signal::derive(move || (!state.is_grid.get()).then_some("list"))>
                <For each=blocks key=|key| *key children=block/>
                {more}
            </div>
        </div>
    }
}

fn keys(cell: &Cell) -> Vec<BlockKey> {
    let blocks = cell.blocks.iter();
    blocks
        .map(|block| (block.session, block.is_repeat))
        .collect()
}

/// Says how many sessions there is no room for, and leads to where there is: the next zoom, or the day's page.
fn unseen(state: TimelineState, date: Date, row: Memo<usize>, more: More) -> Erased {
    let locale = state.site.locale;
    let href = Signal::derive(move || match state.zoom.get() {
        // Nothing zooms before scripts, or without them.
        zoom if zoom == Zoom::Day || !state.is_live.get() => state.navigation.href(Page::Day(date)),
        zoom => state.navigation.href_view(|view| {
            view.zoom = Some(zoom.step(true));
            view.at = Some(date);
        }),
    });
    let place = state.layout.with_untracked(|layout| {
        let (axis, (start, end)) = (layout.axis.as_ref()?, more.span?);
        let (top, bottom) = (axis.at(start), axis.at(end));
        Some(format!("--t:{top};--h:{}", bottom - top))
    });
    let stop = move || Stop::More(date, row.get());
    let heard = locale.more_sessions(more.count, &locale.date_short(date));
    erase(view! {
        <div class="left-out" role=state.role("gridcell", Some("listitem")) style=place>
            <a
                href=href
                aria-label=heard
                tabindex=state.tab_index(stop)
                on:focus=move |_| state.focus_on(untrack(stop))
            >
                {locale.more(more.count)}
            </a>
        </div>
    })
}
