//! The keyboard focus on the timeline.

use super::{
    Condition,
    date_strip::{ON_TIMELINE, STRIP},
    keyboard::keyboard,
    timeline::{BLOCK, DATE, DAY, DAYS, NUMBER, Timeline},
};

impl Timeline<'_> {
    /// The focus is on a session, by its number.
    pub fn keyboard_is_at(&self, number: u32) -> Condition {
        keyboard(self.browser)
            .block()
            .first(&format!("{NUMBER}(it) == {number}"))
    }

    /// The focus is in the day of a date.
    pub fn keyboard_is_on(&self, date: &str) -> Condition {
        keyboard(self.browser)
            .day()
            .first(&format!("{DATE}(it) == '{date}'"))
    }

    /// What the focus is on (the slug of a session, or a date) and the date of its day; `None` if the focus is not
    /// among the days.
    pub async fn keyboard_place(&self) -> Option<(String, String)> {
        let place = format!(
            "(it => it?.closest('{DAYS}') ? [it.getAttribute('href').split('/')[2], {DATE}(it.closest('{DAY}'))] : null)(document.activeElement)"
        );
        serde_json::from_value(self.browser.value(&place).await).unwrap()
    }

    /// The focused element is entirely visible, and not under the sticky dates (WCAG 2.4.11).
    pub fn keyboard_is_seen(&self) -> Condition {
        Condition::new(format!(
            "(box => box.top >= (document.querySelector('{ON_TIMELINE}').checkVisibility() ? document.querySelector('{STRIP}').getBoundingClientRect().bottom : 0) - 1\
             && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1)\
             ((document.activeElement.closest('{BLOCK}') ?? document.activeElement).getBoundingClientRect())"
        ))
    }
}
