//! Looks for inputs that break what must hold for all of them, with libFuzzer.

use std::fs;

use crate::{
    process::{Outcome, command, root, run},
    setup,
};

/// Where the targets are; each has a file.
const TARGETS: &str = "fuzz/targets";

/// Runs each target for some seconds, starting with its seeds; with a name, only that one. New inputs stay in
/// `fuzz/corpus`, and those that break something in `fuzz/artifacts`.
///
/// # Errors
/// Names the first target that something breaks.
pub fn fuzz(seconds: u32, only: Option<&str>) -> Outcome {
    setup::for_fuzzing()?;
    let failed = |error: std::io::Error| format!("{TARGETS}: {error}; restore it from git");
    let files = fs::read_dir(root().join(TARGETS)).map_err(failed)?;
    let mut names: Vec<String> = (files.flatten())
        .filter_map(|file| Some(file.path().file_stem()?.to_string_lossy().into_owned()))
        .filter(|name| only.is_none_or(|only| only == name))
        .collect();
    names.sort_unstable();
    if names.is_empty() {
        return Err(format!(
            "fuzz: no target '{}'; see {TARGETS}",
            only.unwrap_or_default()
        ));
    }
    for name in names {
        println!("\n== fuzz {name}, {seconds} s");
        target(&name, seconds)?;
    }
    Ok(())
}

fn target(name: &str, seconds: u32) -> Outcome {
    let (corpus, seeds) = (format!("fuzz/corpus/{name}"), format!("fuzz/seeds/{name}"));
    fs::create_dir_all(root().join(&corpus)).map_err(|error| format!("{corpus}: {error}"))?;
    let mut fuzz = command(
        "cargo",
        &[
            "fuzz",
            "run",
            "--fuzz-dir=fuzz",
            "--features=libfuzzer",
            // There is no unsafe code to watch, and this is what the stable compiler can build.
            "--sanitizer=none",
        ],
    );
    fuzz.args([name, &corpus, &seeds, "--"])
        .arg(format!("-max_total_time={seconds}"))
        .args(["-timeout=10", "-max_len=8192", "-print_final_stats=1"])
        // The release profile is for small code in the browser.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(
        &mut fuzz,
        "The input is in fuzz/artifacts: mend the fault, and put the input into fuzz/seeds, where the tests try it.",
    )
}
