//! The size of the screen.

use address::{View, Zoom};
use leptos::prelude::*;

/// Below this width, in rem, a screen is a phone's; the style sheets use the same value.
const NARROW: u16 = 40;
/// From this width on, in rem, there is room for extras.
const WIDE: u16 = 64;

/// How wide the screen is; nothing before the first effect, so that the first rendering matches the prerendered page.
#[derive(Clone, Copy)]
pub struct Viewport(RwSignal<Option<u16>>);

impl Viewport {
    /// A screen that has not been measured yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// The width, in rem at browsers' default text size.
    pub fn width(self) -> Option<u16> {
        self.0.get()
    }

    /// Whether the screen is a phone's: controls are below the timeline, and open as sheets.
    pub fn is_narrow(self) -> bool {
        self.width().is_some_and(|width| width < NARROW)
    }

    /// Whether there is room for extras.
    pub fn is_wide(self) -> bool {
        self.width().is_some_and(|width| width >= WIDE)
    }

    /// Sets the measured width, if it has changed.
    pub fn set_width(self, width: u16) {
        if self.0.get_untracked() != Some(width) {
            self.0.set(Some(width));
        }
    }

    /// Whether the first rendering is over: from then on the tree may differ from the prerendered page.
    pub fn is_measured(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// The same, without tracking it.
    pub fn is_measured_now(self) -> bool {
        self.0.with_untracked(Option::is_some)
    }

    /// The zoom of a view, or what suits the screen.
    pub fn zoom(self, view: &View) -> Zoom {
        view.zoom
            .or_else(|| self.width().map(layout::natural))
            .unwrap_or(Zoom::Fortnight)
    }
}
