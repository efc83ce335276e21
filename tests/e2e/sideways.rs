//! Where the timeline stands, sideways.

use serde_json::Value;

use crate::Browser;

/// From where to where days are seen: on wide screens beside the column of the rows' names.
const VIEW: &str = "(() => { const frame = document.querySelector('.timeline').getBoundingClientRect(), days = document.querySelector('.days');\
     const beside = parseFloat(getComputedStyle(document.querySelector('.timeline')).gridTemplateColumns) || 0;\
     return [frame.left + beside, frame.right] })()";
/// The dates of which at least half is seen, or that fill at least half of what is seen.
const ON_SCREEN: &str = "(([left, right]) => [...document.querySelectorAll('.day')].filter(it => { const box = it.getBoundingClientRect();\
     return Math.min(box.right, right) - Math.max(box.left, left) > Math.min(box.width, right - left) / 2 - 1 }).map(it => it.id.slice(2)))";
/// Comes when nothing has moved for some frames: no transition, no scrolling, no change of the address.
const SETTLED: &str = "new Promise(done => { let still = 0, last = ''; const look = () => { const timeline = document.querySelector('.timeline');\
     const now = [location.href, timeline.scrollLeft, scrollY, document.documentElement.dataset.zoom, document.getAnimations().length].join();\
     still = now == last ? still + 1 : 0; last = now; if (still > 25) done(true); else requestAnimationFrame(look) }; look() })";

impl Browser {
    /// Waits until nothing moves any more, the address neither.
    pub async fn settle(&self) {
        assert_eq!(self.value(SETTLED).await, Value::Bool(true));
    }

    /// The dates that are on the screen.
    pub async fn dates(&self) -> Vec<String> {
        let dates = self.value(&format!("{ON_SCREEN}({VIEW})")).await;
        serde_json::from_value(dates).unwrap()
    }

    /// The date below a point of the screen, in pixels from its left.
    pub async fn date_at(&self, x: f64) -> String {
        self.text(&format!(
            "[...document.querySelectorAll('.day')].find(it => (box => box.left <= {x} && {x} < box.right)(it.getBoundingClientRect()))?.id.slice(2)"
        ))
        .await
    }

    /// The middle of what is seen of the days, in pixels from the left of the screen.
    pub async fn middle(&self) -> f64 {
        self.number(&format!("(([left, right]) => (left + right) / 2)({VIEW})"))
            .await
    }

    /// Brings the timeline to the top of the screen and gives the height of a point in it that is not its head.
    pub async fn to_the_timeline(&self) -> f64 {
        self.value("document.querySelector('.timeline').scrollIntoView({ block: 'start' })")
            .await;
        self.settle().await;
        self.number("document.querySelector('.timeline').getBoundingClientRect().top")
            .await
            + 250.0
    }
}
