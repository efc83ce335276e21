//! Builds the site as it is published.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    compress,
    process::{Outcome, command, root, run},
    sums,
};

/// Where the sources are copied to, to be built again.
const AGAIN: &str = "target/again";

/// Builds the site for the path `base` on its host into `folder` (relative to the project), with compressed files
/// next to the plain ones and the sums of all files. Uses no network.
///
/// # Errors
/// Says which step failed; findings in the program file are printed above.
pub fn site(base: &str, folder: &str) -> Outcome<PathBuf> {
    let dist = trunk(&root(), None, None, base, folder)?;
    compress::folder(&dist)?;
    sums::write(&dist)?;
    Ok(dist)
}

/// Builds the site in some languages only, for the tests: like [`site`], but without compressed files.
///
/// # Errors
/// As [`site`].
pub fn languages(tags: &str, base: &str, folder: &str) -> Outcome<PathBuf> {
    trunk(&root(), None, Some(tags), base, folder)
}

/// Builds the site of a generated program in English, for the tests: like [`site`] at the root of a host, but without
/// compressed files. The program file is written next to the folder.
///
/// # Errors
/// As [`site`].
pub fn sample(program: &str, folder: &str) -> Outcome<PathBuf> {
    let file = root().join(folder).with_extension("json");
    fs::write(&file, program).map_err(|error| format!("{}: {error}", file.display()))?;
    trunk(&root(), Some(&file), Some("en"), "/", folder)
}

/// Builds the site of a generated program once more, from a copy of the sources in another folder and with nothing that
/// was compiled before, and compares: the same sources give the same files, byte by byte.
///
/// # Errors
/// Names the files that differ; as [`sample`].
pub fn again(folder: &str) -> Outcome {
    let copy = root().join(AGAIN);
    let failed = |error: std::io::Error| format!("{}: {error}", copy.display());
    if copy.exists() {
        fs::remove_dir_all(&copy).map_err(failed)?;
    }
    copy_sources(&root(), &copy).map_err(failed)?;
    let program = root().join(folder).with_extension("json");
    let other = trunk(&copy, Some(&program), Some("en"), "/", "dist")?;
    let (first, second) = (sums::of(&root().join(folder))?, sums::of(&other)?);
    let (first, second): (BTreeSet<&str>, BTreeSet<&str>) =
        (first.lines().collect(), second.lines().collect());
    let different: Vec<&str> = first.symmetric_difference(&second).copied().collect();
    if !different.is_empty() {
        return Err(format!(
            "two builds of the same sources differ: find what depends on the folder, the time, or an order\n{}",
            different.join("\n")
        ));
    }
    println!(
        "build: {} files are the same in another folder",
        first.len()
    );
    // Gigabytes that nobody needs again.
    fs::remove_dir_all(&copy).map_err(failed)
}

/// What builds and tools make, and version control: not sources.
const MADE: [&str; 4] = [".git", ".tools", "dist", "target"];

fn copy_sources(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)?.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if !path.is_dir() {
            fs::copy(&path, to.join(name))?;
        } else if !MADE.iter().any(|made| name == *made) {
            copy_sources(&path, &to.join(name))?;
        }
    }
    Ok(())
}

fn trunk(
    sources: &Path,
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
    trunk.current_dir(sources);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped());
    if let Some(program) = program {
        trunk.env("PROGRAM", program);
    }
    if let Some(languages) = languages {
        trunk.env("LANGUAGES", languages);
    }
    run(&mut trunk, "See the output above.")?;
    Ok(sources.join(folder))
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
