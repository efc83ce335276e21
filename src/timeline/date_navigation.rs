//! The dates along the timeline, and the marker of what is on the screen.

use leptos::{ev, html, prelude::*};

use super::{position::Shown, state::TimelineState};
use crate::{
    components::DateStrip,
    erased::{dynamic, erase},
    platform::scroll,
};

/// Where the marker begins and how wide it is, in pixels of the strip.
type Cover = (i32, i32);

/// The dates lead along the timeline; the marker shows which are on the screen, once that is known.
#[component]
pub fn DateNavigation() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let shown = state.position.shown;
    let strip = NodeRef::<html::Nav>::new();
    let covered = RwSignal::new(None::<Cover>);
    Effect::new(move |_| {
        if let (Some(strip), Some(Shown { first, last, .. })) = (strip.get(), shown.get()) {
            let cover = scroll::cover(&strip, first, last);
            covered.set(cover);
            if let Some(cover) = cover {
                scroll::to_marker(&strip, cover);
            }
        }
    });
    let whole = Signal::derive(move || shown.get().is_some_and(|it| it.whole));
    let is_known = Memo::new(move |_| covered.get().is_some());
    let marker =
        dynamic(move || erase((is_known.get()).then(|| view! { <DateMarker strip covered/> })));
    let label = state.site.locale.days_label();
    view! {
        <nav class="strip on-timeline" class:whole=whole aria-label=label node_ref=strip>
            <DateStrip/>
            {marker}
        </nav>
    }
}

/// Shows which dates are on the screen, and scrolls to others (WAI-ARIA, `slider`).
#[component]
fn DateMarker(strip: NodeRef<html::Nav>, covered: RwSignal<Option<Cover>>) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let (site, position) = (state.site, state.position);
    let locale = site.locale;
    let days = &site.index.program().days;
    let marker = NodeRef::<html::Div>::new();
    let style = Signal::derive(move || {
        let covered = covered.get();
        covered.map(|(start, width)| format!("transform:translateX({start}px);width:{width}px"))
    });
    let now = Signal::derive(move || {
        let first = position.shown.get().map_or(0, |it| it.first);
        (first + 1).to_string()
    });
    let text = Signal::derive(move || {
        let shown = position.shown.get()?;
        let (first, last) = (days.get(shown.first)?, days.get(shown.last)?);
        Some(locale.days_on_screen(first.date, last.date))
    });
    let drag = StoredValue::new(None::<scroll::Drag>);
    let take = move |event: ev::PointerEvent| {
        let (Some(marker), Some(strip), Some(root)) = (
            marker.get_untracked(),
            strip.get_untracked(),
            state.element(),
        ) else {
            return;
        };
        event.prevent_default();
        // A pointer that is already gone can't be captured.
        let _ = marker.set_pointer_capture(event.pointer_id());
        let _ = marker.focus();
        let x = f64::from(event.client_x());
        drag.set_value(scroll::Drag::start(
            &root,
            &strip,
            &marker,
            x,
            locale.is_rtl(),
        ));
    };
    let moved = move |event: ev::PointerEvent| {
        if let (Some(drag), Some(root)) = (drag.get_value(), state.element()) {
            drag.to(&root, f64::from(event.client_x()));
        }
    };
    let release = move |_: ev::PointerEvent| drag.set_value(None);
    view! {
        <div
            class="marker"
            role="slider"
            tabindex="0"
            aria-label=locale.on_screen()
            aria-valuemin="1"
            aria-valuemax=days.len().to_string()
            aria-valuenow=now
            aria-valuetext=text
            style=style
            node_ref=marker
            on:pointerdown=take
            on:pointermove=moved
            on:pointerup=release
            on:pointercancel=release
        ></div>
    }
}
