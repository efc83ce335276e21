//! Builds the site as it is published.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    compress,
    process::{Outcome, command, root, run},
};

/// Builds the site for the path `base` on its host into `folder` (relative to the project), with compressed files
/// next to the plain ones. Uses no network.
///
/// # Errors
/// Says which step failed; findings in the program file are printed above.
pub fn site(base: &str, folder: &str) -> Outcome<PathBuf> {
    let dist = trunk(None, None, base, folder)?;
    compress::folder(&dist)?;
    Ok(dist)
}

/// Builds the site in some languages only, for the tests: like [`site`], but without compressed files.
///
/// # Errors
/// As [`site`].
pub fn languages(tags: &str, base: &str, folder: &str) -> Outcome<PathBuf> {
    trunk(None, Some(tags), base, folder)
}

/// Builds the site of a generated program in English, for the tests: like [`site`] at the root of a host, but without
/// compressed files. The program file is written next to the folder.
///
/// # Errors
/// As [`site`].
pub fn sample(program: &str, folder: &str) -> Outcome<PathBuf> {
    let file = root().join(folder).with_extension("json");
    fs::write(&file, program).map_err(|error| format!("{}: {error}", file.display()))?;
    trunk(Some(&file), Some("en"), "/", folder)
}

fn trunk(
    program: Option<&Path>,
    languages: Option<&str>,
    base: &str,
    folder: &str,
) -> Outcome<PathBuf> {
    println!("build: building {folder} for {base}");
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
    if let Some(languages) = languages {
        trunk.env("LANGUAGES", languages);
    }
    run(&mut trunk, "See the output above.")?;
    Ok(root().join(folder))
}
