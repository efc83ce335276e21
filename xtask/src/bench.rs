//! Sizes and times beside their limits.

use std::{fs, time::Instant};

use crate::{
    budget::{self, Row},
    build,
    process::{Outcome, command, root, run},
    setup, suite,
};

/// A component that a developer would touch.
const COMPONENT: &str = "src/ui/components/session_card.rs";

/// Builds anew, measures, prints.
///
/// # Errors
/// Where a build or the browser fails, or a figure is over its limit.
pub fn bench() -> Outcome {
    setup::everything()?;
    let target = root().join("target/bench");
    // It is not there the first time.
    let _ = fs::remove_dir_all(&target);
    let clean = timed_build()?;
    let component = root().join(COMPONENT);
    let text = fs::read(&component).map_err(|error| format!("{COMPONENT}: {error}"))?;
    fs::write(&component, text).map_err(|error| format!("{COMPONENT}: {error}"))?;
    let rebuild = timed_build()?;
    let dist = build::site("/", "dist")?;
    suite::samples()?;
    let mut rows = budget::sizes(&dist)?;
    rows.push(Row::new("clean release build of the site (s)", None, clean));
    rows.push(Row::new(
        "rebuild after touching one component (s)",
        None,
        rebuild,
    ));
    budget::print(&rows);
    let mut browser =
        suite::browser_command(&["run", "--quiet", "--package", "e2e", "--bin", "bench"]);
    run(&mut browser, "The figures are printed above.")?;
    match rows.iter().find(|row| !row.holds()) {
        Some(row) => Err(format!("bench: over its limit: {}", row.figure)),
        None => Ok(()),
    }
}

/// Seconds that building the site takes, in a target folder of its own.
fn timed_build() -> Outcome<f64> {
    let start = Instant::now();
    let arguments = [
        "build",
        "--release",
        "--offline",
        "--dist",
        "target/bench/dist",
    ];
    let mut trunk = command("trunk", &arguments);
    run(
        trunk.env("CARGO_TARGET_DIR", root().join("target/bench")),
        "What is wrong is printed above.",
    )?;
    Ok(start.elapsed().as_secs_f64())
}
