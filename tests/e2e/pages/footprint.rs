//! What a page takes of the browser's memory.

use std::sync::atomic::Ordering::Relaxed;

use serde_json::{Value, json};

use super::page;
use crate::Browser;

/// Keeps the memory of the app where a test can find it.
const HOOK: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
        const made = await own.apply(WebAssembly, all);
        window.memoryOfApp = (made.instance ?? made).exports.memory ?? window.memoryOfApp;
        return made;
    };
}";

/// What a page takes, after a garbage collection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Footprint {
    /// The nodes of the document.
    pub attached: f64,
    /// All DOM nodes; also those of pictures from other files, a thousand or so, which the browser loads and drops.
    pub nodes: f64,
    /// Event listeners.
    pub listeners: f64,
    /// JavaScript objects, in bytes.
    pub heap: f64,
    /// The memory of the app, in bytes; it never shrinks.
    pub wasm: f64,
}

impl Browser {
    /// From the next page on, makes it possible to measure the memory of the app. The driver of Chromium keeps the
    /// answer to each question in the page, which grew by 4 kB for each action of a reader: it is not asked.
    pub async fn watch_memory(&self) {
        self.before_pages(HOOK).await;
        self.leaves_nothing.store(true, Relaxed);
        self.tool("Performance.enable", json!({})).await;
    }

    /// What the page takes now.
    pub async fn footprint(&self) -> Footprint {
        // What finalizers let go of is collected the second time.
        for _ in 0..2 {
            self.tool("HeapProfiler.collectGarbage", json!({})).await;
        }
        let metrics = self.tool("Performance.getMetrics", json!({})).await;
        let metrics = metrics["metrics"].as_array().unwrap();
        let metric = |name: &str| {
            let metric = metrics.iter().find(|it| it["name"] == name).unwrap();
            metric["value"].as_f64().unwrap()
        };
        Footprint {
            attached: page(self).nodes().await,
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            heap: metric("JSHeapUsedSize"),
            wasm: self.number("memoryOfApp.buffer.byteLength").await,
        }
    }

    /// Takes the network from the page, or gives it back. The service worker has its own.
    pub async fn set_offline(&self, offline: bool) {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        let answer = self
            .tool("Network.emulateNetworkConditions", conditions)
            .await;
        assert_eq!(answer, Value::Object(serde_json::Map::new()));
    }
}
