//! How much a reader's first visit may download. Figures in bytes after brotli, as hosts send them.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    compress::{beside, brotli, files},
    process::Outcome,
};

/// HTML with inline styles: what the first paint of a page needs, in the ten packets of 1,460 bytes that a server may
/// send before it hears from the browser (RFC 6928). The last 500 bytes are the page's policy and what says that
/// something failed; a host that also sends the policy as a header needs an eleventh packet.
pub const PAGE: u64 = 14_600;
/// JavaScript and WebAssembly together. The goal is 225 kB; typed views for everything the browser draws take more, as do
/// (14 kB) time zones session by session, stretched hours, search in every script, and links in texts, and (11 kB) updates,
/// what is stored, panics that are said, data that is checked by its hash, and limits for hostile addresses.
pub const CODE: u64 = 350_500;

/// What the browser gets of one language's catalog.
pub const WORDS: u64 = 6_000;

/// A figure and its limit.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was measured, with its unit.
    pub figure: String,
    /// The limit, if there is one.
    pub limit: Option<f64>,
    /// The figure.
    pub measured: f64,
}

impl Row {
    /// A figure and its limit.
    pub fn new(figure: impl Into<String>, limit: Option<f64>, measured: f64) -> Self {
        Self {
            figure: figure.into(),
            limit,
            measured,
        }
    }

    /// Whether the figure is within its limit.
    pub fn holds(&self) -> bool {
        self.limit.is_none_or(|limit| self.measured <= limit)
    }
}

/// The sizes of a built site: for each language its catalog and its largest page; the code; and everything together.
///
/// # Errors
/// Names the file that can't be read.
pub fn sizes(dist: &Path) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    let (mut code, mut whole, mut count) = (0, 0, 0);
    let mut pages: BTreeMap<String, (u64, String)> = BTreeMap::new();
    for file in files(dist)? {
        let end = file
            .extension()
            .and_then(|end| end.to_str())
            .unwrap_or_default();
        let failed = |error: std::io::Error| format!("{}: {error}", file.display());
        whole += fs::metadata(&file).map_err(failed)?.len();
        let words = end == "bin" && begins(&file, "words-");
        if !["html", "js", "wasm"].contains(&end) && !words {
            continue;
        }
        let sent = beside(&file, "br");
        let content = fs::read(&file).map_err(failed)?;
        let size = if sent.is_file() {
            fs::metadata(&sent).map_err(failed)?.len()
        } else {
            brotli(&content).map_err(failed)?.len() as u64
        };
        let name = file.strip_prefix(dist).unwrap_or(&file).display();
        if words {
            rows.push(bytes(
                format!("{name}: one language (bytes, brotli)"),
                WORDS,
                size,
            ));
        } else if end == "html" {
            count += 1;
            let largest = pages.entry(language(&content)).or_default();
            *largest = (*largest).clone().max((size, name.to_string()));
        } else {
            code += size;
        }
    }
    for (language, (size, name)) in pages {
        let figure = format!("{language}, largest page, HTML and CSS: {name} (bytes, brotli)");
        rows.push(bytes(figure, PAGE, size));
    }
    rows.push(Row::new("pages", None, f64::from(count)));
    rows.push(bytes(
        "JavaScript and WebAssembly (bytes, brotli)".to_owned(),
        CODE,
        code,
    ));
    let figure = "the whole site on a host, compressed copies included (MB)";
    #[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
    rows.push(Row::new(figure, None, (whole / 10_000) as f64 / 100.0));
    Ok(rows)
}

/// The language of a page.
fn language(html: &[u8]) -> String {
    let html = String::from_utf8_lossy(html);
    let tag = html
        .split_once("lang=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    tag.map_or_else(String::new, |(tag, _)| tag.to_owned())
}

/// Whether the name of a file begins with `start`.
fn begins(file: &Path, start: &str) -> bool {
    let name = file.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(start))
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn bytes(figure: String, limit: u64, measured: u64) -> Row {
    Row::new(figure, Some(limit as f64), measured as f64)
}

/// Prints rows as a table.
pub fn print(rows: &[Row]) {
    println!("{:<66} {:>10} {:>10}", "figure", "limit", "measured");
    for row in rows {
        let limit = row.limit.map_or_else(String::new, number);
        let mark = if row.holds() { "" } else { "  OVER" };
        println!(
            "{:<66} {limit:>10} {:>10}{mark}",
            row.figure,
            number(row.measured)
        );
    }
}

fn number(value: f64) -> String {
    if value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.2}")
    }
}
