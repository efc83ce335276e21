//! The site, as it is published.

use std::path::{Path, PathBuf};

use crate::{
    compress,
    process::{Outcome, command, root, run},
};

/// Builds the site for the path `base` of its host into `folder` (relative to the project), with compressed files
/// beside the plain ones. Takes no network.
///
/// # Errors
/// Says which step failed; findings in the programme file are printed above.
pub fn site(base: &str, folder: &str) -> Outcome<PathBuf> {
    build(None, base, folder)
}

/// As [`site`], from another programme file (its path is relative to the project).
///
/// # Errors
/// As [`site`].
pub fn site_of(program: &Path, base: &str, folder: &str) -> Outcome<PathBuf> {
    build(Some(program), base, folder)
}

fn build(program: Option<&Path>, base: &str, folder: &str) -> Outcome<PathBuf> {
    println!("build: {folder} for {base}");
    let arguments = [
        "build",
        "--release",
        "--offline",
        "--public-url",
        base,
        "--dist",
        folder,
    ];
    let mut trunk = command("trunk", &arguments);
    if let Some(program) = program {
        trunk.env("PROGRAM", root().join(program));
    }
    run(&mut trunk, "What is wrong is printed above.")?;
    let dist = root().join(folder);
    compress::folder(&dist)?;
    Ok(dist)
}
