//! Every check and test, ordered to fail as early as possible.

use std::{fs, process::Command, thread, time::Instant};

use crate::{
    build, dependencies,
    engine::Engine,
    journeys,
    process::{Outcome, command, root, run},
    sample, setup,
};

/// The root of a host that has the site at a sub-path.
pub const SUBPATH_ROOT: &str = "target/hosted";
/// The sub-path.
pub const SUBPATH: &str = "/programs/tianjin/";
/// Where the site in the pseudo-languages is built.
pub const PSEUDO_ROOT: &str = "target/pseudo";
/// The pseudo-languages, and English, from which they are made.
pub const PSEUDO: &str = "en,en-XA,ar-XB";
/// What was checked in which language, written by the browser tests.
pub const MATRIX: &str = "target/languages.txt";
/// Where the site of [`sample::timed`] is built.
pub const TIMED: &str = "target/timed";
/// Where the site of [`sample::changing`] is built.
pub const CHANGING: &str = "target/changing";
/// Where the site of [`sample::updated`] is built.
pub const UPDATED: &str = "target/updated";
/// What was seen when each file failed in each way, written by the browser tests.
pub const FAULTS: &str = "target/faults.txt";
/// Where the site of [`sample::large`] is built.
pub const LARGE: &str = "target/large";

/// How many browser tests run at the same time on each core: they wait for half of their time or more.
fn tests_per_core(engine: Engine) -> usize {
    match engine {
        Engine::Chromium => 3,
        Engine::Firefox | Engine::WebKit => 2,
    }
}

const MEND: &str = "See the output above.";

/// Installs what is missing and runs everything.
///
/// # Errors
/// Names the first step that fails.
pub fn test() -> Outcome {
    let start = Instant::now();
    setup::everything()?;
    cargo("format", &["fmt", "--all", "--check"])?;
    step("format, style sheets", || {
        run(
            &mut command("prettier", &["--check", "style", "--print-width", "110"]),
            "Run `.tools/npm/node_modules/.bin/prettier --write style --print-width 110` to fix it.",
        )
    })?;
    step("dependencies", dependencies::check)?;
    let native = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    cargo("lints, native", &native)?;
    let wasm = [
        "clippy",
        "--lib",
        "--bin",
        "browser",
        "--features",
        "hydrate",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ];
    cargo("lints, browser", &wasm)?;
    cargo("program file", &["run", "--quiet", "--package", "check"])?;
    cargo("native tests", &["test", "--workspace", "--exclude", "e2e"])?;
    step("site builds", || {
        build::site("/", "dist")?;
        build::languages("en,ar", SUBPATH, &format!("{SUBPATH_ROOT}{SUBPATH}"))?;
        build::languages(PSEUDO, "/", PSEUDO_ROOT)?;
        samples()
    })?;
    step("the same build in another folder", || build::again(TIMED))?;
    step("browser tests", || {
        run(
            &mut browser_command(
                Engine::Chromium,
                &["test", "--package", "e2e", "--no-fail-fast"],
            ),
            MEND,
        )
    })?;
    step("journeys in other engines", journeys::run)?;
    for matrix in [MATRIX, FAULTS] {
        let matrix = root().join(matrix);
        let matrix = fs::read_to_string(&matrix)
            .map_err(|error| format!("{}: {error}", matrix.display()))?;
        println!("\n{matrix}");
    }
    println!("test: everything passed in {} s", start.elapsed().as_secs());
    Ok(())
}

/// A cargo command whose environment says which browser to use, and where it and the built sites are.
pub fn browser_command(engine: Engine, arguments: &[&str]) -> Command {
    let mut cargo = command("cargo", arguments);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let tests = cores * tests_per_core(engine);
    cargo
        .env("RUST_TEST_THREADS", tests.to_string())
        .env("E2E_DIST", root().join("dist"))
        .env("E2E_HOSTED", root().join(SUBPATH_ROOT))
        .env("E2E_PSEUDO", root().join(PSEUDO_ROOT))
        .env("E2E_MATRIX", root().join(MATRIX))
        .env("E2E_TIMED", root().join(TIMED))
        .env("E2E_CHANGING", root().join(CHANGING))
        .env("E2E_LARGE", root().join(LARGE))
        .env("E2E_UPDATED", root().join(UPDATED))
        .env("E2E_FAULTS", root().join(FAULTS))
        .env("E2E_ENGINE", engine.name())
        .env("E2E_BROWSER", engine.browser().unwrap_or_default())
        .env("E2E_DRIVER", engine.driver().unwrap_or_default())
        .env("E2E_GAPS", root().join(journeys::GAPS))
        .env("E2E_AXE", setup::axe());
    cargo
}

/// Builds the sites of the generated programs.
///
/// # Errors
/// If a build fails.
pub fn samples() -> Outcome {
    build::sample(&sample::timed(), TIMED)?;
    build::sample(&sample::changing(), CHANGING)?;
    build::sample(&sample::large(), LARGE)?;
    let program = root().join("public/program.json");
    let program =
        fs::read_to_string(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    build::sample(&sample::updated(&program)?, UPDATED)?;
    Ok(())
}

fn cargo(name: &str, arguments: &[&str]) -> Outcome {
    step(name, || run(&mut command("cargo", arguments), MEND))
}

fn step(name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("\n== {name}");
    let start = Instant::now();
    work().map_err(|message| format!("test: {name}: {message}"))?;
    println!("== {name}: {} s", start.elapsed().as_secs());
    Ok(())
}
