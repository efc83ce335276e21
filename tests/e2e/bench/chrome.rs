//! A browser for one visit, driven only by the Chrome DevTools protocol: it reports what the main thread did, task by
//! task. (The sums from `Performance.getMetrics` count nested tasks twice and start over with each process.)

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use e2e::{CHROMIUM, Viewport, environment};
use serde_json::{Value, json};

use super::{folder, probe};

const PATIENCE: Duration = Duration::from_secs(30);
/// Time for a browser, and for a small page, to become idle.
const REST: Duration = Duration::from_millis(1_200);
const CATEGORIES: [&str; 2] = ["blink.user_timing", "disabled-by-default-devtools.timeline"];
/// The mark up to which tasks count.
const END: &str = "answering";

pub struct Chrome {
    process: Child,
    stream: BufReader<TcpStream>,
    session: Option<String>,
    sent: u64,
    /// What was traced.
    trace: Vec<Value>,
    traced: bool,
}

impl Drop for Chrome {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

type Outcome<T> = Result<T, String>;

/// Milliseconds of the main thread's tasks on a first visit, from the navigation until a promise of the page resolves.
pub fn work(origin: &str, path: &str, (width, height): Viewport, promise: &str) -> Outcome<f64> {
    let mut chrome = Chrome::start()?;
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
    chrome.send("Emulation.setDeviceMetricsOverride", &metrics)?;
    let script = json!({ "source": probe::script() });
    chrome.send("Page.enable", &json!({}))?;
    chrome.send("Page.addScriptToEvaluateOnNewDocument", &script)?;
    let small = json!({ "url": format!("{origin}/robots.txt") });
    chrome.send("Page.navigate", &small)?;
    thread::sleep(REST);
    let traced = json!({ "transferMode": "ReportEvents", "traceConfig": { "includedCategories": CATEGORIES } });
    chrome.send("Tracing.start", &traced)?;
    chrome.send(
        "Page.navigate",
        &json!({ "url": format!("{origin}{path}") }),
    )?;
    let expression = format!(
        "Promise.race([{promise}.then(() => performance.mark('{END}').startTime), bench.rest(20000, null)])"
    );
    let wait = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let answer = chrome.send("Runtime.evaluate", &wait)?;
    if !answer["result"]["value"].is_number() {
        return Err(format!("{promise}: did not resolve within 20 s: {answer}"));
    }
    chrome.send("Tracing.end", &json!({}))?;
    while !chrome.traced {
        let message = chrome.receive()?;
        chrome.keep(message);
    }
    sum(&chrome.trace).ok_or_else(|| "the trace has no end mark".to_owned())
}

/// Milliseconds that the mark's thread spent on tasks, between the navigation and the mark.
fn sum(trace: &[Value]) -> Option<f64> {
    let at = |event: &Value| event["ts"].as_f64();
    let mark = trace.iter().find(|it| it["name"] == END)?;
    let end = at(mark)?;
    // A mark says how long after the navigation it is.
    let start = end - mark["args"]["data"]["startTime"].as_f64()? * 1_000.0;
    let mut tasks: Vec<(f64, f64)> = trace
        .iter()
        .filter(|it| it["pid"] == mark["pid"] && it["tid"] == mark["tid"])
        .filter(|it| it["name"] == "RunTask")
        .filter_map(|it| Some((at(it)?, at(it)? + it["dur"].as_f64()?)))
        .collect();
    tasks.sort_by(|one, other| one.0.total_cmp(&other.0));
    // Tasks within tasks count once.
    let (mut sum, mut until) = (0.0, start);
    for (from, to) in tasks {
        let (from, to) = (from.max(until), to.min(end));
        if to > from {
            sum += to - from;
            until = to;
        }
    }
    Some(sum / 1_000.0)
}

impl Chrome {
    fn start() -> Outcome<Self> {
        let profile = folder().join("profile");
        // A profile left by an earlier visit would make this a repeat visit.
        let _ = fs::remove_dir_all(&profile);
        let mut process = Command::new(environment("E2E_BROWSER"))
            .args(CHROMIUM)
            .arg("--remote-debugging-port=0")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the browser: {error}"))?;
        let said = BufReader::new(process.stderr.take().ok_or("no stderr")?);
        let mut lines = said.lines().map_while(Result::ok);
        let address = lines.find_map(|line| {
            let (_, rest) = line.split_once("listening on ws://")?;
            let (host, path) = rest.split_once('/')?;
            Some((host.to_owned(), format!("/{path}")))
        });
        // Its later output must be drained.
        thread::spawn(move || lines.for_each(drop));
        let Some((host, path)) = address else {
            let _ = process.kill();
            let _ = process.wait();
            return Err("the browser did not say where it listens".to_owned());
        };
        let stream = TcpStream::connect(&host).map_err(failed)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(failed)?;
        let mut chrome = Self {
            process,
            stream: BufReader::new(stream),
            session: None,
            sent: 0,
            trace: Vec::new(),
            traced: false,
        };
        chrome.greet(&host, &path)?;
        thread::sleep(REST);
        let targets = chrome.send("Target.getTargets", &json!({}))?;
        let targets = targets["targetInfos"].as_array();
        let page = targets.and_then(|all| all.iter().find(|it| it["type"] == "page"));
        let page = page.ok_or("the browser has no page")?;
        let attach = json!({ "targetId": page["targetId"], "flatten": true });
        let session = chrome.send("Target.attachToTarget", &attach)?;
        chrome.session = session["sessionId"].as_str().map(str::to_owned);
        Ok(chrome)
    }

    /// Requests a web socket, RFC 6455.
    fn greet(&mut self, host: &str, path: &str) -> Outcome<()> {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        );
        self.write(request.as_bytes())?;
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            if self.stream.read_line(&mut line).map_err(failed)? == 0 {
                return Err("the browser did not open a WebSocket".to_owned());
            }
        }
        Ok(())
    }

    /// Sends a command and waits for its answer.
    fn send(&mut self, method: &str, parameters: &Value) -> Outcome<Value> {
        self.sent += 1;
        let mut message = json!({ "id": self.sent, "method": method, "params": parameters });
        // Tracing belongs to the whole browser, not to a session.
        if let Some(session) = self
            .session
            .as_ref()
            .filter(|_| !method.starts_with("Tracing"))
        {
            message["sessionId"] = json!(session);
        }
        self.write(&frame(message.to_string().as_bytes()))?;
        loop {
            let answer = self.receive()?;
            if answer["id"] == self.sent {
                let error = &answer["error"];
                return if error.is_null() {
                    Ok(answer["result"].clone())
                } else {
                    Err(format!("{method}: {error}"))
                };
            }
            self.keep(answer);
        }
    }

    fn keep(&mut self, mut message: Value) {
        if message["method"] == "Tracing.dataCollected" {
            if let Value::Array(events) = message["params"]["value"].take() {
                self.trace.extend(events);
            }
        } else if message["method"] == "Tracing.tracingComplete" {
            self.traced = true;
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Outcome<()> {
        self.stream.get_mut().write_all(bytes).map_err(failed)
    }

    /// The next message, which may come in several frames.
    fn receive(&mut self) -> Outcome<Value> {
        let mut text = Vec::new();
        loop {
            let [first, length] = self.bytes::<2>()?;
            let length = match length & 0x7f {
                126 => u64::from(u16::from_be_bytes(self.bytes()?)),
                127 => u64::from_be_bytes(self.bytes()?),
                length => u64::from(length),
            };
            let mut part = Vec::new();
            let mut stream = self.stream.by_ref().take(length);
            stream.read_to_end(&mut part).map_err(failed)?;
            // Only text and its continuations; the browser also sends pings.
            if first & 0x0f > 2 {
                continue;
            }
            text.extend(part);
            if first & 0x80 != 0 {
                return serde_json::from_slice(&text).map_err(|error| error.to_string());
            }
        }
    }

    fn bytes<const COUNT: usize>(&mut self) -> Outcome<[u8; COUNT]> {
        let mut bytes = [0; COUNT];
        self.stream.read_exact(&mut bytes).map_err(failed)?;
        Ok(bytes)
    }
}

/// A text in one frame, as clients send it: masked, here with zeros.
fn frame(text: &[u8]) -> Vec<u8> {
    let mut frame = vec![0x81];
    match (u8::try_from(text.len()), u16::try_from(text.len())) {
        (Ok(length), _) if length < 126 => frame.push(0x80 | length),
        (_, Ok(length)) => {
            frame.push(0xfe);
            frame.extend(length.to_be_bytes());
        }
        _ => {
            frame.push(0xff);
            frame.extend((text.len() as u64).to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(text);
    frame
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn failed(error: std::io::Error) -> String {
    format!("the browser's connection: {error}")
}
