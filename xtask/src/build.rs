//! The site, as it is published.

use std::path::PathBuf;

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
    run(
        &mut command("trunk", &arguments),
        "What is wrong is printed above.",
    )?;
    let dist = root().join(folder);
    compress::folder(&dist)?;
    Ok(dist)
}
