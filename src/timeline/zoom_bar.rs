//! Zoom controls.

use leptos::prelude::*;

use super::state::TimelineState;
use crate::{
    contexts::use_clock,
    erased::{Erased, dynamic, erase},
    platform::frames::after_paint,
};
use address::{View, Zoom};

/// The plain list and the three zooms, one of which is on, and, while the workshop runs, a link to the present.
#[component]
pub fn ZoomBar() -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let (locale, clock) = (state.site.locale, use_clock());
    let is_list = move || state.is_list.get();
    let list = zoom_link(
        state,
        "to-list",
        locale.list_label(),
        Signal::derive(is_list),
        |view| view.list = true,
    );
    let zooms: Vec<Erased> = (Zoom::ALL.into_iter())
        .map(|zoom| {
            let chosen = Signal::derive(move || !is_list() && state.zoom.get() == zoom);
            let class = match zoom {
                Zoom::Fortnight => "to-fortnight",
                Zoom::Week => "to-week",
                Zoom::Day => "to-day",
            };
            zoom_link(state, class, locale.zoom(zoom), chosen, move |view| {
                view.list = false;
                view.zoom = Some(zoom);
            })
        })
        .collect();
    let today = Memo::new(move |_| clock.today(state.site.index));
    // Once the day is drawn.
    let to_now =
        move |_| after_paint(move || after_paint(move || state.position.to_now(state, clock)));
    let now = dynamic(move || {
        erase(today.get().map(|date| {
            let href =
                Signal::derive(move || state.navigation.href_view(|view| view.at = Some(date)));
            view! {
                <a class="button now-link" href=href on:click=to_now>
                    {locale.now()}
                </a>
            }
        }))
    });
    view! {
        <div class="ways">
            <div class="zooms" role="group" aria-label=locale.zoom_label()>
                {list}
                {zooms}
            </div>
            {now}
        </div>
    }
}

fn zoom_link(
    state: TimelineState,
    class: &'static str,
    name: &'static str,
    chosen: Signal<bool>,
    change: impl Fn(&mut View) + Send + Sync + 'static,
) -> Erased {
    let href = Signal::derive(move || state.navigation.href_view(&change));
    let current = Signal::derive(move || chosen.get().then_some("true"));
    erase(view! {
        <a href=href class=class aria-current=current>
            {name}
        </a>
    })
}
