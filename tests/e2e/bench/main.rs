//! The figures that depend on time, on a slow phone: 1.6 Mbit/s, 150 ms, a CPU slowed four times.
//!
//! Run by `cargo xtask bench`, which says where the site and the browser are.
#![allow(clippy::unwrap_used, reason = "a measure that can't be taken fails")]

mod search;
mod timeline;

use std::{
    fs,
    path::{Path, PathBuf},
};

use e2e::{Browser, PHONE, Site, environment};
use serde_json::json;
use xtask::budget::{self, Row};

/// A day page, and the same without its scripts beside it.
const DAY: &str = "/day/2025-08-21/";
const PLAIN: &str = "/plain/";
const ROUNDS: usize = 15;
const CLICKS: usize = 100;

#[tokio::main]
async fn main() {
    let site = site_with_plain_page();
    let site = Site::serve(&site, &site.join("404.html")).await;
    let browser = Browser::start(&site.origin, PHONE).await;
    browser
        .tool("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await;
    browser.tool("Network.enable", json!({})).await;
    // A first visit is what is measured.
    browser
        .tool("Network.setBypassServiceWorker", json!({ "bypass": true }))
        .await;
    browser
        .tool("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await;
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000 });
    browser.tool("Network.emulateNetworkConditions", slow).await;

    let (mut day, mut plain, mut live) = (Vec::new(), Vec::new(), Vec::new());
    // In turn, so that what slows the machine slows both.
    for _ in 0..ROUNDS {
        day.push(first_paint(&browser, DAY).await);
        browser
            .until("document.documentElement.hasAttribute('data-live')")
            .await;
        plain.push(first_paint(&browser, PLAIN).await);
        live.push(first_click_answers(&browser).await);
    }
    let clicks = click_to_paint(&browser).await;
    browser.quit().await;
    let mut rows = timeline::measure().await;
    rows.extend(search::measure().await);

    let (day, plain) = (quantile(&mut day, 0.5), quantile(&mut plain, 0.5));
    let mut clicks = clicks;
    budget::print(&[
        Row::new(
            "first contentful paint of a day page (ms, median)",
            Some(plain * 1.1),
            day,
        ),
        Row::new(
            "the same page without its scripts (ms, median)",
            None,
            plain,
        ),
        Row::new(
            "from opening / until a filter click answers (ms, median)",
            None,
            quantile(&mut live, 0.5),
        ),
        Row::new(
            "filter click to painted result (ms, median)",
            None,
            quantile(&mut clicks, 0.5),
        ),
        Row::new(
            "filter click to painted result (ms, 95th percentile)",
            None,
            quantile(&mut clicks, 0.95),
        ),
    ]);
    budget::print(&rows);
    assert!(
        day <= plain * 1.1,
        "the scripts cost more than 10 % of the first paint"
    );
    for row in &rows {
        assert!(row.holds(), "over its limit: {}", row.figure);
    }
}

/// A copy of a site, to be changed.
fn copy(dist: &Path, name: &str) -> PathBuf {
    let copy = environment("E2E_DIST")
        .with_file_name("target")
        .join("bench")
        .join(name);
    // Files of an earlier build would be served beside these. It is not there the first time.
    let _ = fs::remove_dir_all(&copy);
    for file in xtask::compress::files(dist).unwrap() {
        let to = copy.join(file.strip_prefix(dist).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&file, to).unwrap();
    }
    copy
}

/// A copy of the site with the day page's HTML without its scripts.
fn site_with_plain_page() -> PathBuf {
    let dist = environment("E2E_DIST");
    let copy = copy(&dist, "site");
    let html = fs::read_to_string(dist.join("day/2025-08-21/index.html")).unwrap();
    let mut parts = html.split("<script>");
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        plain += part.split_once("</script>").unwrap().1;
    }
    fs::create_dir_all(copy.join("plain")).unwrap();
    fs::write(copy.join("plain/index.html"), plain).unwrap();
    xtask::compress::folder(&copy.join("plain")).unwrap();
    copy
}

/// Milliseconds to the first contentful paint. It starts from a small page: leaving one that is at work costs time that
/// the next page's clock counts.
async fn first_paint(browser: &Browser, path: &str) -> f64 {
    browser.open("/robots.txt").await;
    browser.open(path).await;
    let paint = "performance.getEntriesByName('first-contentful-paint')";
    browser.until(&format!("{paint}.length == 1")).await;
    browser.number(&format!("{paint}[0].startTime")).await
}

/// Milliseconds from opening the timeline until a click on a filter has changed what is shown. It is clicked at the
/// first frame in which the page says that it answers: before, a click would load the page anew.
async fn first_click_answers(browser: &Browser) -> f64 {
    browser.open("/").await;
    browser
        .value(
            "(() => { const follow = href => { const link = document.createElement('a'); link.href = href; document.body.append(link); link.click(); link.remove() };\
             const look = () => { if (document.querySelectorAll('.block').length < 35) window.answered = performance.now();\
             else if (document.documentElement.hasAttribute('data-live')) follow('/?topic=car-t');\
             if (!window.answered) requestAnimationFrame(look) }; look() })()",
        )
        .await;
    browser.until("window.answered > 0").await;
    browser.number("answered").await
}

/// Milliseconds from each of many clicks on filters to the frame that shows the result.
async fn click_to_paint(browser: &Browser) -> Vec<f64> {
    browser.visit("/").await;
    browser
        .value(&format!(
            "(async () => {{ const times = []; const open = document.querySelector('[data-menu=topic]'); open.open = true;\
             while (!open.querySelector('li a[href]')) await new Promise(requestAnimationFrame);\
             const links = {{ get length() {{ return open.querySelectorAll('li a[href]').length }} }};\
             for (let n = 0; n < {CLICKS}; n++) {{ const link = open.querySelectorAll('li a[href]')[Math.floor(n / 2) % links.length];\
             await new Promise(requestAnimationFrame); const start = performance.now(); link.click();\
             await new Promise(done => requestAnimationFrame(() => {{ const channel = new MessageChannel();\
             channel.port1.onmessage = done; channel.port2.postMessage(0) }})); times.push(performance.now() - start) }}\
             window.times = times }})(), 0"
        ))
        .await;
    browser.until("window.times != null").await;
    let times = browser.value("times").await;
    times
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_f64().unwrap())
        .collect()
}

/// The value below which this part of the values lies.
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
