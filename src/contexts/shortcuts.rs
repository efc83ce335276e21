//! Whether single-key shortcuts are on.

use leptos::prelude::*;

use crate::platform::storage;

const KEY: &str = "shortcuts";
const OFF: &str = "off";

/// Shortcuts without Control and the like are on unless the reader turned them off in this browser (WCAG 2.1.4): people
/// who speak to the device, or hit keys by accident, would set them off.
#[derive(Clone, Copy)]
pub struct Shortcuts(RwSignal<bool>);

impl Shortcuts {
    /// They are on before the first effect.
    pub fn new() -> Self {
        Self(RwSignal::new(true))
    }

    /// Reads what the browser keeps.
    pub fn load(self) {
        self.0.set(storage::read(KEY).as_deref() != Some(OFF));
    }

    /// Whether they are on.
    pub fn are_on(self) -> bool {
        self.0.get()
    }

    /// The same, without tracking it.
    pub fn are_on_now(self) -> bool {
        self.0.get_untracked()
    }

    /// Turns them on or off, for later visits too if storage allows.
    pub fn turn(self, on: bool) {
        self.0.set(on);
        storage::write(KEY, if on { "" } else { OFF });
    }
}
