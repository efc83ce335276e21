//! `SHA256SUMS`: what `sha256sum --check` compares a downloaded or mirrored site with.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use crate::{compress::files, process::Outcome};

/// The name of the file, at the top of the site.
pub const FILE: &str = "SHA256SUMS";

/// Writes the sums of all files of a folder, by name.
///
/// # Errors
/// Names the file that can't be read or written.
pub fn write(folder: &Path) -> Outcome {
    let file = folder.join(FILE);
    fs::write(&file, of(folder)?).map_err(|error| format!("{}: {error}", file.display()))
}

/// The sums of all files of a folder but that of the sums, one a line, in the order of their names.
///
/// # Errors
/// Names the file that can't be read.
pub fn of(folder: &Path) -> Outcome<String> {
    let mut lines = Vec::new();
    for file in files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        if name == Path::new(FILE) {
            continue;
        }
        let content = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let sum: String = (Sha256::digest(&content).iter())
            .map(|byte| format!("{byte:02x}"))
            .collect();
        lines.push((name.to_string_lossy().replace('\\', "/"), sum));
    }
    lines.sort();
    Ok(lines
        .into_iter()
        .map(|(name, sum)| format!("{sum}  {name}\n"))
        .collect())
}
