//! The line that joins the sessions of a thread.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    contexts::session_href,
    platform::{
        frames::{next_frame, while_alive},
        grid,
    },
};
use layout::Row;

/// A path in pixels of the scrolled timeline, and the timeline's size.
#[derive(Clone, Default, PartialEq)]
struct Line {
    path: String,
    size: Option<(i32, i32)>,
}

/// From block to block if they are drawn, else by their days.
#[component]
pub fn ThreadLine() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let line = RwSignal::new(Line::default());
    Effect::new(move |_| {
        state.layout.track();
        state.zoom.track();
        state.is_grid.track();
        state.visible.track();
        if state.selected.thread.with(Option::is_some)
            || line.with_untracked(|it| it.size.is_some())
        {
            // Once all of it is laid out.
            next_frame(while_alive(move || line.set(measure(state))));
        }
    });
    let side = move |side: fn((i32, i32)) -> i32| {
        Signal::derive(move || line.with(|it| it.size.map(|size| side(size).to_string())))
    };
    view! {
        <svg aria-hidden="true" width=side(|it| it.0) height=side(|it| it.1)>
            <path d=Signal::derive(move || line.with(|it| it.path.clone()))></path>
        </svg>
    }
}

fn measure(state: TimelineState) -> Line {
    let (Some(root), Some(thread)) = (state.element(), state.selected.thread.get_untracked())
    else {
        return Line::default();
    };
    // If the rows are of the thread's own kind, along its row; else along the first place of each session.
    let row = state.layout.with_untracked(|layout| {
        let own = Row::Lane(thread.key.slug.clone());
        let same = state.lane.get_untracked() == thread.key.facet;
        layout.rows.iter().position(|row| same && *row == own)
    });
    let anchors = thread.sessions.iter().filter_map(|&session| {
        let href = session_href(state.site, session);
        grid::block_anchor(&root, &href, row, state.site.locale.is_rtl()).or_else(|| {
            let place = state.layout.with_untracked(|layout| layout.place(session));
            grid::head_anchor(&root, place?.0)
        })
    });
    let path = layout::line(&anchors.collect::<Vec<_>>());
    let size = (!path.is_empty()).then(|| grid::whole_size(&root));
    Line { path, size }
}
