//! Builds the site as it is published.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    compress,
    process::{Outcome, command, root, run},
    sums,
};

/// Builds the site for the path `base` on its host into `folder` (relative to the project), with compressed files
/// next to the plain ones and the sums of all files. Uses no network.
///
/// # Errors
/// Says which step failed; findings in the program file are printed above.
pub fn site(base: &str, folder: &str) -> Outcome<PathBuf> {
    let dist = trunk(None, None, base, folder)?;
    compress::folder(&dist)?;
    sums::write(&dist)?;
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
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped());
    if let Some(program) = program {
        trunk.env("PROGRAM", program);
    }
    if let Some(languages) = languages {
        trunk.env("LANGUAGES", languages);
    }
    run(&mut trunk, "See the output above.")?;
    Ok(root().join(folder))
}

/// Flags that leave out of the code where on this machine the crates are: the same sources give the same bytes
/// anywhere.
fn remapped() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| home.join("registry/src"));
    let registries = sources.and_then(|folder| fs::read_dir(folder).ok());
    (registries.into_iter().flatten().flatten())
        .map(|registry| format!("--remap-path-prefix={}/=", registry.path().display()))
        .collect::<Vec<_>>()
        .join(" ")
}
