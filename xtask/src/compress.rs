//! Compressed files beside the plain ones, for hosts that send them as they are.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use crate::process::Outcome;

/// What gains by compression; the rest is compressed already.
const TEXTUAL: [&str; 8] = ["html", "js", "wasm", "json", "bin", "xml", "txt", "svg"];

/// Writes `.br` and `.gz` beside every file of a folder that gains by it.
///
/// # Errors
/// Names the file that can't be read or written.
pub fn folder(folder: &Path) -> Outcome {
    for file in files(folder)? {
        let failed = |error: std::io::Error| format!("{}: {error}", file.display());
        if !file
            .extension()
            .is_some_and(|end| TEXTUAL.iter().any(|it| end == *it))
        {
            continue;
        }
        let content = fs::read(&file).map_err(failed)?;
        fs::write(beside(&file, "br"), brotli(&content).map_err(failed)?).map_err(failed)?;
        fs::write(beside(&file, "gz"), gzip(&content).map_err(failed)?).map_err(failed)?;
    }
    Ok(())
}

/// Every file below a folder.
///
/// # Errors
/// Names the folder that can't be read.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The content at brotli's highest quality, RFC 7932.
///
/// # Errors
/// Never for content in memory.
pub fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    PathBuf::from(name)
}
