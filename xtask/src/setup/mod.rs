//! Installing what is missing, into `.tools` where that is possible, and nothing where nothing is missing.

mod browser;
mod cargo_tools;
mod crates;
mod fonts;
mod khal;
mod npm;
mod wasm_std;

use std::time::Instant;

use crate::process::Outcome;
pub use browser::{chrome, driver};
pub use npm::axe;

/// Something that the project needs.
struct Need {
    /// What it is.
    what: String,
    /// What for, and how long getting it takes.
    why: &'static str,
    /// Whether it is there. Takes no network and well under a second.
    met: Box<dyn Fn() -> bool>,
    /// Gets it.
    get: Box<dyn Fn() -> Outcome>,
}

/// What building the site needs.
///
/// # Errors
/// Says what could not be had, and the command that mends it.
pub fn for_building() -> Outcome {
    let mut needs = vec![wasm_std::need(), crates::need()];
    needs.extend(cargo_tools::needs()?);
    needs.push(npm::need());
    meet(needs)
}

/// What building, testing and measuring need.
///
/// # Errors
/// As [`for_building`].
pub fn everything() -> Outcome {
    for_building()?;
    meet(vec![browser::need(), fonts::need(), khal::need()])
}

fn meet(needs: Vec<Need>) -> Outcome {
    for need in needs {
        if (need.met)() {
            println!("setup: {} is there", need.what);
            continue;
        }
        println!("setup: {}: {}", need.what, need.why);
        let start = Instant::now();
        (need.get)()?;
        if !(need.met)() {
            return Err(format!(
                "setup: {} was installed but is not found; remove the folder .tools and run `cargo xtask setup`",
                need.what
            ));
        }
        println!("setup: {} took {} s", need.what, start.elapsed().as_secs());
    }
    Ok(())
}
