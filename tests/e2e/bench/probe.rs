//! A browser set up for the benchmark, and what the benchmark does with it.

use e2e::{Browser, Viewport};
use serde_json::{Value, json};

use super::{folder, selectors};

/// The script that runs in the pages.
const SCRIPT: &str = include_str!("bench.js");

/// A browser without a service worker.
pub async fn browser(origin: &str, viewport: Viewport) -> Browser {
    let browser = Browser::start(origin, viewport).await;
    browser.before_pages(&script()).await;
    browser.tool("Network.enable", json!({})).await;
    let bypass = json!({ "bypass": true });
    browser.tool("Network.setBypassServiceWorker", bypass).await;
    browser
}

/// The script that every page runs first.
pub fn script() -> String {
    let (_, script) = SCRIPT.split_once("\nS =>").unwrap();
    format!("(S => {script})({})", selectors::all())
}

/// Slows down the CPU four times, to that of a slow phone.
pub async fn slow_processor(browser: &Browser) {
    let rate = json!({ "rate": 4 });
    browser.tool("Emulation.setCPUThrottlingRate", rate).await;
}

/// Emulates a slow phone: 1.6 Mbit/s, 150 ms, and its CPU.
pub async fn slow_phone(browser: &Browser) {
    slow_processor(browser).await;
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000 });
    browser.tool("Network.emulateNetworkConditions", slow).await;
}

/// Opens a page as on a first visit, with nothing in the browser's cache. It starts from a small page: leaving a busy
/// one takes time, which would count toward the next page.
pub async fn open(browser: &Browser, path: &str) {
    browser.open("/robots.txt").await;
    browser.tool("Network.clearBrowserCache", json!({})).await;
    browser.open(path).await;
}

/// The value of a promise of the page. A single script waits for it: polling would be work for the page.
pub async fn promised(browser: &Browser, promise: &str) -> Result<f64, String> {
    let value = browser
        .value(&format!(
            "Promise.race([{promise}, bench.rest(20000, 'did not resolve within 20 s')])"
        ))
        .await;
    value.as_f64().ok_or_else(|| {
        let text = value.as_str().unwrap_or("no value");
        format!("{promise}: {text}")
    })
}

/// Taps or clicks at a point.
pub async fn tap(browser: &Browser, [x, y]: [f64; 2], finger: bool) {
    if finger {
        let touch = "Input.dispatchTouchEvent";
        let down = json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] });
        browser.tool(touch, down).await;
        let up = json!({ "type": "touchEnd", "touchPoints": [] });
        browser.tool(touch, up).await;
        return;
    }
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        let (button, count) = if kind == "mouseMoved" {
            ("none", 0)
        } else {
            ("left", 1)
        };
        let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": count });
        browser.tool("Input.dispatchMouseEvent", event).await;
    }
}

/// The point that a script returned, or the reason it gave instead.
pub fn point(answer: &Value) -> Result<[f64; 2], String> {
    let number = |at: usize| answer[at].as_f64();
    match (number(0), number(1)) {
        (Some(x), Some(y)) => Ok([x, y]),
        _ => Err(answer.as_str().unwrap_or("no answer").to_owned()),
    }
}

/// Takes a screenshot and returns the name of its file.
pub async fn picture(browser: &Browser, name: &str) -> String {
    let format = json!({ "format": "png" });
    let picture = browser.tool("Page.captureScreenshot", format).await;
    let picture = base64(picture["data"].as_str().unwrap());
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let file = words.join("-") + ".png";
    std::fs::write(folder().join(&file), picture).unwrap();
    file
}

/// Takes a screenshot, and makes sure that session titles are visible: most of those that should be.
pub async fn seen(browser: &Browser, name: &str, title: &str, block: &str) -> Result<(), String> {
    browser.value("bench.board()").await;
    let file = picture(browser, name).await;
    let script = format!("bench.seen({}, {})", json!(title), json!(block));
    let counts = browser.value(&script).await;
    let (seen, on) = (counts[0].as_u64().unwrap(), counts[1].as_u64().unwrap());
    if seen > 0 && seen >= on.min(3) && seen * 2 >= on {
        return Ok(());
    }
    Err(format!(
        "only {seen} of {on} titles are visible: see {file}"
    ))
}

/// The bytes that a base64 text encodes.
fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    bytes
}
