//! What the parts of the timeline share.

use leptos::{html, prelude::*};

use super::{Position, visible_range::VisibleRange};
use crate::{
    contexts::{Navigation, Selected, use_navigation, use_selected, use_site, use_viewport},
    platform::{boot, print},
};
use address::Zoom;
use exports::site::Site;
use layout::{Fit, LARGE, TimelineLayout};
use program::{
    Date,
    index::{Facet, SessionNumber},
};

/// What is laid out, and how. The layout is computed once for everything that reads it.
#[derive(Clone, Copy)]
pub struct TimelineState {
    /// The program and its language.
    pub site: Site,
    /// Where the reader is.
    pub navigation: Navigation,
    /// What is shown.
    pub selected: Selected,
    /// Where the timeline is scrolled to.
    pub position: Position,
    /// The element of the timeline.
    pub root: NodeRef<html::Div>,
    /// Days by lanes.
    pub layout: Memo<TimelineLayout>,
    /// How much a screen shows.
    pub zoom: Memo<Zoom>,
    /// Whether it is a plain list.
    pub is_list: Memo<bool>,
    /// What the rows are.
    pub lane: Memo<Facet>,
    /// Whether it is a grid for the keyboard, with one stop for the Tab key; else it is a list of links, as in the
    /// first rendering.
    pub is_grid: Memo<bool>,
    /// Whether the first rendering is over.
    pub is_live: Memo<bool>,
    /// What part of a large program is on the screen or near it.
    pub visible: RwSignal<VisibleRange>,
    /// Whether the page is being printed.
    pub is_printing: RwSignal<bool>,
    /// The link that has the focus, or last had it.
    pub focus: RwSignal<Option<Stop>>,
    /// The session that has the focus.
    pub focused: RwSignal<Option<SessionNumber>>,
    /// The one stop for the Tab key.
    pub stop: Memo<Option<Stop>>,
}

/// A link of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A session on a day, in a row.
    Session(SessionNumber, usize, usize),
    /// The date of a day.
    Day(Date),
    /// What has no room in a row of a day.
    More(Date, usize),
}

impl TimelineState {
    /// Follows the address and the screen.
    pub fn new(root: NodeRef<html::Div>) -> Self {
        let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
        let viewport = use_viewport();
        let position = expect_context::<Position>();
        let index = site.index;
        let zoom = Memo::new(move |_| navigation.here.with(|here| viewport.zoom(&here.view)));
        let lane = Memo::new(move |_| navigation.here.with(|here| here.view.lane));
        let is_list = Memo::new(move |_| {
            // A few starred sessions on many days: a phone shows them one below the other.
            let few = navigation
                .here
                .with(|here| here.filter.is_mine() && here.view.zoom.is_none());
            navigation.here.with(|here| here.view.list) || (few && viewport.is_narrow())
        });
        let is_printing = RwSignal::new(false);
        print::follow(is_printing);
        let layout = Memo::new(move |_| {
            let days = index.program().days.len();
            let width = viewport.width();
            let fit = if is_list.get() || is_printing.get() {
                Fit::ALL
            } else {
                layout::fit(zoom.get(), width, days, index.sessions().len())
            };
            let lane = lane.get();
            selected
                .selection
                .with(|it| layout::timeline(index, &it.sessions, lane, fit))
        });
        let is_live = Memo::new(move |_| viewport.is_measured());
        let is_grid = Memo::new(move |_| is_live.get() && !is_list.get());
        let focus = RwSignal::new(None);
        let visible = RwSignal::new(VisibleRange::default());
        let is_large = index.sessions().len() > LARGE;
        let stop = Memo::new(move |_| {
            let visible = is_large.then(|| visible.get());
            layout.with(|layout| stop(layout, visible.as_ref(), focus.get()))
        });
        let state = Self {
            site,
            navigation,
            selected,
            position,
            root,
            layout,
            zoom,
            is_list,
            lane,
            is_grid,
            is_live,
            visible,
            is_printing,
            focus,
            focused: RwSignal::new(None),
            stop,
        };
        Effect::new(move |_| boot::set_zoom((!is_list.get()).then(|| zoom.get().key())));
        state.position.follow(state);
        if state.is_large() {
            super::visible_range::follow(state);
        }
        state
    }

    /// The element of the timeline; `None` once it is gone, as in work that waited for a frame.
    pub fn element(self) -> Option<<html::Div as html::ElementType>::Output> {
        self.root.try_get_untracked().flatten()
    }

    /// What is in the tree; `None` for everything, as in a program that is not large, and on paper.
    pub fn in_tree(self) -> Option<VisibleRange> {
        let all = !self.is_large() || self.is_printing.get();
        (!all).then(|| self.visible.get())
    }

    /// Whether only what is near the screen is in the tree.
    pub fn is_large(self) -> bool {
        self.site.index.sessions().len() > LARGE
    }

    /// The role of an element: what it is in the grid, or in the list.
    pub fn role(
        self,
        grid: &'static str,
        list: Option<&'static str>,
    ) -> Signal<Option<&'static str>> {
        let is_grid = self.is_grid;
        Signal::derive(move || if is_grid.get() { Some(grid) } else { list })
    }

    /// The tab index of a link: the grid has one stop for the Tab key, and the list has all.
    pub fn tab_index(
        self,
        stop: impl Fn() -> Stop + Send + Sync + 'static,
    ) -> Signal<Option<&'static str>> {
        Signal::derive(move || {
            let is_stop = self.stop.get() == Some(stop());
            match self.is_grid.get() {
                true if is_stop => Some("0"),
                true => Some("-1"),
                false => None,
            }
        })
    }

    /// A link has received the focus.
    pub fn focus_on(self, stop: Stop) {
        self.focus.set(Some(stop));
        self.focused.set(match stop {
            Stop::Session(session, ..) => Some(session),
            Stop::Day(_) | Stop::More(..) => None,
        });
    }
}

/// The link that last had the focus; if it is gone, the same session in another row, or else the first
/// session that is in the tree.
fn stop(
    layout: &TimelineLayout,
    visible: Option<&VisibleRange>,
    focus: Option<Stop>,
) -> Option<Stop> {
    let days = layout.days.iter().enumerate();
    let cells = days.flat_map(|(day, cells)| {
        let cells = cells.iter();
        let near = cells.filter(move |cell| visible.is_none_or(|it| it.has(day, cell.row)));
        near.map(move |cell| (day, cell))
    });
    let mut sessions = cells.flat_map(|(day, cell)| {
        let row = cell.row;
        let blocks = cell.blocks.iter();
        blocks.map(move |block| Stop::Session(block.session, day, row))
    });
    let first = sessions.clone().next();
    match focus {
        None => first,
        Some(same @ Stop::Session(session, ..)) => {
            let elsewhere = |it: &Stop| matches!(it, Stop::Session(other, ..) if *other == session);
            (sessions.clone().find(|it| *it == same))
                .or_else(|| sessions.find(elsewhere))
                .or(first)
        }
        Some(other) => Some(other),
    }
}
