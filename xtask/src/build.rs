//! The site, as it is published.

use std::{
    fs,
    path::{Path, PathBuf},
};

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
    let dist = trunk(None, base, folder)?;
    compress::folder(&dist)?;
    Ok(dist)
}

/// The site of a generated programme, for the tests: as [`site`] at the root of a host, but nothing compressed. The
/// programme file stands beside the folder.
///
/// # Errors
/// As [`site`].
pub fn sample(program: &str, folder: &str) -> Outcome<PathBuf> {
    let file = root().join(folder).with_extension("json");
    fs::write(&file, program).map_err(|error| format!("{}: {error}", file.display()))?;
    trunk(Some(&file), "/", folder)
}

fn trunk(program: Option<&Path>, base: &str, folder: &str) -> Outcome<PathBuf> {
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
        trunk.env("PROGRAM", program);
    }
    run(&mut trunk, "What is wrong is printed above.")?;
    Ok(root().join(folder))
}
