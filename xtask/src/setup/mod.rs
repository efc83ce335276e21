//! Installs what is missing, into `.tools` where possible.

mod browser;
mod cargo_tools;
mod crates;
mod fonts;
mod khal;
mod npm;
mod wasm_std;

use std::time::Instant;

use crate::process::Outcome;
pub use npm::axe;

/// Something the project needs.
struct Need {
    /// What it is.
    what: String,
    /// What it is for, and how long installing it takes.
    why: &'static str,
    /// Whether it is there. Uses no network and takes well under a second.
    met: Box<dyn Fn() -> bool>,
    /// Installs it.
    get: Box<dyn Fn() -> Outcome>,
}

/// Installs what building the site needs.
///
/// # Errors
/// Says what could not be installed and how to fix it.
pub fn for_building() -> Outcome {
    let mut needs = vec![wasm_std::need(), crates::need()];
    needs.extend(cargo_tools::needs()?);
    needs.push(npm::need());
    meet(needs)
}

/// Installs what building, testing, and measuring need.
///
/// # Errors
/// As [`for_building`].
pub fn everything() -> Outcome {
    for_building()?;
    let mut needs = vec![cargo_tools::deny()];
    needs.extend(browser::needs());
    needs.extend([fonts::need(), khal::need()]);
    meet(needs)
}

/// Installs what only fuzzing needs.
///
/// # Errors
/// As [`for_building`].
pub fn for_fuzzing() -> Outcome {
    meet(vec![crates::need(), cargo_tools::fuzz()])
}

fn meet(needs: Vec<Need>) -> Outcome {
    for need in needs {
        if (need.met)() {
            println!("setup: {}: already installed", need.what);
            continue;
        }
        println!("setup: installing {}: {}", need.what, need.why);
        let start = Instant::now();
        (need.get)()?;
        if !(need.met)() {
            return Err(format!(
                "setup: {}: not found after installing; delete the folder .tools and run `cargo xtask setup` again",
                need.what
            ));
        }
        println!(
            "setup: installed {} in {} s",
            need.what,
            start.elapsed().as_secs()
        );
    }
    Ok(())
}
