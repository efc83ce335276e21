//! An engine's driver, and the screen that WebKit needs: both end with the test.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, SessionId, WebDriver};
use xtask::engine::Engine;

use crate::{gaps::engine, site::environment};

/// Chromium's arguments: no window, and no requests to anything but the site.
pub const CHROMIUM: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    // Tests are faster than readers: beyond 200 steps in ten seconds, the browser ignores changes of the address.
    "--disable-ipc-flooding-protection",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A screen in memory. There is no window manager, so the window under the pointer has the focus, and the pointer is in
/// the middle of the screen: [`WINDOW`] puts it onto the window's toolbar, where it hovers over nothing of the page.
const SCREEN: [&str; 7] = [
    "-displayfd",
    "1",
    "-screen",
    "0",
    "3200x2600x24",
    "-nolisten",
    "tcp",
];
/// Where the left and upper edges of a window on this screen are.
pub(crate) const WINDOW: (i64, i64) = (1590, 1296);

/// A program that ends with its owner.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A running driver.
pub(crate) struct Driver {
    port: u16,
    // The order matters: fields are dropped from first to last, and the browser needs its screen and its folder.
    _process: Running,
    _screen: Option<Running>,
    _folder: TempDir,
}

impl Driver {
    /// Starts the driver of an engine.
    pub(crate) fn start(engine: Engine) -> Self {
        let screen = (engine == Engine::WebKit).then(screen);
        let display = screen.as_ref().map(|(display, _)| display.as_str());
        // Drivers leave profiles behind, megabytes each.
        let folder = tempfile::tempdir().unwrap();
        let (port, process) = (0..5)
            .find_map(|_| listening(display, folder.path()))
            .unwrap();
        Self {
            port,
            _process: process,
            _screen: screen.map(|(_, process)| process),
            _folder: folder,
        }
    }

    /// Starts a browser.
    pub(crate) async fn session(&self, engine: Engine) -> WebDriver {
        let Value::Object(wanted) = capabilities(engine) else {
            unreachable!("capabilities are an object");
        };
        let address = format!("http://127.0.0.1:{}", self.port);
        WebDriver::new(address, Capabilities::from(wanted))
            .await
            .unwrap()
    }

    /// Ends the browser after a failure, without waiting forever.
    pub(crate) fn end(&self, session: &SessionId) {
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            let end = format!("DELETE /session/{session} HTTP/1.1\r\nHost: localhost\r\n\r\n");
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = stream.write_all(end.as_bytes());
            let _ = stream.read(&mut [0; 64]);
        }
    }
}

fn capabilities(engine: Engine) -> Value {
    let browser = environment("E2E_BROWSER");
    match engine {
        Engine::Chromium => json!({
            "goog:chromeOptions": { "binary": browser, "args": CHROMIUM },
            "goog:loggingPrefs": { "browser": "ALL" },
        }),
        Engine::Firefox => json!({
            "moz:firefoxOptions": { "binary": browser, "args": ["-headless"], "prefs": { "ui.useOverlayScrollbars": 1 } },
            "webSocketUrl": true,
            // Nothing listens there: Firefox's own services get no answer. It reaches this machine without a proxy.
            "proxy": { "proxyType": "manual", "httpProxy": "127.0.0.1:9", "sslProxy": "127.0.0.1:9" },
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        }),
    }
}

/// Whether a driver says so (<https://www.w3.org/TR/webdriver2/#status>): something else may listen there, and a driver
/// that lacks the port for IPv6 listens for a moment.
fn is_ready(port: u16) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let ask =
        format!("GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes())?;
    let mut answer = String::new();
    // A driver that keeps the connection has answered nevertheless.
    let _ = stream.read_to_string(&mut answer);
    Ok(answer.contains("\"ready\":true"))
}

/// A driver that listens. `None` if something else took its port in the meantime, or the same port for IPv6: the driver
/// then exits, and only asking for another port helps.
fn listening(display: Option<&str>, folder: &Path) -> Option<(u16, Running)> {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let mut driver = Command::new(environment("E2E_DRIVER"));
    driver
        .arg(format!("--port={port}"))
        .env("TMPDIR", folder)
        // Chromium would keep its log beside its program.
        .env("CHROME_LOG_FILE", folder.join("log"))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some(display) = display {
        driver
            .env("DISPLAY", display)
            .env(
                "XDG_CONFIG_HOME",
                Path::new(env!("CARGO_MANIFEST_DIR")).join("webkit"),
            )
            .env("LANGUAGE", "en_US")
            .env("LANG", "en_US.UTF-8")
            .env("NO_AT_BRIDGE", "1");
    }
    if engine() == Engine::Firefox {
        driver.arg("--websocket-port=0");
    }
    let mut process = Running(driver.spawn().unwrap());
    loop {
        if process.0.try_wait().unwrap().is_some() {
            return None;
        }
        if is_ready(port).unwrap_or_default() {
            return Some((port, process));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// A screen and its name.
fn screen() -> (String, Running) {
    let screen = Command::new("Xvfb")
        .args(SCREEN)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut screen = Running(screen.unwrap());
    let said = screen.0.stdout.take().unwrap();
    let number = BufReader::new(said).lines().next().unwrap().unwrap();
    (format!(":{number}"), screen)
}
