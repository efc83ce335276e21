//! What a developer runs. `cargo xtask` without a command says which there are.

use std::{env, process::ExitCode};

use xtask::{
    bench, build,
    process::{Outcome, command, run},
    server, setup, suite,
};

const USAGE: &str = "\
cargo xtask serve [port]   install what is missing, build the site, serve it on http://localhost:8080
cargo xtask dev [port]     the same, and build anew after each saved file (nothing is compressed)
cargo xtask test           install what is missing, run every check and test (what CI runs)
cargo xtask bench          install what is missing, measure sizes and times, print them beside their limits
cargo xtask setup          only install what is missing
cargo xtask check [file]   check a program file (public/program.json)";

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
        .map_err(|_| format!("serve: '{port}' is no port; try: cargo xtask serve 8081"))?;
    // First of all: that the port is taken should not be known only after minutes of building.
    let listener = server::bind(port)?;
    setup::for_building()?;
    let dist = build::site("/", "dist")?;
    server::serve(listener, &dist)
}

/// Trunk watches the sources, builds and serves until it is stopped.
fn dev(port: &str) -> Outcome {
    setup::for_building()?;
    let arguments = ["serve", "--offline", "--port", port];
    run(
        &mut command("trunk", &arguments),
        "What is wrong is printed above.",
    )
}

/// In a program of its own: what a check needs is not compiled before anything else can be done.
fn check(file: &str) -> Outcome {
    let arguments = ["run", "--quiet", "--package", "check", "--", file];
    run(
        &mut command("cargo", &arguments),
        "What is wrong is printed above.",
    )
}
