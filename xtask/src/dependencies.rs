//! The check of what others wrote: licenses, sources, and duplicates offline; known vulnerabilities by asking those who
//! keep lists of them.

use std::{fs, process::Command};

use serde_json::Value;

use crate::process::{Outcome, command, root, run};

/// The folders that pin packages from npm.
const FROM_NPM: [&str; 2] = ["xtask/npm", "tests/e2e/bench/npm"];
const REGISTRY: &str = "https://registry.npmjs.org/";

/// Checks crates (`deny.toml`) and packages from npm. A list of vulnerabilities that can't be reached is no failure:
/// without a network nobody could work. The output says what was not checked.
///
/// # Errors
/// If a crate or a package may not be used, or is known to be vulnerable.
pub fn check() -> Outcome {
    // Also those that only other systems compile: all are checked.
    run(
        &mut command("cargo", &["fetch", "--locked"]),
        "Crates could not be fetched: check the network connection.",
    )?;
    let mend = "Change the dependency, or say in deny.toml why it is accepted.";
    let deny = ["deny", "--workspace", "--all-features"];
    let offline = [
        "--offline",
        "check",
        "-D",
        "warnings",
        "licenses",
        "bans",
        "sources",
    ];
    run(command("cargo", &deny).args(offline), mend)?;
    let (fetched, _, why) = said(command("cargo", &deny).args(["fetch", "db"]))?;
    if fetched {
        run(command("cargo", &deny).args(["check", "advisories"]), mend)?;
    } else {
        not_checked("crates", "https://github.com/RustSec/advisory-db", &why);
    }
    for folder in FROM_NPM {
        pinned(folder)?;
        audit(folder)?;
    }
    Ok(())
}

/// Every package comes from npm's registry and has a checksum, which `npm ci` compares.
fn pinned(folder: &str) -> Outcome {
    let file = format!("{folder}/package-lock.json");
    let text =
        fs::read_to_string(root().join(&file)).map_err(|error| format!("{file}: {error}"))?;
    let lock: Value = serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    let packages = lock["packages"].as_object();
    let packages =
        packages.ok_or_else(|| format!("{file}: has no packages; run `npm install` there"))?;
    // The folder itself has no name.
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        let source = package["resolved"].as_str();
        if source.is_some_and(|it| !it.starts_with(REGISTRY)) || !package["integrity"].is_string() {
            return Err(format!(
                "{file}: {name} has no checksum or comes from elsewhere than {REGISTRY}; run `npm install` there"
            ));
        }
    }
    Ok(())
}

/// Asks npm about the packages of a folder.
fn audit(folder: &str) -> Outcome {
    let mut npm = command("npm", &["audit", "--json", "--package-lock-only"]);
    let (sound, answer, error) = said(npm.current_dir(root().join(folder)))?;
    let answer: Value = serde_json::from_str(&answer).unwrap_or_default();
    match answer["vulnerabilities"].as_object() {
        Some(_) if sound => println!("npm audit: {folder}: no known vulnerabilities"),
        Some(found) => {
            let names: Vec<&str> = found.keys().map(String::as_str).collect();
            return Err(format!(
                "npm audit: {folder}: vulnerable: {}; run `npm audit` there, and raise their versions",
                names.join(", ")
            ));
        }
        None => not_checked(
            folder,
            REGISTRY,
            answer["message"].as_str().unwrap_or(&error),
        ),
    }
    Ok(())
}

fn not_checked(what: &str, list: &str, why: &str) {
    let why = why.lines().map(str::trim).rfind(|line| !line.is_empty());
    println!(
        "NOT CHECKED: {what}: known vulnerabilities. The list at {list} could not be asked: {}",
        why.unwrap_or("it gave no answer")
    );
}

/// Whether a command succeeds, what it prints, and what it prints as errors.
fn said(command: &mut Command) -> Outcome<(bool, String, String)> {
    let output = command.output().map_err(|error| {
        let program = command.get_program().to_string_lossy().into_owned();
        format!("`{program}` could not be started: {error}. Run `cargo xtask setup`.")
    })?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((
        output.status.success(),
        text(&output.stdout),
        text(&output.stderr),
    ))
}
