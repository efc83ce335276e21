//! Trunk, wasm-bindgen, cargo-deny, cargo-fuzz, and geckodriver, from crates.io.

use std::fs;

use super::Need;
use crate::process::{Outcome, command, find, output, root, run, tools};

const GECKODRIVER: &str = "0.37.1";
const DENY: &str = "0.20.2";
const FUZZ: &str = "0.13.2";

pub(super) fn needs() -> Outcome<[Need; 2]> {
    let trunk = version_in("Trunk.toml", "trunk-version = \"", None)?;
    let bindgen = version_in(
        "Cargo.lock",
        "version = \"",
        Some("name = \"wasm-bindgen\""),
    )?;
    Ok([
        Need {
            what: format!("trunk {trunk}"),
            why: "builds the site; takes four minutes to compile on two cores",
            met: is_there("trunk", &trunk),
            get: Box::new(move || install("trunk", &trunk, &["--locked"])),
        },
        Need {
            what: format!("wasm-bindgen {bindgen}"),
            why: "connects Rust to JavaScript, in the version of Cargo.lock; takes two minutes on two cores",
            met: is_there("wasm-bindgen", &bindgen),
            // Without `--locked`: its lock file can name releases that have since been yanked.
            get: Box::new(move || install("wasm-bindgen-cli", &bindgen, &[])),
        },
    ])
}

/// Firefox's WebDriver.
pub(super) fn geckodriver() -> Need {
    let why = "drives Firefox; takes a minute and a half to compile on two cores";
    locked("geckodriver", GECKODRIVER, why)
}

pub(super) fn deny() -> Need {
    let why = "checks licenses, sources, and vulnerabilities of crates; takes a minute or two to compile on two cores";
    locked("cargo-deny", DENY, why)
}

pub(super) fn fuzz() -> Need {
    let why = "runs the fuzz targets; takes half a minute to compile on two cores";
    locked("cargo-fuzz", FUZZ, why)
}

/// A tool that only tests need, in this version, with the dependencies that it was released with.
fn locked(name: &'static str, version: &'static str, why: &'static str) -> Need {
    Need {
        what: format!("{name} {version}"),
        why,
        met: is_there(name, version),
        get: Box::new(move || install(name, version, &["--locked"])),
    }
}

/// A version, from the one file that defines it: the text after `mark`, below the line `before` if one is given.
fn version_in(file: &str, mark: &str, before: Option<&str>) -> Outcome<String> {
    let text = fs::read_to_string(root().join(file)).map_err(|error| format!("{file}: {error}"))?;
    let mut lines = text.lines();
    if let Some(before) = before {
        lines.find(|line| *line == before);
    }
    let version = lines.find_map(|line| line.strip_prefix(mark)?.strip_suffix('"'));
    version
        .map(str::to_owned)
        .ok_or_else(|| format!("{file}: found no {mark}…\"; restore the file from git"))
}

fn is_there(program: &'static str, version: &str) -> Box<dyn Fn() -> bool> {
    let version = version.to_owned();
    Box::new(move || {
        let said = output(&mut command(program, &["--version"])).unwrap_or_default();
        said.split_whitespace().nth(1) == Some(&version)
    })
}

fn install(package: &str, version: &str, options: &[&str]) -> Outcome {
    let folder = tools();
    let exact = format!("{package}@{version}");
    if find(&["cargo-binstall"]).is_some() {
        let mut binstall = command("cargo", &["binstall", "--no-confirm", &exact, "--root"]);
        if run(binstall.arg(&folder), "Compiling it instead.").is_ok() {
            return Ok(());
        }
    }
    let target = folder.join("build");
    let mut cargo = command("cargo", &["install", &exact, "--root"]);
    cargo
        .arg(&folder)
        .args(options)
        .env("CARGO_TARGET_DIR", &target)
        // These tools run for seconds at a time, so fast compiling matters more than fast code: a third of the time.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        // Flags that the caller set for the project's own build don't belong in a tool's.
        .env_remove("RUSTFLAGS");
    let installed = run(
        &mut cargo,
        &format!("Without a network: put {package} {version} on the PATH yourself."),
    );
    // Hundreds of megabytes that nobody needs again; failing to remove them is not an error.
    let _ = fs::remove_dir_all(target);
    installed
}
