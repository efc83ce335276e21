//! Days by lanes.

use leptos::{ev, prelude::*};

use super::{
    day_column::DayColumn, row_labels::RowLabels, state::TimelineState, thread_line::ThreadLine,
};
use crate::{
    components::words::value_name,
    contexts::{use_clock, use_shortcuts},
    erased::{Erased, dynamic, erase},
    platform::gestures::fingers,
};
use layout::{Axis, Row};
use program::index::Facet;

/// How far a wheel turns for one zoom step, in its own pixels.
const TURN: f64 = 80.0;
/// By what factor two fingers spread or close for one step.
const SPREAD: f64 = 1.35;

/// The names of the rows and the days with their cells. Control with the wheel, or two fingers, zoom it.
#[component]
pub fn TimelineGrid() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let clock = use_clock();
    let (site, layout) = (state.site, state.layout);
    let columns = layout::columns(site.index);
    let tracks = format!("--tracks:{}", layout::column_tracks(&columns));
    let threaded = Signal::derive(move || state.selected.thread.with(Option::is_some));
    let by_part = Signal::derive(move || state.lane.get() == Facet::Part);
    let timed = Signal::derive(move || layout.with(|layout| layout.axis.is_some()));
    let rows = Memo::new(move |_| layout.with(|layout| row_tracks(layout, state.is_large())));
    // The line at the current time, if the axis has the hour.
    let now = move || {
        let minute = clock.minute()?;
        layout.with(|layout| {
            let axis = layout.axis.as_ref()?;
            (axis.start..axis.end)
                .contains(&minute)
                .then(|| axis.at(minute))
        })
    };
    let scale = Memo::new(move |_| layout.with(|layout| layout.axis.as_ref().map(scale)));
    let style = Signal::derive(move || {
        let now = now().map_or_else(String::new, |at| format!(";--now:{at}"));
        let scale = scale.get().unwrap_or_default();
        rows.with(|rows| format!("grid-template-rows:{rows}{scale}{now}"))
    });
    let role = state.role("grid", Some("list"));
    let label = Signal::derive(move || state.is_grid.get().then(|| site.locale.timeline()));
    let shortcuts = use_shortcuts();
    let keys = Signal::derive(move || {
        let on = state.is_grid.get() && shortcuts.are_on();
        on.then(|| site.locale.timeline_keys())
    });
    let days: Vec<Erased> = (columns.into_iter().enumerate())
        .map(|(day, column)| erase(view! { <DayColumn day column rows/> }))
        .collect();
    let turned = StoredValue::new(0.0);
    let wheel = move |event: ev::WheelEvent| {
        if !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let so_far = turned.get_value() + event.delta_y();
        let steps = so_far.abs() >= TURN;
        turned.set_value(if steps { 0.0 } else { so_far });
        if steps {
            state
                .position
                .zoom_at(state, so_far < 0.0, f64::from(event.client_x()));
        }
    };
    let apart = StoredValue::new(0.0);
    let touch = move |event: ev::TouchEvent| {
        apart.set_value(fingers(&event).map_or(0.0, |(apart, _)| apart));
    };
    let pinch = move |event: ev::TouchEvent| {
        let Some((now, middle)) = fingers(&event) else {
            return;
        };
        // Two fingers on the timeline zoom the timeline, not the page.
        event.prevent_default();
        let before = apart.get_value();
        let grown = if before > 0.0 { now / before } else { 1.0 };
        if grown >= SPREAD || grown <= 1.0 / SPREAD {
            apart.set_value(now);
            state.position.zoom_at(state, grown > 1.0, middle);
        }
    };
    view! {
        <div class="frame">
            <div
                class="timeline"
                class:by-part=by_part
                class:large=state.is_large()
                class:timed=timed
                class:threaded=threaded
                style=style
                node_ref=state.root
                on:scroll=move |_| state.position.moved(state)
                on:wheel=wheel
                on:touchstart=touch
                on:touchmove=pinch
            >
                <RowLabels rows/>
                <div class="days" role=role aria-label=label aria-description=keys style=tracks>
                    {days}
                </div>
                <ThreadLine/>
            </div>
            <div class="folded">
                <EmptyLanes/>
            </div>
        </div>
    }
}

/// The height of the axis, and the lines at its hours as a gradient: where time is stretched, they are farther apart.
fn scale(axis: &Axis) -> String {
    let lines: String = (axis.start..axis.end)
        .step_by(60)
        .map(|hour| {
            let [line, next] =
                [axis.at(hour), axis.at(hour + 60)].map(|at| format!("calc({at}*var(--minute))"));
            format!(",var(--line) {line} calc({line} + 1px),transparent 0 {next}")
        })
        .collect();
    format!(
        ";--minutes:{};--ruling:linear-gradient(to bottom{lines})",
        axis.height()
    )
}

/// The heights of the rows as a CSS grid's track list: in a large program they are known before the rows are drawn, so
/// that no day has to wait for another to be laid out.
fn row_tracks(layout: &layout::TimelineLayout, large: bool) -> String {
    if !large {
        return format!("auto auto {}auto", "auto ".repeat(layout.rows.len()));
    }
    let heights = layout.rows.iter().zip(&layout.heights);
    let rows = heights.map(|(row, height)| match row {
        Row::Axis => String::from(" calc(var(--minutes)*var(--minute) + 0.6rem)"),
        Row::Lane(_) => format!(" calc({height}*var(--unit) + var(--pad))"),
    });
    String::from("1.6rem 4.2rem") + &rows.collect::<String>()
}

/// The lanes without a session, in one line that opens.
#[component]
fn EmptyLanes() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let site = state.site;
    let empty = Memo::new(move |_| state.layout.with(|layout| layout.empty_lanes.clone()));
    dynamic(move || {
        let names: Vec<Erased> = empty.with(|empty| {
            let names = empty
                .iter()
                .map(|slug| value_name(site, state.lane.get(), slug));
            names.map(|name| erase(view! { <li>{name}</li> })).collect()
        });
        erase((!names.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{site.locale.rows_without(names.len())}</summary>
                    <ul>{names}</ul>
                </details>
            }
        }))
    })
}
