//! The keyboard on the timeline.

use super::{
    Condition,
    date_strip::{ON_TIMELINE, STRIP},
    keyboard::keyboard,
    timeline::{BLOCK, DATE, DAY, DAYS, NUMBER, Timeline},
};

impl Timeline<'_> {
    /// The keyboard is at a session, by its number.
    pub fn keyboard_is_at(&self, number: u32) -> Condition {
        keyboard(self.browser)
            .block()
            .first(&format!("{NUMBER}(it) == {number}"))
    }

    /// The keyboard is on the day of a date.
    pub fn keyboard_is_on(&self, date: &str) -> Condition {
        keyboard(self.browser)
            .day()
            .first(&format!("{DATE}(it) == '{date}'"))
    }

    /// At what the keyboard is, the slug of a session or a date, and the date of the day in which that is; nothing, where
    /// it is not among the days.
    pub async fn keyboard_place(&self) -> Option<(String, String)> {
        let place = format!(
            "(it => it?.closest('{DAYS}') ? [it.getAttribute('href').split('/')[2], {DATE}(it.closest('{DAY}'))] : null)(document.activeElement)"
        );
        serde_json::from_value(self.browser.value(&place).await).unwrap()
    }

    /// What the keyboard is at is seen whole, and not below the dates that stay (WCAG 2.4.11).
    pub fn keyboard_is_seen(&self) -> Condition {
        Condition::new(format!(
            "(box => box.top >= (document.querySelector('{ON_TIMELINE}').checkVisibility() ? document.querySelector('{STRIP}').getBoundingClientRect().bottom : 0) - 1\
             && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1)\
             ((document.activeElement.closest('{BLOCK}') ?? document.activeElement).getBoundingClientRect())"
        ))
    }
}
