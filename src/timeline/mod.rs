//! The timeline.

mod date_navigation;
mod day_column;
mod grid;
mod keyboard;
mod lane_cell;
mod lane_menu;
mod match_reasons;
mod position;
mod row_labels;
mod session_block;
mod session_panel;
mod sheets;
mod shortcuts_switch;
mod state;
mod thread_bar;
mod thread_line;
mod thread_menu;
mod thumb_bar;
mod time_axis;
mod visible_range;
mod zone_note;
mod zoom_bar;

pub use position::Position;
pub use session_panel::SessionPanel;
pub use sheets::Sheets;
pub use thumb_bar::ThumbBar;

use leptos::{html, prelude::*};

use crate::contexts::use_site;
use date_navigation::DateNavigation;
use grid::TimelineGrid;
use keyboard::Keyboard;
use lane_menu::LaneMenu;
use shortcuts_switch::ShortcutsSwitch;
use state::TimelineState;
use thread_bar::ThreadBar;
use thread_menu::ThreadMenu;
use zone_note::ZoneNote;
use zoom_bar::ZoomBar;

/// Provides what the tools and the grid of a page share.
pub fn provide_timeline() {
    provide_context(TimelineState::new(NodeRef::<html::Div>::new()));
}

/// How the timeline is viewed: zoom, rows, thread. The timeline's keys work here too.
#[component]
pub fn TimelineTools() -> impl IntoView {
    let keyboard = Keyboard::new(expect_context());
    view! {
        <div class="tools needs-script" on:keydown=move |event| keyboard.pressed(&event)>
            <ZoomBar/>
            <LaneMenu/>
            <ThreadMenu/>
        </div>
    }
}

/// The grid of days. Its keys work only while the focus is in it, or in its tools (WCAG 2.1.4).
#[component]
pub fn Timeline() -> impl IntoView {
    let site = use_site();
    let keyboard = Keyboard::new(expect_context());
    view! {
        <section class="board" aria-label=site.locale.timeline() on:keydown=move |event| keyboard.pressed(&event)>
            <ThreadBar keyboard/>
            <DateNavigation/>
            <TimelineGrid/>
            <ZoneNote/>
            <ShortcutsSwitch/>
        </section>
    }
}
