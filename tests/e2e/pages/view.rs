//! The position of the timeline: which dates are on screen, and whether it has stopped moving.

use serde_json::Value;

use super::{
    Condition, Elements,
    timeline::{DATE, DAY, DAYS, FRAME, Timeline, timeline},
    whole_page::ZOOM,
};
use crate::Browser;

/// The left and right edges of where days are visible: on wide screens, next to the column of row names.
fn view() -> String {
    format!(
        "(() => {{ const timeline = document.querySelector('{FRAME}'), frame = timeline.getBoundingClientRect(), days = document.querySelector('{DAYS}');\
         const beside = parseFloat(getComputedStyle(timeline).gridTemplateColumns) || 0;\
         return [frame.left + beside, frame.right] }})()"
    )
}

impl<'a> Timeline<'a> {
    /// How far it is scrolled sideways, in pixels.
    pub async fn scrolled(&self) -> f64 {
        self.browser.number(&self.scroll()).await
    }

    fn scroll(&self) -> String {
        format!("{}.scrollLeft", self.frame().script())
    }

    /// Scrolls it sideways by this many pixels.
    pub async fn scroll_by(&self, pixels: i32) {
        self.browser
            .value(&format!("({} += {pixels}, 0)", self.scroll()))
            .await;
    }

    /// How far it can be scrolled sideways, in pixels.
    pub async fn room_to_scroll(&self) -> f64 {
        let room = self.frame().one("it.scrollWidth - it.clientWidth").await;
        room.as_f64().unwrap()
    }

    /// It can't scroll any further to one side.
    pub fn is_at_an_end(&self) -> Condition {
        self.frame()
            .first("it.scrollLeft < 1 || it.scrollLeft > it.scrollWidth - it.clientWidth - 2")
    }

    /// The scroll positions of the page and the timeline, in whole pixels.
    pub async fn place(&self) -> Value {
        self.browser
            .value(&format!("[scrollY, {}].map(Math.round)", self.scroll()))
            .await
    }

    /// Everything that tells a reader where they are: address, zoom, both scroll positions, and the text.
    pub async fn whole_place(&self) -> Value {
        let scroll = self.scroll();
        self.browser
            .value(&format!(
                "[location.href, {ZOOM}, {scroll}, scrollY, document.body.innerText]"
            ))
            .await
    }

    /// The days that are at least half visible, or that fill at least half of the view.
    fn days_on_screen(&self) -> Elements<'a> {
        let list = format!(
            "(([left, right]) => [...document.querySelectorAll('{DAY}')].filter(it => {{ const box = it.getBoundingClientRect();\
             return Math.min(box.right, right) - Math.max(box.left, left) > Math.min(box.width, right - left) / 2 - 1 }}))({})",
            view()
        );
        Elements::listed(self.browser, list)
    }

    /// Both edges of the day are in view.
    pub fn shows_whole(&self, date: &str) -> Condition {
        self.day(date).lies_across_the_screen()
    }

    /// The day spans the middle of the screen.
    pub fn day_in_the_middle(&self, date: &str) -> Condition {
        self.day(date).spans_the_middle()
    }
}

impl Elements<'_> {
    /// Both sides of the first are on screen.
    pub fn lies_across_the_screen(&self) -> Condition {
        self.first("(box => box.left >= 0 && box.right <= innerWidth)(it.getBoundingClientRect())")
    }

    /// The first spans the middle of the screen.
    pub fn spans_the_middle(&self) -> Condition {
        self.first("(box => box.left < innerWidth / 2 && box.right > innerWidth / 2)(it.getBoundingClientRect())")
    }

    /// The top of the first is on screen.
    pub fn begins_on_the_screen(&self) -> Condition {
        self.first("(box => box.top >= 0 && box.top < innerHeight)(it.getBoundingClientRect())")
    }

    /// The first is at least partly on screen.
    pub fn touches_the_screen(&self) -> Condition {
        self.first("(box => box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight)(it.getBoundingClientRect())")
    }

    /// The first is on screen in its full width.
    pub fn is_seen_in_its_width(&self) -> Condition {
        self.first("(box => box.left >= -1 && box.right <= innerWidth + 1 && box.top < innerHeight && box.bottom > 0)(it.getBoundingClientRect())")
    }
}

impl Browser {
    /// Waits until nothing moves anymore: no transitions, no scrolling, no change of address.
    pub async fn settle(&self) {
        let settled = format!(
            "new Promise(done => {{ let still = 0, last = ''; const look = () => {{ const timeline = document.querySelector('{FRAME}');\
             const now = [location.href, timeline.scrollLeft, scrollY, {ZOOM}, document.getAnimations().length].join();\
             still = now == last ? still + 1 : 0; last = now; if (still > 25) done(true); else requestAnimationFrame(look) }}; look() }})"
        );
        assert_eq!(self.value(&settled).await, Value::Bool(true));
    }

    /// Waits until neither the address nor the page's scroll position changes anymore.
    pub async fn rest(&self) {
        self.value("new Promise(done => { let still = 0, last = ''; const look = () => { const now = [location.href, scrollY].join();\
                    still = now == last ? still + 1 : 0; last = now; if (still > 25) done(true); else requestAnimationFrame(look) }; look() })")
            .await;
    }

    /// Waits for what an action draws: its own frame, and the next, in which the focus moves.
    pub async fn frames(&self) {
        let frames = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 50))))";
        assert_eq!(self.value(frames).await, Value::Bool(true));
    }

    /// The dates that are on screen.
    pub async fn dates(&self) -> Vec<String> {
        timeline(self)
            .days_on_screen()
            .each_text(&format!("{DATE}(it)"))
            .await
    }

    /// The date at a horizontal position on screen, in pixels from the left.
    pub async fn date_at(&self, x: f64) -> String {
        let below =
            format!("(box => box.left <= {x} && {x} < box.right)(it.getBoundingClientRect())");
        let day = timeline(self).days().that(&below);
        let dates = day.each_text(&format!("{DATE}(it)")).await;
        dates.into_iter().next().unwrap_or_default()
    }

    /// The middle of the visible days, in pixels from the left of the screen.
    pub async fn middle(&self) -> f64 {
        self.number(&format!(
            "(([left, right]) => (left + right) / 2)({})",
            view()
        ))
        .await
    }

    /// Scrolls the timeline to the top of the screen and returns the height of a point in it below its head.
    pub async fn to_the_timeline(&self) -> f64 {
        let frame = timeline(self).frame();
        frame.scroll_into_view("{ block: 'start' }").await;
        self.settle().await;
        frame.rect().await.top + 250.0
    }
}
