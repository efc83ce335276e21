//! A browser with its own profile, driven by WebDriver.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{Key, WebDriver, WindowHandle, error::WebDriverError};
use xtask::engine::Engine;

use crate::{console::Console, driver::Driver, gaps::engine, pages::LIVE, site::Site};

/// Width and height in CSS pixels.
pub type Viewport = (u32, u32);

/// A phone held upright.
pub const PHONE: Viewport = (390, 844);
/// A tablet held upright.
pub const TABLET: Viewport = (820, 1180);
/// A laptop.
pub const DESKTOP: Viewport = (1440, 900);

/// The longest that a test waits for anything.
const PATIENCE: Duration = Duration::from_secs(20);

/// The longest that a page transition may take, on a busy machine.
const MOVING: Duration = Duration::from_secs(2);

/// A browser on a site.
pub struct Browser {
    pub(crate) driver: WebDriver,
    console: Console,
    pub(crate) engine: Engine,
    origin: String,
    process: Driver,
    witnesses: Mutex<Vec<String>>,
    /// Whether the page must not keep what it was asked.
    pub(crate) leaves_nothing: AtomicBool,
    ended: bool,
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.ended {
            // After a failure: end the session as `quit` would have.
            self.process.end(self.driver.handle().session_id());
            let _ = self.driver.clone().leak();
        }
    }
}

impl Browser {
    /// Starts a browser for a site.
    pub async fn start(origin: &str, viewport: Viewport) -> Self {
        let engine = engine();
        let process = Driver::start(engine);
        let driver = process.session(engine).await;
        let console = Console::of(engine, &driver).await;
        let browser = Self {
            driver,
            console,
            engine,
            origin: origin.to_owned(),
            process,
            witnesses: Mutex::new(Vec::new()),
            leaves_nothing: AtomicBool::new(false),
            ended: false,
        };
        browser.resize(viewport).await;
        browser
    }

    /// Ends the browser. Whatever the site's policy refused fails the test.
    pub async fn quit(mut self) {
        let refused: Vec<String> = (self.console().await.into_iter())
            .filter(|it| {
                it.contains("Content Security Policy")
                    || it.contains("TrustedHTML")
                    || it.contains("TrustedScript")
            })
            .collect();
        assert!(refused.is_empty(), "refused by the policy: {refused:?}");
        self.driver.clone().quit().await.unwrap();
        self.ended = true;
    }

    /// Sends a Chrome DevTools protocol command; its answer has no soft hyphens.
    pub async fn tool(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(
            self.engine,
            Engine::Chromium,
            "{command}: ask `test_lacks` first"
        );
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        without_display_characters(answer.unwrap())
    }

    /// Sets the languages that the browser asks for, as in `Accept-Language`.
    pub async fn accept_language(&self, languages: &str) {
        let agent = self.text("navigator.userAgent").await;
        let agent = json!({ "userAgent": agent, "acceptLanguage": languages });
        self.tool("Emulation.setUserAgentOverride", agent).await;
    }

    /// Runs a script in every page before its own scripts.
    pub async fn before_pages(&self, script: &str) {
        match self.engine {
            Engine::Chromium => {
                let source = json!({ "source": script });
                self.tool("Page.addScriptToEvaluateOnNewDocument", source)
                    .await;
            }
            Engine::Firefox => {
                let bidi = self.driver.bidi().await.unwrap();
                let function = format!("() => {{ {script} }}");
                bidi.script().add_preload_script(function).await.unwrap();
            }
            Engine::WebKit => panic!("WebKit can't: ask `test_lacks` first"),
        }
    }

    /// Runs a script in every page that the test opens: before its own scripts, or as soon as the page is loaded.
    pub async fn witness(&self, script: &str) {
        if self.engine == Engine::WebKit {
            self.witnesses.lock().unwrap().push(script.to_owned());
        } else {
            self.before_pages(script).await;
        }
    }

    /// Puts a text into the site's storage, as an earlier visit would have.
    pub async fn store(&self, key: &str, text: &str) {
        // A file of the site that runs no script.
        self.open("/robots.txt").await;
        let entry = format!("localStorage.setItem({}, {}), 0", json!(key), json!(text));
        self.value(&entry).await;
    }

    /// Opens a path cold and waits only for its HTML.
    pub async fn open(&self, path: &str) {
        self.driver
            .goto(format!("{}{path}", self.origin))
            .await
            .unwrap();
        self.loaded().await;
    }

    /// Runs what watches the page, if it isn't there already.
    async fn loaded(&self) {
        self.console.watch(&self.driver).await;
        let witnesses = self.witnesses.lock().unwrap().clone();
        for script in witnesses {
            self.driver.execute(script, Vec::new()).await.unwrap();
        }
    }

    /// Opens a path without waiting for anything but the beginning of its answer.
    pub async fn navigate(&self, path: &str) {
        let url = json!({ "url": format!("{}{path}", self.origin) });
        self.tool("Page.navigate", url).await;
    }

    /// From now on, paths are those of another site.
    pub fn turn_to(&mut self, site: &Site) {
        site.origin.clone_into(&mut self.origin);
    }

    /// Opens a path cold and waits until the page responds.
    pub async fn visit(&self, path: &str) {
        self.open(path).await;
        self.until(LIVE).await;
    }

    /// The value of a script expression, without the page's soft hyphens.
    pub async fn value(&self, expression: &str) -> Value {
        if self.leaves_nothing.load(Relaxed) {
            return self.evaluate(expression).await;
        }
        let script = format!("return ({expression})");
        let answer = self.driver.execute(script, Vec::new()).await;
        let answer = answer.unwrap_or_else(|error| panic!("{expression}: {error}"));
        without_display_characters(answer.json().clone())
    }

    /// The value of a script expression, asked for so that nothing of it stays in the page.
    async fn evaluate(&self, expression: &str) -> Value {
        let expression = format!("({expression})");
        let question =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.tool("Runtime.evaluate", question).await;
        let failed = &answer["exceptionDetails"];
        assert!(failed.is_null(), "{expression}: {failed}");
        answer["result"]["value"].take()
    }

    /// The value of a script expression, as text.
    pub async fn text(&self, expression: &str) -> String {
        self.value(expression)
            .await
            .as_str()
            .map(str::to_owned)
            .unwrap_or_default()
    }

    /// The value of a script expression, as a number.
    pub async fn number(&self, expression: &str) -> f64 {
        let value = self.value(expression).await;
        value
            .as_f64()
            .unwrap_or_else(|| panic!("{expression} is not a number: {value}"))
    }

    /// Whether a condition or script expression is true now.
    pub async fn is(&self, condition: impl AsRef<str>) -> bool {
        self.value(condition.as_ref()).await == Value::Bool(true)
    }

    /// Waits until a condition or script expression is true.
    pub async fn until(&self, condition: impl AsRef<str>) {
        self.wait(condition.as_ref(), PATIENCE).await;
    }

    /// Waits longer, for measurements that take their time.
    pub async fn until_slow(&self, condition: impl AsRef<str>) {
        self.wait(condition.as_ref(), PATIENCE * 10).await;
    }

    async fn wait(&self, expression: &str, patience: Duration) {
        let start = Instant::now();
        while !self.is(expression).await {
            if start.elapsed() > patience {
                let page = self.text("document.body?.innerText.slice(0, 600)").await;
                panic!(
                    "timed out waiting for: {expression}\non {}:\n{page}",
                    self.address().await
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Opens whatever hides the first element of a list: a menu (HTML, `popover`), or a section of a dialog
    /// (`details`).
    async fn open_around(&self, list: &str) {
        let menu = format!(
            "document.querySelector(`[popovertarget=\"${{{list}[0]?.closest('[popover]:not(:popover-open)')?.id}}\"]`)"
        );
        let fold = format!(
            "{list}[0]?.closest('dialog details:not([open]) > section')?.parentElement.firstElementChild"
        );
        for button in [menu, fold] {
            if self.is(format!("{button}?.checkVisibility()")).await {
                self.value(&format!("({button}.click(), 0)")).await;
            }
        }
    }

    /// Clicks the first visible element of a list (a script expression) where a person would: in its middle.
    pub(crate) async fn click_in(&self, list: &str) {
        self.open_around(list).await;
        let visible =
            format!("{list}.find(it => it.checkVisibility({{ checkVisibilityCSS: true }}))");
        self.until(format!("{visible} != null")).await;
        let element = self
            .driver
            .execute(format!("return {visible}"), Vec::new())
            .await
            .unwrap();
        let element = element.element().unwrap();
        if self.engine == Engine::WebKit {
            // Its driver scrolls the page, but not what scrolls inside it.
            let scroll = format!("{visible}.scrollIntoViewIfNeeded(), 0");
            self.value(&scroll).await;
        }
        let start = Instant::now();
        while let Err(error) = element.click().await {
            // During a page transition, its snapshot covers the page; a person would click again.
            assert!(
                is_covered(&error) && start.elapsed() < MOVING,
                "{list} can't be clicked: {error}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The part of the screen that shows the first element of a list.
    pub(crate) async fn picture_of(&self, list: &str) -> Vec<u8> {
        let script = format!("return {list}[0]");
        let element = self.driver.execute(script, Vec::new()).await.unwrap();
        let element = element.element().unwrap();
        element.screenshot_as_png().await.unwrap()
    }

    /// Presses a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.driver
            .action_chain()
            .send_keys(key)
            .perform()
            .await
            .unwrap();
    }

    /// Presses keys together: the last one while the others are held.
    pub async fn press_together(&self, keys: &[Key]) {
        let (last, held) = keys.split_last().unwrap();
        let mut actions = self.driver.action_chain();
        for key in held {
            actions = actions.key_down(key.clone());
        }
        actions = actions.send_keys(last.clone());
        for key in held {
            actions = actions.key_up(key.clone());
        }
        actions.perform().await.unwrap();
    }

    /// Types text, wherever the focus is.
    pub async fn write(&self, text: &str) {
        self.driver
            .action_chain()
            .send_keys(text)
            .perform()
            .await
            .unwrap();
    }

    /// Presses the key at a place of the keyboard (UI Events, `code`), which types this on the reader's layout.
    pub async fn press_at(&self, code: &str, key: &str) {
        for kind in ["keyDown", "keyUp"] {
            let event = json!({ "type": kind, "code": code, "key": key, "text": key });
            self.tool("Input.dispatchKeyEvent", event).await;
        }
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.driver.back().await.unwrap();
    }

    /// Goes forward in the history.
    pub async fn forward(&self) {
        self.driver.forward().await.unwrap();
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        if self.engine == Engine::Firefox {
            // Its driver's own command fails without a network, even where a service worker answers.
            let bidi = self.driver.bidi().await.unwrap();
            let tab = json!({ "context": self.tab().await.to_string(), "wait": "complete" });
            bidi.send_raw("browsingContext.reload", tab).await.unwrap();
        } else {
            self.driver.refresh().await.unwrap();
        }
        self.loaded().await;
    }

    /// The current tab.
    pub async fn tab(&self) -> WindowHandle {
        self.driver.window().await.unwrap()
    }

    /// Opens a tab and switches to it.
    pub async fn new_tab(&self) {
        let tab = if self.engine == Engine::WebKit {
            // Its driver leaves a new tab in the background, where nothing is painted.
            self.driver.new_window().await.unwrap()
        } else {
            self.driver.new_tab().await.unwrap()
        };
        self.switch_to(&tab).await;
    }

    /// Switches to another tab.
    pub async fn switch_to(&self, tab: &WindowHandle) {
        self.driver.switch_to_window(tab.clone()).await.unwrap();
    }

    /// Path and query of the page.
    pub async fn address(&self) -> String {
        self.text("location.pathname + location.search").await
    }

    /// Everything logged to the console since it was last read, except the browser's own message about a page with
    /// status 404.
    pub async fn console(&self) -> Vec<String> {
        self.console.read(&self.driver).await
    }

    /// Fails if anything was logged to the console.
    pub async fn assert_silent(&self) {
        let said = self.console().await;
        assert!(
            said.is_empty(),
            "{}: the console says {said:?}",
            self.address().await
        );
    }
}

/// A value with the program's own texts: the page adds soft hyphens to long words.
fn without_display_characters(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.replace(languages::FOR_DISPLAY, "")),
        Value::Array(values) => values.into_iter().map(without_display_characters).collect(),
        Value::Object(fields) => (fields.into_iter())
            .map(|(name, value)| (name, without_display_characters(value)))
            .collect(),
        other => other,
    }
}

/// Whether an element can't be clicked because the whole page is above it.
fn is_covered(error: &WebDriverError) -> bool {
    let said = error.to_string();
    said.contains("receive the click: <html") || said.contains("another element <html")
}
