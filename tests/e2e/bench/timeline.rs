//! What a change of the timeline takes, on a desktop with a CPU slowed four times: for this programme, and for one of
//! 1,000 sessions with exact times.

use e2e::{Browser, DESKTOP, Site};
use serde_json::json;
use xtask::budget::Row;

use super::quantile;

/// Milliseconds from a click to the painted frame that answers it, at 1,000 sessions.
const ANSWER: f64 = 50.0;
/// Milliseconds of a frame while the timeline is panned.
const FRAME: f64 = 50.0;
/// Nodes of the document, text and all, at 1,000 sessions.
const NODES: f64 = 3_000.0;

/// The changes, each with the addresses between which it goes to and fro.
const CHANGES: [(&str, [&str; 2]); 4] = [
    ("lane change", ["/?lane=topic", "/?lane=kind"]),
    ("zoom step", ["/?zoom=week", "/?zoom=day"]),
    ("thread on", ["/?thread=THREAD", "/"]),
    ("thread off", ["/", "/?thread=THREAD"]),
];

pub async fn measure() -> Vec<Row> {
    let this = Site::at_root().await;
    let large = Site::large().await;
    let mut rows = programme(&this, "this programme", "topic.car-t", false).await;
    rows.extend(programme(&large, "1,000 sessions", "topic.imaging-data", true).await);
    rows
}

async fn programme(site: &Site, name: &str, thread: &str, large: bool) -> Vec<Row> {
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/").await;
    browser
        .value("scrollTo(0, document.querySelector('.board').offsetTop)")
        .await;
    browser
        .tool("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await;
    let limit = large.then_some(ANSWER);
    let mut rows = Vec::new();
    for (change, addresses) in CHANGES {
        let [to, back] = addresses.map(|address| address.replace("THREAD", thread));
        let (mut answered, mut drawn) = clicks(&browser, &to, &back).await;
        let median = quantile(&mut answered, 0.5);
        let slow = quantile(&mut answered, 0.95);
        let all = quantile(&mut drawn, 0.5);
        for (what, limit, value) in [
            ("painted answer (ms, median)", None, median),
            ("painted answer (ms, 95th percentile)", limit, slow),
            ("all drawn (ms, median)", None, all),
        ] {
            rows.push(Row::new(format!("{name}: {change}, {what}"), limit, value));
        }
    }
    if large {
        for (address, along) in [
            ("/?zoom=week", "x"),
            ("/?lane=person", "y"),
            ("/?zoom=day", "x"),
        ] {
            let worst = pan(&browser, address, along).await;
            let figure = format!("{name}: longest frame while panning {address} (ms)");
            rows.push(Row::new(figure, Some(FRAME), worst));
        }
        let nodes = browser
            .number("(() => { let nodes = 0; const walk = document.createTreeWalker(document); while (walk.nextNode()) nodes++; return nodes })()")
            .await;
        rows.push(Row::new(
            format!("{name}: nodes of the document"),
            Some(NODES),
            nodes,
        ));
    }
    browser.quit().await;
    rows
}

/// Milliseconds from each of many clicks to the first frame after it, and to the last change of the document that
/// followed from it. Only the ways to the first address count.
async fn clicks(browser: &Browser, to: &str, back: &str) -> (Vec<f64>, Vec<f64>) {
    const ROUNDS: usize = 32;
    browser
        .value(&format!(
            "(async () => {{ window.times = null; const answered = [], drawn = []; let last = 0;\
             new MutationObserver(() => {{ last = performance.now() }}).observe(document.body, {{ subtree: true, childList: true }});\
             const link = document.createElement('a'); document.body.append(link);\
             const rest = () => new Promise(done => setTimeout(done, 160));\
             const painted = () => new Promise(done => requestAnimationFrame(() => {{ const channel = new MessageChannel();\
             channel.port1.onmessage = done; channel.port2.postMessage(0) }}));\
             const follow = async href => {{ await rest(); await new Promise(requestAnimationFrame); link.href = href;\
             const start = performance.now(); link.click(); await painted(); const answer = performance.now() - start;\
             await rest(); return [answer, Math.max(answer, last - start)] }};\
             for (let round = 0; round < {ROUNDS}; round++) {{ await follow({back:?}); const [answer, all] = await follow({to:?});\
             if (round > 2) {{ answered.push(answer); drawn.push(all) }} }} window.times = [answered, drawn] }})(), 0"
        ))
        .await;
    browser.until_slow("window.times != null").await;
    let times = browser.value("times").await;
    let numbers = |of: usize| {
        let times = times[of].as_array().unwrap();
        times.iter().map(|it| it.as_f64().unwrap()).collect()
    };
    (numbers(0), numbers(1))
}

/// The longest time between two frames while the timeline, or the page, moves under a steady hand.
async fn pan(browser: &Browser, address: &str, along: &str) -> f64 {
    browser.visit(address).await;
    browser
        .value(&format!(
            "(async () => {{ window.worst = null; await new Promise(done => setTimeout(done, 1500));\
             const timeline = document.querySelector('.timeline'); scrollTo(0, document.querySelector('.board').offsetTop);\
             await new Promise(done => setTimeout(done, 1000)); let worst = 0, before = 0;\
             for (let frame = 0; frame < 200; frame++) {{ const now = await new Promise(requestAnimationFrame);\
             if (before) worst = Math.max(worst, now - before); before = now;\
             const way = frame < 100 ? 15 : -15; if ({along:?} == 'x') timeline.scrollLeft += way; else scrollBy(0, way) }}\
             window.worst = worst }})(), 0"
        ))
        .await;
    browser.until_slow("window.worst != null").await;
    browser.number("worst").await
}
