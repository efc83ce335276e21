//! The timeline.

mod date_navigation;
mod day_column;
mod grid;
mod keyboard;
mod lane_cell;
mod lane_menu;
mod position;
mod row_labels;
mod session_block;
mod session_panel;
mod state;
mod thread_bar;
mod thread_line;
mod thread_menu;
mod time_axis;
mod visible_range;
mod zone_note;
mod zoom_bar;

pub use position::Position;
pub use session_panel::SessionPanel;

use leptos::{html, prelude::*};

use crate::contexts::use_site;
use date_navigation::DateNavigation;
use grid::TimelineGrid;
use keyboard::Keyboard;
use lane_menu::LaneMenu;
use state::TimelineState;
use thread_bar::ThreadBar;
use thread_menu::ThreadMenu;
use zone_note::ZoneNote;
use zoom_bar::ZoomBar;

/// The grid of days with its tools. Its keys are heard only where the keyboard is in it (WCAG 2.1.4).
#[component]
pub fn Timeline() -> impl IntoView {
    let site = use_site();
    let root = NodeRef::<html::Div>::new();
    let state = TimelineState::new(root);
    provide_context(state);
    let keyboard = Keyboard::new(state);
    view! {
        <section class="board" aria-label=site.locale.timeline() on:keydown=move |event| keyboard.pressed(&event)>
            <div class="tools needs-script">
                <ZoomBar/>
                <LaneMenu/>
                <ThreadMenu/>
            </div>
            <ThreadBar keyboard/>
            <DateNavigation/>
            <TimelineGrid/>
            <ZoneNote/>
        </section>
    }
}
