//! The developer's commands. `cargo xtask` without a command lists them.

use std::{env, process::ExitCode};

use xtask::{
    bench, build, fuzz,
    process::{Outcome, command, run},
    server, setup, suite,
};

const USAGE: &str = "\
cargo xtask serve [port]   install what is missing, build the site, and serve it on http://localhost:8080
cargo xtask dev [port]     the same, but rebuild whenever a file is saved (nothing is compressed)
cargo xtask test           install what is missing and run every check and test (as CI does)
cargo xtask bench          install what is missing, measure sizes and times, and print them next to their limits
cargo xtask fuzz [seconds [target]]   look for inputs that break something, 600 seconds for each target
cargo xtask setup          only install what is missing
cargo xtask check [file]   check a program file (default: public/program.json)";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => serve("8080"),
        ["serve", port] => serve(port),
        ["dev"] => dev("8080"),
        ["dev", port] => dev(port),
        ["test"] => suite::test(),
        ["bench"] => bench::bench(),
        ["fuzz"] => fuzz::fuzz(600, None),
        ["fuzz", seconds] => fuzzed(seconds, None),
        ["fuzz", seconds, target] => fuzzed(seconds, Some(target)),
        ["setup"] => setup::everything(),
        ["check"] => check("public/program.json"),
        ["check", file] => check(file),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn serve(port: &str) -> Outcome {
    let port: u16 = port
        .parse()
        .map_err(|_| format!("serve: '{port}' is not a port; try: cargo xtask serve 8081"))?;
    // Before anything else: nobody should wait minutes for a build only to learn that the port is taken.
    let listener = server::bind(port)?;
    setup::for_building()?;
    let dist = build::site("/", "dist")?;
    server::serve(listener, &dist)
}

/// Trunk watches the sources, rebuilds, and serves until stopped.
fn dev(port: &str) -> Outcome {
    setup::for_building()?;
    let arguments = ["serve", "--offline", "--port", port];
    run(&mut command("trunk", &arguments), "See the output above.")
}

fn fuzzed(seconds: &str, target: Option<&str>) -> Outcome {
    let wrong =
        |_| format!("fuzz: '{seconds}' is not a number of seconds; try: cargo xtask fuzz 60");
    fuzz::fuzz(seconds.parse().map_err(wrong)?, target)
}

/// Runs as a separate binary, so that `xtask` compiles without the dependencies of `check`.
fn check(file: &str) -> Outcome {
    let arguments = ["run", "--quiet", "--package", "check", "--", file];
    run(&mut command("cargo", &arguments), "See the output above.")
}
