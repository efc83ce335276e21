//! What the drivers of some engines can't do. A test never skips anything in silence: what it leaves out is listed at
//! the end of `cargo xtask test`.

use std::{env, fs::OpenOptions, io::Write, thread};

use xtask::{engine::Engine, journeys::Gap};

use crate::site::environment;

/// Something that the drivers of some engines can't do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Runs a script in each page before the page's own.
    ScriptsFirst,
    /// Reads what the console says while a page loads.
    ConsoleWhileLoading,
    /// Emulates a color scheme, forced colors, and other media features.
    Media,
    /// Turns scripts off.
    NoScripts,
    /// Reads the tree that screen readers get.
    AccessibilityTree,
    /// Presses keys of keyboards without Latin letters.
    OtherKeyboards,
}

impl Ability {
    /// What it is, and why it is not there; `None` if it is there.
    fn missing(self, engine: Engine) -> Option<&'static str> {
        use Engine::{Chromium, Firefox, WebKit};
        match (self, engine) {
            (_, Chromium) | (Self::ScriptsFirst | Self::ConsoleWhileLoading, Firefox) => None,
            (Self::ScriptsFirst, WebKit) => {
                Some("scripts before the page's own: the driver has no WebDriver BiDi")
            }
            (Self::ConsoleWhileLoading, WebKit) => Some(
                "the console while a page loads: the driver has neither a log nor WebDriver BiDi",
            ),
            (Self::Media, _) => Some("media features: WebDriver can't emulate them"),
            (Self::NoScripts, _) => Some("pages without scripts: WebDriver can't turn scripts off"),
            (Self::AccessibilityTree, _) => Some("the accessibility tree: WebDriver can't read it"),
            (Self::OtherKeyboards, _) => {
                Some("keyboards without Latin letters: WebDriver has only the American layout")
            }
        }
    }
}

/// Whether the engine of this run lacks something that a whole test needs: then the test must end. This is reported.
pub fn test_lacks(ability: Ability) -> bool {
    lacks(ability, true)
}

/// Whether the engine of this run lacks something that a step of a test needs: then the test must go on without it. This
/// is reported.
pub fn step_lacks(ability: Ability) -> bool {
    lacks(ability, false)
}

fn lacks(ability: Ability, whole: bool) -> bool {
    let Some(what) = ability.missing(engine()) else {
        return false;
    };
    let test = thread::current().name().unwrap_or_default().to_owned();
    let gap = Gap {
        whole,
        what: what.to_owned(),
        test,
    };
    let file = environment("E2E_GAPS");
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(file)
        .unwrap();
    file.write_all(gap.print().as_bytes()).unwrap();
    true
}

/// The engine of this run.
pub fn engine() -> Engine {
    let name = env::var("E2E_ENGINE").unwrap_or_default();
    Engine::called(&name).unwrap_or_else(|| {
        panic!("E2E_ENGINE: no engine is called '{name}'; run `cargo xtask test`")
    })
}
