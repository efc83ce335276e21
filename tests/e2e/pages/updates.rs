//! The service worker, and the line that offers a newer build.

use super::{Condition, Elements};
use crate::Browser;

const LINE: &str = ".offer[role=status]";
const SHOW: &str = ".offer[role=status] .primary";
const FILES: &str = "caches.keys().then(async names => { const all = []; for (const name of names) \
    if (name.endsWith(' files')) for (const it of await (await caches.open(name)).keys()) all.push(new URL(it.url).pathname); return all })";

/// The line that offers a newer build, and what the browser keeps.
pub struct Updates<'a> {
    browser: &'a Browser,
}

/// The line that offers a newer build, and what the browser keeps.
pub fn updates(browser: &Browser) -> Updates<'_> {
    Updates { browser }
}

impl<'a> Updates<'a> {
    /// The line.
    pub fn line(&self) -> Elements<'a> {
        Elements::all(self.browser, LINE)
    }

    /// Its button.
    pub fn show(&self) -> Elements<'a> {
        Elements::all(self.browser, SHOW)
    }

    /// Closes the line, if there is one.
    pub async fn close(&self) {
        if self.browser.is(self.line().is_rendered()).await {
            let close = Elements::all(self.browser, &format!("{LINE} button:not(.primary)"));
            close.click().await;
        }
    }

    /// More is kept than these files.
    pub fn keeps_more_than(&self, files: &[String]) -> Condition {
        Condition::new(format!(
            "{FILES}.then(all => all.some(it => !{files:?}.includes(it)))"
        ))
    }

    /// Some of these files are no longer kept, and no more than before are.
    pub fn has_let_go_of(&self, files: &[String]) -> Condition {
        Condition::new(format!(
            "{FILES}.then(all => !{files:?}.every(it => all.includes(it)) && all.length <= {})",
            files.len()
        ))
    }

    /// Since `look_for_updates`, a build was not taken over.
    pub fn has_failed_to_install(&self) -> Condition {
        Condition::new("window.failed === true")
    }

    /// Nothing is kept for reading without a network.
    pub fn nothing_is_kept(&self) -> Condition {
        Condition::new("caches.keys().then(it => it.length == 0)")
    }
}

impl Browser {
    /// Opens a path, and waits until it can be read without a network.
    pub async fn visit_and_keep(&self, path: &str) {
        self.visit(path).await;
        self.until_kept(path).await;
    }

    /// Waits until the service worker controls this page, and a page in its language, given its path, can be read without
    /// a network.
    pub async fn until_kept(&self, path: &str) {
        let path = path.split('?').next().unwrap_or(path);
        self.until_slow("navigator.serviceWorker.controller?.state == 'activated'")
            .await;
        self.value(&format!(
            "(async ({{ script, wasm, words, program, names, strips, style }}) => {{ \
             for (const file of ['{path}', script, wasm, words, program, names, strips, style]) \
             while (!await caches.match(file)) await new Promise(done => setTimeout(done, 20)); \
             window.kept = '{path}' }})(document.documentElement.dataset), 0"
        ))
        .await;
        self.until_slow(format!("window.kept == '{path}'")).await;
    }

    /// Asks for a newer build, and waits until it is offered.
    pub async fn until_offered(&self) {
        self.look_for_updates().await;
        self.until_slow(updates(self).line().is_rendered()).await;
    }

    /// The paths of the files that are kept for reading without a network.
    pub async fn kept_files(&self) -> Vec<String> {
        serde_json::from_value(self.value(FILES).await).unwrap()
    }

    /// Makes the browser ask for a newer service worker, as it does when a tab is looked at again; notes whether one
    /// failed to install.
    pub async fn look_for_updates(&self) {
        self.value(
            "navigator.serviceWorker.ready.then(it => { it.addEventListener('updatefound', () => { const worker = it.installing; \
             worker.addEventListener('statechange', () => { if (worker.state == 'redundant') window.failed = true }) });\
             document.dispatchEvent(new Event('visibilitychange', { bubbles: true })) }), 0",
        )
        .await;
    }
}
