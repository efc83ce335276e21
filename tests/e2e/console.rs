//! What a page logs to the console, from whatever an engine has to read it.

use std::time::Duration;

use thirtyfour::{
    WebDriver,
    bidi::{EventStream, events::LogEntryAdded},
};
use tokio::{sync::Mutex, time::timeout};
use tokio_stream::StreamExt;
use xtask::engine::Engine;

use crate::gaps::{Ability, step_lacks};

/// Keeps what a page says from now on.
const WATCH: &str = "if (window.consoleSaid) return;
    window.consoleSaid = [];
    for (const kind of ['debug', 'log', 'info', 'warn', 'error']) {
        const say = console[kind];
        console[kind] = (...words) => { consoleSaid.push(words.join(' ')); say.apply(console, words) };
    }
    addEventListener('error', event => consoleSaid.push(event.message));
    addEventListener('unhandledrejection', event => consoleSaid.push(String(event.reason)));";

/// The console.
pub(crate) enum Console {
    /// The driver keeps a log of it.
    Log,
    /// The browser sends each entry.
    Events(Box<Mutex<EventStream<LogEntryAdded>>>),
    /// A script in the page keeps what is said after the page is loaded.
    Script,
}

impl Console {
    /// The console of a browser.
    pub(crate) async fn of(engine: Engine, driver: &WebDriver) -> Self {
        match engine {
            Engine::Chromium => Self::Log,
            Engine::Firefox => {
                let bidi = driver.bidi().await.unwrap();
                Self::Events(Box::new(Mutex::new(bidi.subscribe().await.unwrap())))
            }
            Engine::WebKit => Self::Script,
        }
    }

    /// Must be called when a page is loaded.
    pub(crate) async fn watch(&self, driver: &WebDriver) {
        if matches!(self, Self::Script) {
            driver.execute(WATCH, Vec::new()).await.unwrap();
        }
    }

    /// What was logged since it was last read, except the browser's own message about a page with status 404.
    pub(crate) async fn read(&self, driver: &WebDriver) -> Vec<String> {
        match self {
            Self::Log => {
                let entries = driver.browser_log().await.unwrap().into_iter();
                let said = entries.map(|entry| entry.message);
                said.filter(|it| !it.contains("status of 404")).collect()
            }
            Self::Events(events) => {
                // The answer to a command comes after all that was said before it.
                driver
                    .bidi()
                    .await
                    .unwrap()
                    .session()
                    .status()
                    .await
                    .unwrap();
                let mut events = events.lock().await;
                let mut said = Vec::new();
                while let Ok(Some(entry)) = timeout(Duration::ZERO, events.next()).await {
                    said.push(entry.text.unwrap_or_default());
                }
                said
            }
            Self::Script => {
                step_lacks(Ability::ConsoleWhileLoading);
                let said = driver
                    .execute("return window.consoleSaid?.splice(0) ?? []", Vec::new())
                    .await
                    .unwrap();
                said.convert().unwrap()
            }
        }
    }
}
