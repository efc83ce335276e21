//! Where the reader is in the timeline.

use std::time::Duration;

use leptos::{html, prelude::*};

use super::state::TimelineState;
use crate::{
    contexts::{Clock, Navigation, Viewport},
    platform::{
        dom,
        frames::{after, after_paint, next_frame, while_alive},
        grid,
        scroll::{self, Target},
    },
};
use address::{Page, Zoom};
use exports::site::Site;
use program::Date;

/// The address says where a movement ended after one to two times this long.
const REST: Duration = Duration::from_millis(120);

/// What part of the timeline is on the screen, by the numbers of the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The first day.
    pub first: usize,
    /// The last day.
    pub last: usize,
    /// Whether that is the whole timeline, or a list.
    pub whole: bool,
}

/// The date that the timeline is at, `None` for where the program begins, and its zoom, `None` for a list.
type Arrival = (Option<Date>, Option<Zoom>);

/// Where the timeline is scrolled to, and where it is to be.
#[derive(Clone, Copy)]
pub struct Position {
    site: Site,
    navigation: Navigation,
    viewport: Viewport,
    clock: Clock,
    root: RwSignal<Option<NodeRef<html::Div>>>,
    /// What is on the screen.
    pub shown: RwSignal<Option<Shown>>,
    /// Where the timeline is as far as the address is concerned.
    arrived: StoredValue<Option<Arrival>>,
    /// The days that the reader's choice leads to, by their numbers.
    chosen: StoredValue<Vec<usize>>,
    /// The point of the screen at which the date of the address is to stay, in pixels; `None` for the middle.
    held: StoredValue<Option<f64>>,
    /// How far the timeline was scrolled when it arrived, in pixels: it still is if the reader has not moved it.
    untouched: StoredValue<Option<i32>>,
    moves: StoredValue<bool>,
    waits: StoredValue<bool>,
    frame: StoredValue<bool>,
}

impl Position {
    /// No timeline is drawn yet.
    pub fn new(site: Site, navigation: Navigation, viewport: Viewport, clock: Clock) -> Self {
        Self {
            site,
            navigation,
            viewport,
            clock,
            root: RwSignal::new(None),
            shown: RwSignal::new(None),
            arrived: StoredValue::new(None),
            chosen: StoredValue::new(Vec::new()),
            held: StoredValue::new(None),
            untouched: StoredValue::new(None),
            moves: StoredValue::new(false),
            waits: StoredValue::new(false),
            frame: StoredValue::new(false),
        }
    }

    fn element(self) -> Option<<html::Div as html::ElementType>::Output> {
        self.root.get_untracked()?.try_get_untracked()?
    }

    fn rtl(self) -> bool {
        self.site.locale.is_rtl()
    }

    fn date(self, day: usize) -> Option<Date> {
        Some(self.site.index.program().days.get(day)?.date)
    }

    /// The date in the middle of what is shown.
    pub fn middle(self) -> Option<Date> {
        let root = self.element()?;
        let day = scroll::middle_day(&root, self.rtl())?;
        self.date(day)
    }

    /// Follows a timeline from when it is drawn.
    pub fn follow(self, state: TimelineState) {
        self.root.set(Some(state.root));
        on_cleanup(move || {
            self.root.set(None);
            self.shown.set(None);
            self.arrived.set_value(None);
        });
        Effect::new(move |_| {
            let at = self.navigation.address.with(|address| address.view.at);
            let zoom = state.is_grid.get().then(|| state.zoom.get());
            state.layout.track();
            state.selected.thread.track();
            self.viewport.width();
            if self.viewport.is_measured() {
                next_frame(while_alive(move || self.arrive(state, at, zoom)));
                after_paint(while_alive(move || self.look()));
            }
        });
    }

    /// Scrolls to the date of the address, if the timeline is not there yet; without one, to today. Otherwise, and
    /// after a choice that leaves nothing on the screen, scrolls to the first day with something that is chosen.
    fn arrive(self, state: TimelineState, at: Option<Date>, zoom: Option<Zoom>) {
        let before = self.arrived.get_value();
        self.arrived.set_value(Some((at, zoom)));
        let Some(root) = self.element() else {
            return;
        };
        let thread = state.selected.thread.get_untracked();
        let index = self.site.index;
        let layout = state.layout;
        let chosen = layout.with_untracked(|it| layout::chosen_days(index, it, thread.as_ref()));
        let first = chosen.first().copied();
        let is_new = self.chosen.with_value(|before| *before != chosen);
        self.chosen.set_value(chosen.clone());
        if before == Some((at, zoom)) {
            let shown = scroll::shown_days(&root, self.rtl());
            let is_seen = |(from, to)| chosen.iter().any(|day| (from..=to).contains(day));
            if let (true, false, Some(day)) = (is_new, shown.is_some_and(is_seen), first) {
                scroll::to_day(&root, day, Target::Start, self.rtl());
                // Only the choice leads here: the address needs no date, unless it has another one.
                let led = at.is_none().then(|| scroll::offset(&root));
                self.untouched.set_value(led);
            }
            return;
        }
        let is_all = self
            .navigation
            .here
            .with_untracked(|here| here.filter.is_empty());
        let held = self.held.get_value();
        self.held.set_value(None);
        let days = &index.program().days;
        let day = match at {
            Some(date) => days.iter().position(|day| day.date == date),
            None => (self.today().filter(|day| is_all || chosen.contains(day)))
                .or(first)
                .or_else(|| {
                    (days.iter()).position(|day| index.sessions_on(day.date).next().is_some())
                }),
        };
        let Some(day) = day else {
            return;
        };
        let target = match at {
            Some(_) => Target::Middle(held),
            None => Target::Start,
        };
        scroll::to_day(&root, day, target, self.rtl());
        if held.is_some() || state.focused.get_untracked().is_some() {
            grid::keep_in_view(&root);
        }
        self.untouched.set_value(Some(scroll::offset(&root)));
    }

    /// The number of today's day, while the workshop runs.
    fn today(self) -> Option<usize> {
        let index = self.site.index;
        let today = untrack(|| self.clock.today(index))?;
        let days = &index.program().days;
        days.iter().position(|day| day.date == today)
    }

    /// Reads what is on the screen.
    fn look(self) {
        let Some(root) = self.element() else {
            return;
        };
        let shown = scroll::shown_days(&root, self.rtl()).map(|(first, last)| Shown {
            first,
            last,
            whole: scroll::is_whole(&root),
        });
        if shown.is_some() && self.shown.get_untracked() != shown {
            self.shown.set(shown);
        }
    }

    /// The timeline was scrolled: updates what is on the screen once per frame, and the address when it rests.
    pub fn moved(self, state: TimelineState) {
        if !self.frame.get_value() {
            self.frame.set_value(true);
            next_frame(move || {
                self.frame.set_value(false);
                self.look();
                if state.is_large() {
                    super::visible_range::measure(state);
                }
            });
        }
        self.moves.set_value(true);
        self.wait();
    }

    /// Waits until nothing has moved for a while.
    fn wait(self) {
        if self.waits.get_value() {
            return;
        }
        self.waits.set_value(true);
        let rested = move || {
            self.waits.set_value(false);
            if self.moves.get_value() {
                self.moves.set_value(false);
                self.wait();
            } else {
                self.on_scroll_end();
            }
        };
        after(REST, rested);
    }

    /// Writes the date in the middle into the address, if there is something to scroll.
    fn on_scroll_end(self) {
        let Some(root) = self.element() else {
            return;
        };
        let mut address = self.navigation.address.get_untracked();
        if address.page != Page::Timeline || scroll::is_whole(&root) {
            return;
        }
        let at = self.middle();
        let untouched = self.untouched.get_value() == Some(scroll::offset(&root));
        if at.is_none() || at == address.view.at || untouched {
            return;
        }
        // From now on, a reader who comes back to where the page began is there on purpose.
        self.untouched.set_value(None);
        address.view.at = at;
        let zoom = self.arrived.get_value().and_then(|(_, zoom)| zoom);
        self.arrived.set_value(Some((at, zoom)));
        self.navigation.settle(address);
    }

    /// Zooms one step around a date, or else around what is in the middle.
    pub fn zoom(self, state: TimelineState, nearer: bool, around: Option<Date>) {
        let before = state.zoom.get_untracked();
        let zoom = before.step(nearer);
        if zoom != before {
            let at = around.or_else(|| self.middle());
            self.navigation.view(|view| {
                view.list = false;
                view.zoom = Some(zoom);
                view.at = at.filter(|_| zoom != Zoom::Fortnight);
            });
        }
    }

    /// Zooms one step around the date at a point of the screen, in pixels from the left, which stays there.
    pub fn zoom_at(self, state: TimelineState, nearer: bool, point: f64) {
        let day = (self.element()).and_then(|root| scroll::day_at(&root, point));
        self.hold(point);
        self.zoom(state, nearer, day.and_then(|day| self.date(day)));
    }

    /// Holds the date of the next address at a point of the screen, in pixels from the left.
    pub fn hold(self, point: f64) {
        self.held.set_value(Some(point));
    }

    /// Scrolls by days, from the first that is shown.
    pub fn pan(self, days: i32) {
        let (Some(root), Some(shown)) = (self.element(), self.shown.get_untracked()) else {
            return;
        };
        let last = self.site.index.program().days.len().saturating_sub(1);
        let by = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
        let to = if days < 0 {
            shown.first.saturating_sub(by)
        } else {
            shown.first.saturating_add(by).min(last)
        };
        scroll::to_day(&root, to, Target::Start, self.rtl());
    }

    /// Scrolls down until the line at the current time, or the nearer end of the axis, is in the middle of the screen.
    pub fn to_now(self, state: TimelineState, clock: Clock) {
        if self.element().is_none() {
            return;
        }
        let now = untrack(|| clock.minute());
        let axis = state.layout.with_untracked(|layout| layout.axis.clone());
        let (Some(now), Some(axis), Some(hours)) = (now, axis, dom::find(".today .axis .sessions"))
        else {
            return;
        };
        let at = f64::from(axis.at(now.clamp(axis.start, axis.end)));
        scroll::to_share(&hours, at / f64::from(axis.height()));
    }
}
