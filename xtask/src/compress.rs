//! Compressed files next to the plain ones, for hosts that send them as they are.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
};

use crate::process::Outcome;

/// Files that shrink when compressed; the others are compressed already.
const TEXTUAL: [&str; 12] = [
    "html",
    "css",
    "js",
    "wasm",
    "json",
    "bin",
    "xml",
    "txt",
    "svg",
    "ics",
    "csv",
    "webmanifest",
];

/// Writes `.br` and `.gz` next to every file of a folder that gets smaller.
///
/// # Errors
/// Names the file that can't be read or written.
pub fn folder(folder: &Path) -> Outcome {
    let mut textual = files(folder)?;
    textual.retain(|file| {
        let end = file.extension();
        end.is_some_and(|end| TEXTUAL.iter().any(|it| end == *it))
    });
    // Each worker takes the next file: the WebAssembly alone takes as long as all pages.
    let rest = Mutex::new(textual.into_iter());
    let next = || rest.lock().ok()?.next();
    let work = || -> Outcome {
        while let Some(file) = next() {
            compress(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let started: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        started.into_iter().try_for_each(|worker| {
            let stopped = |_| Err(format!("{}: compressing panicked", folder.display()));
            worker.join().unwrap_or_else(stopped)
        })
    })
}

fn compress(file: &Path) -> std::io::Result<()> {
    let content = fs::read(file)?;
    for (end, compressed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
        if compressed.len() < content.len() {
            fs::write(beside(file, end), compressed)?;
        }
    }
    Ok(())
}

/// Every file under a folder.
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

/// The content compressed at brotli's highest quality, RFC 7932.
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

/// The path of the compressed file next to a plain one.
pub fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    PathBuf::from(name)
}
