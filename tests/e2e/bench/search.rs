//! What a keystroke in the search box takes, until its results stand in the document: for this programme, and for one of
//! 7,000 sessions.

use std::fs;

use e2e::{Browser, DESKTOP, Site, environment};

use xtask::{budget::Row, sample};

use super::{copy, quantile};

/// Milliseconds, 95th percentile.
const KEYSTROKE: f64 = 16.0;
/// Typed letter by letter, and taken back.
const QUERIES: [&str; 7] = [
    "imaging data",
    "cell therapy",
    "immunoterapy",
    "session 12",
    "21 june",
    "a",
    "hemophilia b",
];

pub async fn measure() -> Vec<Row> {
    let this = Site::at_root().await;
    let mut rows = programme(&this, "this programme", 20.0).await;
    let many = seven_thousand().await;
    rows.extend(programme(&many, "7,000 sessions", 1_000.0).await);
    rows
}

/// The site of 1,000 sessions, whose tools read a programme of seven times as many.
async fn seven_thousand() -> Site {
    let site = copy(&environment("E2E_LARGE"), "search");
    let mut program = check::check("large", &sample::large()).unwrap();
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

/// `least` results must come of one letter.
async fn programme(site: &Site, name: &str, least: f64) -> Vec<Row> {
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.open("/about/").await;
    browser
        .until("document.querySelector('[data-ask=find]') != null")
        .await;
    browser
        .value("performance.mark('asked'), document.querySelector('[data-ask=find]').click(), 0")
        .await;
    browser
        .until_slow("document.querySelector('#find-box') != null")
        .await;
    let queries = serde_json::json!(QUERIES);
    browser
        .value(&format!(
            "(async () => {{ const times = []; const box = document.querySelector('#find-box');\
             const type = text => {{ box.value = text; const start = performance.now();\
             box.dispatchEvent(new Event('input', {{ bubbles: true }})); return performance.now() - start }};\
             window.first = type('a'); window.results = parseInt(document.querySelector('dialog.desk .said').textContent);\
             for (const query of {queries}) for (let end = 1; end <= query.length; end++) {{\
             await new Promise(requestAnimationFrame); times.push(type(query.slice(0, end))) }} window.times = times }})(), 0"
        ))
        .await;
    browser.until_slow("window.times != null").await;
    let times = browser.value("times").await;
    let mut times: Vec<f64> = times
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_f64().unwrap())
        .collect();
    let results = browser.number("results").await;
    assert!(results > least, "{name}: {results} results");
    let first = browser.number("first").await;
    browser.quit().await;
    let row = |what: &str, limit, value| Row::new(format!("{name}: {what}"), limit, value);
    vec![
        row(
            "keystroke in the search (ms, median)",
            None,
            quantile(&mut times, 0.5),
        ),
        row(
            "keystroke in the search (ms, 95th percentile)",
            Some(KEYSTROKE),
            quantile(&mut times, 0.95),
        ),
        row("first keystroke, which reads all words (ms)", None, first),
    ]
}
