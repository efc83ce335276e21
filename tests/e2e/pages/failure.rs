//! What a page says about a part that failed, as a reader sees it.

use serde_json::Value;

use super::Condition;
use crate::Browser;

/// Keeps, for each page, when it first said that something failed, in milliseconds after it was parsed, and how often
/// pages were loaded in this tab.
const WATCH: &str = "sessionStorage.loads = 1 + +(sessionStorage.loads ?? 0);\
    new MutationObserver(() => { if (document.documentElement?.dataset.failed) window.failedAt ??= performance.now() })\
    .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-failed'] })";

impl Browser {
    /// From now on, notes when pages say that something failed, and how often they are loaded.
    pub async fn watch_failures(&self) {
        self.before_pages(WATCH).await;
    }

    /// How many milliseconds after it was parsed the page said that something failed; `None` if it did not.
    pub async fn failed_after(&self) -> Option<f64> {
        self.value(
            "window.failedAt - performance.getEntriesByType('navigation')[0].domContentLoadedEventStart",
        )
        .await
        .as_f64()
    }

    /// How often pages were loaded in this tab.
    pub async fn loads(&self) -> f64 {
        self.number("+sessionStorage.loads").await
    }

    /// Which kind of failure the page says, if any.
    pub async fn failure(&self) -> Value {
        self.value("document.documentElement.dataset.failed ?? null")
            .await
    }
}

/// The page is live, or says that something failed.
pub fn is_settled() -> Condition {
    Condition::new(
        "'live' in document.documentElement.dataset || 'failed' in document.documentElement.dataset",
    )
}

/// The message stands on the screen: its button is what is at the middle of its place.
pub fn is_on_screen() -> Condition {
    Condition::new(
        "(it => { if (!it) return false; const at = it.getBoundingClientRect(); return it == document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2) })(document.querySelector('#try-again'))",
    )
}

/// The heading of the page is on the screen and readable.
pub fn is_readable() -> Condition {
    Condition::new(
        "(it => it?.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }) && it.getBoundingClientRect().top < innerHeight && it.textContent.length > 3)\
         (document.querySelector('main h1, header .brand'))",
    )
}
