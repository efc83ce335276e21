//! The keys of the timeline.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::state::{Stop, TimelineState};
use crate::{
    contexts::{Shortcuts, StarStore, session_href, use_shortcuts, use_stars},
    platform::{
        dom,
        frames::next_frame,
        grid::{self, Move},
        scroll,
    },
};
use program::index::SessionNumber;

/// Answers the keys of the timeline, and steps along its thread.
#[derive(Clone, Copy)]
pub struct Keyboard {
    state: TimelineState,
    stars: StarStore,
    shortcuts: Shortcuts,
}

impl Keyboard {
    /// The keys of a timeline.
    pub fn new(state: TimelineState) -> Self {
        Self {
            state,
            stars: use_stars(),
            shortcuts: use_shortcuts(),
        }
    }

    /// Answers a key that was pressed in the timeline.
    pub fn pressed(self, event: &KeyboardEvent) {
        let typing = dom::is_within(event, "input, select, textarea");
        if event.alt_key() || event.meta_key() || typing || event.default_prevented() {
            return;
        }
        let key = dom::shortcut(event);
        let answered = if dom::is_within(event, ".marker") {
            self.on_marker(&key)
        } else {
            self.on_link(&key, event.ctrl_key())
        };
        let single = !event.ctrl_key() && self.shortcuts.are_on_now();
        if answered || (single && self.anywhere(&key)) {
            event.prevent_default();
        }
    }

    fn anywhere(self, key: &str) -> bool {
        let state = self.state;
        match key {
            "+" | "=" => self.zoom(true),
            "-" => self.zoom(false),
            "0" => state.navigation.view(|view| {
                view.zoom = None;
                view.at = None;
                view.list = false;
            }),
            "l" => {
                state.navigation.view(|view| view.list = !view.list);
                next_frame(move || {
                    if let Some(root) = state.element() {
                        grid::keep_in_view(&root);
                    }
                });
            }
            "s" => {
                if let Some(session) = state.focused.get_untracked() {
                    let session = state.site.index.at(session);
                    self.stars.toggle(session.id.as_str());
                }
            }
            "n" => self.step(true),
            "p" => self.step(false),
            _ => return false,
        }
        true
    }

    /// Zooms around the session that has the focus, which stays where it is.
    fn zoom(self, nearer: bool) {
        let state = self.state;
        let focused = state.focused.get_untracked();
        let date = focused.map(|session| state.site.index.at(session).date);
        if let Some(point) = date.and_then(|_| grid::focus_point()) {
            state.position.hold(point);
        }
        state.position.zoom(state, nearer, date);
    }

    /// The key as in left-to-right languages: the next day is in reading direction.
    fn along(self, key: &str) -> &str {
        match key {
            "ArrowLeft" if self.state.site.locale.is_rtl() => "ArrowRight",
            "ArrowRight" if self.state.site.locale.is_rtl() => "ArrowLeft",
            key => key,
        }
    }

    fn on_marker(self, key: &str) -> bool {
        let days = match self.along(key) {
            "ArrowLeft" | "ArrowDown" => -1,
            "ArrowRight" | "ArrowUp" => 1,
            "PageDown" => -7,
            "PageUp" => 7,
            "Home" => -i32::MAX,
            "End" => i32::MAX,
            _ => return false,
        };
        self.state.position.pan(days);
        true
    }

    /// Arrow keys go between sessions and days as the eye does; Home and End to the first and last of the day, with
    /// Control to the first and last of all.
    fn on_link(self, key: &str, control: bool) -> bool {
        let Some(root) = self.state.element() else {
            return false;
        };
        let way = match self.along(key) {
            "ArrowDown" => Move::Down,
            "ArrowUp" => Move::Up,
            "ArrowLeft" => Move::DayBefore,
            "ArrowRight" => Move::DayAfter,
            "Home" if control => Move::FirstOfAll,
            "End" if control => Move::LastOfAll,
            "Home" => Move::First,
            "End" => Move::Last,
            _ => return false,
        };
        let link = grid::focused_link(&root);
        if let Some(link) = &link {
            grid::go(&root, link, way);
        }
        link.is_some()
    }

    /// Goes to the next session of the thread, or the one before.
    pub fn step(self, after: bool) {
        let state = self.state;
        let from = state.focus.get_untracked().and_then(|stop| match stop {
            Stop::Session(session, ..) => Some(session),
            Stop::Day(_) | Stop::More(..) => None,
        });
        let thread = state.selected.thread.get_untracked();
        if let Some(to) = thread.and_then(|thread| thread.beside(from, after)) {
            self.go_to(to);
        }
    }

    fn go_to(self, session: SessionNumber) {
        let state = self.state;
        let Some(root) = state.element() else {
            return;
        };
        let href = session_href(state.site, session);
        if grid::focus_session(&root, &href) {
            return;
        }
        // Not drawn yet: scroll to its day first, where the next frames draw it.
        let place = state.layout.with_untracked(|layout| layout.place(session));
        if let Some((day, _)) = place {
            scroll::into_view(&root, day);
            next_frame(move || {
                super::visible_range::measure(state);
                next_frame(move || {
                    grid::focus_session(&root, &href);
                });
            });
        }
    }
}
