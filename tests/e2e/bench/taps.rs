//! How long a tap takes until the response is painted, with a CPU slowed down four times: by finger on a phone, by
//! mouse on a desktop.

use e2e::{Browser, DESKTOP, PHONE, Site, Viewport, environment};
use serde_json::json;

use super::{
    figure::{Figure, Values},
    probe, quantile, selectors,
};

/// Milliseconds from a tap to the painted frame that responds to it.
const ANSWER: f64 = 50.0;
/// Milliseconds of a frame while the timeline is panned.
const FRAME: f64 = 50.0;
/// Nodes in the document, including text.
const NODES: f64 = 3_000.0;
/// Taps of each kind; the first of them counts like any other.
const TAPS: usize = 24;

const VIEWPORTS: [(&str, Viewport); 2] = [("phone", PHONE), ("desktop", DESKTOP)];
/// The kinds of taps, by their names in `bench.js`, and the view for each; opening a session is followed by closing it.
/// Without a hovering pointer, as in an automated browser, a day shows stars and the fortnight none.
const KINDS: [(&str, &[&str]); 6] = [
    ("", &["filter"]),
    ("", &["lane"]),
    ("", &["zoom"]),
    ("", &["thread"]),
    ("?zoom=day", &["star"]),
    ("", &["open", "close"]),
];
/// How often a view is panned.
const PANNED: usize = 3;
/// Views that are panned, and along which axis.
const PANS: [(&str, &str); 3] = [("zoom=week", "x"), ("lane=person", "y"), ("zoom=day", "x")];

/// The environment variable `variable` says where the site is.
pub async fn measure(variable: &'static str, name: &'static str) -> Vec<Figure> {
    let dist = environment(variable);
    let site = Site::serve(&dist, &dist.join("404.html")).await;
    let mut figures = Vec::new();
    for (device, viewport) in VIEWPORTS {
        let name = format!("{name}, {device}");
        let browser = probe::browser(&site.origin, viewport).await;
        figures.extend(program(&browser, &name, viewport == PHONE).await);
        browser.quit().await;
    }
    figures
}

async fn program(browser: &Browser, name: &str, finger: bool) -> Vec<Figure> {
    visit(browser, selectors::TIMELINE_PAGE).await;
    let seen = probe::seen(browser, name, selectors::TITLE, selectors::BLOCK).await;
    probe::slow_processor(browser).await;
    let mut figures = Vec::new();
    for (view, kinds) in KINDS {
        let mut values: Vec<Values> = kinds
            .iter()
            .map(|_| seen.clone().map(|()| Vec::new()))
            .collect();
        if seen.is_ok() {
            visit(browser, &format!("{}{view}", selectors::TIMELINE_PAGE)).await;
            browser.value("bench.board()").await;
            taps(browser, kinds, &mut values, finger).await;
        }
        for (kind, values) in kinds.iter().zip(&values) {
            let row = |what: &str, limit: Option<f64>, part| {
                let figure = format!("{name}: {kind}, tap to painted response (ms, {what})");
                Figure::quantile(figure, limit, values, part)
            };
            figures.push(row("median", None, 0.5));
            figures.push(row("95th percentile", Some(ANSWER), 0.95));
        }
    }
    for (view, along) in PANS {
        let worst = match &seen {
            Ok(()) => pan(browser, view, along).await,
            Err(why) => Err(why.clone()),
        };
        let figure = format!("{name}: longest frame while panning, {view} (ms, median)");
        figures.push(Figure::new(figure, FRAME, worst));
    }
    let nodes = match &seen {
        Ok(()) => {
            visit(browser, selectors::TIMELINE_PAGE).await;
            Ok(browser.number("bench.nodes()").await)
        }
        Err(why) => Err(why.clone()),
    };
    figures.push(Figure::new(
        format!("{name}: nodes in the document"),
        NODES,
        nodes,
    ));
    figures
}

async fn visit(browser: &Browser, path: &str) {
    browser.open(path).await;
    if let Err(why) = probe::promised(browser, "bench.live").await {
        println!("bench: {path}: {why}");
    }
}

/// Makes each kind of tap in turn, until one fails.
async fn taps(browser: &Browser, kinds: &[&str], values: &mut [Values], finger: bool) {
    for number in 0..TAPS {
        for at in 0..kinds.len() {
            match answer(browser, kinds[at], number, finger).await {
                Ok(value) => {
                    if let Ok(taken) = &mut values[at] {
                        taken.push(value);
                    }
                }
                Err(why) => {
                    let why = format!("tap {}: {why}", number + 1);
                    values[at..].fill(Err(why));
                    return;
                }
            }
        }
    }
}

async fn answer(browser: &Browser, kind: &str, number: usize, finger: bool) -> Result<f64, String> {
    let script = format!("bench.aim({}, {number})", json!(kind));
    let at = probe::point(&browser.value(&script).await)?;
    probe::tap(browser, at, finger).await;
    let answer = probe::promised(browser, "bench.answered").await;
    answer.map_err(|_| "no response".to_owned())
}

/// The median of several runs.
async fn pan(browser: &Browser, view: &str, along: &str) -> Result<f64, String> {
    visit(browser, &format!("{}?{view}", selectors::TIMELINE_PAGE)).await;
    let mut worst = Vec::new();
    for _ in 0..PANNED {
        let script = format!("bench.pan({})", json!(along));
        worst.push(probe::promised(browser, &script).await?);
    }
    Ok(quantile(&mut worst, 0.5))
}
