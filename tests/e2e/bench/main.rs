//! The figures that depend on speed.
//!
//! Run by `cargo xtask bench`, which says where the sites and the browser are. Arguments name the parts to measure.
#![allow(clippy::unwrap_used, reason = "a measure that can't be taken fails")]

mod chrome;
mod figure;
mod pages;
mod phone;
mod probe;
mod search;
mod selectors;
mod taps;
mod work;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use e2e::environment;
use figure::{Figure, part};

/// The names of the parts.
const PARTS: [&str; 9] = [
    "work",
    "work-50",
    "phone",
    "day",
    "early",
    "taps",
    "taps-1000",
    "search",
    "search-7000",
];

const SHIPPED: &str = "this program";

#[tokio::main]
async fn main() -> ExitCode {
    let mut wanted: Vec<String> = env::args().skip(1).collect();
    if wanted.is_empty() {
        wanted = PARTS.map(str::to_owned).to_vec();
    }
    fs::create_dir_all(folder()).unwrap();
    let mut figures = figure::before();
    for name in &wanted {
        figures.extend(measure(name).await);
    }
    figure::print(&figures);
    if figures.iter().all(Figure::holds) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

async fn measure(name: &str) -> Vec<Figure> {
    match name {
        "work" => part(name, work::measure("E2E_DIST", SHIPPED)).await,
        "work-50" => part(name, work::measure("E2E_FIFTY", "50 sessions")).await,
        "phone" => part(name, phone::measure()).await,
        "day" => part(name, phone::day()).await,
        "early" => part(name, phone::early()).await,
        "taps" => part(name, taps::measure("E2E_DIST", SHIPPED)).await,
        "taps-1000" => part(name, taps::measure("E2E_LARGE", "1,000 sessions")).await,
        "search" => part(name, search::shipped()).await,
        "search-7000" => part(name, search::seven_thousand()).await,
        _ => {
            let why = format!("no such part; the parts are {}", PARTS.join(", "));
            vec![Figure::new(name, None, Err(why))]
        }
    }
}

/// The folder for results.
fn folder() -> PathBuf {
    environment("E2E_DIST")
        .with_file_name("target")
        .join("bench")
}

/// A copy of a site that can be changed.
fn copy(dist: &Path, name: &str) -> PathBuf {
    let copy = folder().join(name);
    // Files from an earlier build would be served next to these. The first time, the folder does not exist.
    let _ = fs::remove_dir_all(&copy);
    for file in xtask::compress::files(dist).unwrap() {
        let to = copy.join(file.strip_prefix(dist).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&file, to).unwrap();
    }
    copy
}

/// The value below which this fraction of the values is.
fn quantile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a few hundred values"
    )]
    let number = ((values.len() - 1) as f64 * part).round() as usize;
    values[number]
}
