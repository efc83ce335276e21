//! The date strip above the timeline and on a day's page, and its marker.

use super::{Condition, Elements};
use crate::Browser;

pub(super) const STRIP: &str = ".strip";
pub(super) const ON_TIMELINE: &str = ".strip.on-timeline";
pub(super) const MARKER: &str = ".marker";
const CURRENT: &str = ".strip [aria-current=page]";
const NUMBER: &str = ".num";

/// The date strip.
pub struct DateStrip<'a> {
    browser: &'a Browser,
}

/// The date strip.
pub fn date_strip(browser: &Browser) -> DateStrip<'_> {
    DateStrip { browser }
}

impl<'a> DateStrip<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The strip above the timeline.
    pub fn strip(&self) -> Elements<'a> {
        self.all(ON_TIMELINE)
    }

    /// Its dates as one box.
    pub fn dates(&self) -> Elements<'a> {
        self.strip().within("ol")
    }

    /// The links of its dates.
    pub fn links(&self) -> Elements<'a> {
        self.strip().within("li a")
    }

    /// The link that brings a date of the timeline into view.
    pub fn link(&self, date: &str) -> Elements<'a> {
        self.strip().within(&format!("a[href='#d-{date}']"))
    }

    /// The link to the page of another day, on a day's page.
    pub fn link_to_page(&self, date: &str) -> Elements<'a> {
        self.all(STRIP).within(&format!("a[href$='/day/{date}/']"))
    }

    /// The day whose page the strip is on.
    pub fn current(&self) -> Elements<'a> {
        self.all(CURRENT)
    }

    /// The number of that day in its month.
    pub fn current_number(&self) -> Elements<'a> {
        self.current().within(NUMBER)
    }

    /// The marker of the dates on screen, which can be moved to see others.
    pub fn marker(&self) -> Elements<'a> {
        self.all(MARKER)
    }

    /// The marker can be reached by keyboard.
    pub fn marker_has_keys(&self) -> Condition {
        self.marker().first("it.tabIndex == 0")
    }

    /// The marker has been placed.
    pub fn marker_is_placed(&self) -> Condition {
        self.marker().first("it.getBoundingClientRect().width > 0")
    }

    /// Every date is a link.
    pub fn all_dates_are_links(&self) -> Condition {
        self.all(STRIP)
            .within("li")
            .every("it.querySelector('a[href]') != null")
    }

    /// The number and the text that the marker announces.
    pub async fn marker_says(&self) -> (String, String) {
        let said = self
            .marker()
            .one("[it.ariaValueNow, it.ariaValueText]")
            .await;
        serde_json::from_value(said).unwrap()
    }

    /// The dates whose middles the marker covers.
    pub async fn marked(&self) -> Vec<String> {
        let marker = self.marker().rect().await;
        let (left, right) = (marker.left, marker.right);
        let covered = self.links().that(&format!(
            "(middle => {left} < middle && middle < {right})((box => (box.left + box.right) / 2)(it.getBoundingClientRect()))"
        ));
        covered.each_text("it.hash.slice(3)").await
    }

    /// The marker covers the whole of a date.
    pub fn marker_covers(&self, date: &str) -> Condition {
        let (marker, day) = (self.marker().script(), self.link(date).script());
        Condition::new(format!(
            "((marker, day) => marker.left <= day.left + 1 && marker.right >= day.right - 1)\
             ({marker}.getBoundingClientRect(), {day}.getBoundingClientRect())"
        ))
    }

    /// How far the strip is scrolled, in pixels.
    pub async fn scrolled(&self) -> f64 {
        self.strip().one("it.scrollLeft").await.as_f64().unwrap()
    }
}
