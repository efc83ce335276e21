//! How long a keystroke in the search box takes, until its results are in the document: for this program, and for one
//! with 7,000 sessions.

use std::fs;

use e2e::{Browser, DESKTOP, Site, environment};

use xtask::sample;

use super::{
    copy,
    figure::{Figure, Values},
    selectors::{FIND, FIND_BOX, FIND_SAID},
};

/// Milliseconds, 95th percentile.
const KEYSTROKE: f64 = 16.0;
/// Typed letter by letter.
const QUERIES: [&str; 7] = [
    "imaging data",
    "cell therapy",
    "immunoterapy",
    "session 12",
    "21 june",
    "a",
    "hemophilia b",
];

pub async fn shipped() -> Vec<Figure> {
    let site = Site::at_root().await;
    program(&site, "this program", 20.0).await
}

pub async fn seven_thousand() -> Vec<Figure> {
    let site = large().await;
    program(&site, "7,000 sessions", 1_000.0).await
}

/// The site of 1,000 sessions, whose tools read a program with seven times as many.
async fn large() -> Site {
    let site = copy(&environment("E2E_LARGE"), "search");
    let mut program = check::check("large", sample::large()).unwrap();
    let sessions = program.sessions.clone();
    for round in 1..7_u16 {
        program
            .sessions
            .extend(sessions.iter().cloned().map(|mut session| {
                session.id.0 += &format!("-{round}");
                session.order += round * 1_000;
                session
            }));
    }
    program.sessions.sort_by_key(|it| (it.date, it.order));
    assert_eq!(program.sessions.len(), 7_000);
    let data = postcard::to_allocvec(&program).unwrap();
    for file in xtask::compress::files(&site).unwrap() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let is_data = file.extension().is_some_and(|end| end == "bin");
        if name.starts_with("program-") && is_data {
            fs::write(&file, &data).unwrap();
        }
    }
    Site::serve(&site, &site.join("404.html")).await
}

/// A single letter must find more than `least` results.
async fn program(site: &Site, name: &str, least: f64) -> Vec<Figure> {
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.open("/about/").await;
    browser
        .until(&format!("document.querySelector('{FIND}') != null"))
        .await;
    browser
        .value(&format!("document.querySelector('{FIND}').click(), 0"))
        .await;
    browser
        .until_slow(&format!("document.querySelector('{FIND_BOX}') != null"))
        .await;
    let queries = serde_json::json!(QUERIES);
    browser
        .value(&format!(
            "(async () => {{ const times = []; const box = document.querySelector('{FIND_BOX}');\
             const type = text => {{ box.value = text; const start = performance.now();\
             box.dispatchEvent(new Event('input', {{ bubbles: true }})); return performance.now() - start }};\
             window.first = type('a'); window.results = parseInt(document.querySelector('{FIND_SAID}').textContent.replaceAll(',', ''));\
             for (const query of {queries}) for (let end = 1; end <= query.length; end++) {{\
             await new Promise(requestAnimationFrame); times.push(type(query.slice(0, end))) }} window.times = times }})(), 0"
        ))
        .await;
    browser.until_slow("window.times != null").await;
    let times = browser.value("times").await;
    let times: Vec<f64> = times
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_f64().unwrap())
        .collect();
    let results = browser.number("results").await;
    let first = browser.number("first").await;
    browser.quit().await;
    let enough = results > least;
    let times: Values = if enough {
        Ok(times)
    } else {
        Err(format!("too few results: {results}"))
    };
    let row = |what: &str, limit: Option<f64>, part| {
        let figure = format!("{name}: keystroke in the search (ms, {what})");
        Figure::quantile(figure, limit, &times, part)
    };
    vec![
        row("median", None, 0.5),
        row("95th percentile", Some(KEYSTROKE), 0.95),
        Figure::of(
            format!("{name}: first keystroke, which reads all words (ms)"),
            None,
            first,
        ),
    ]
}
