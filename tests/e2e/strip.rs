//! The date strip: its marker shows and moves what is on screen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Viewport,
    pages::{address, date_strip, timeline},
    start,
};
use thirtyfour::Key;

/// The date in the middle of the visible part.
async fn middle(browser: &Browser) -> String {
    browser.date_at(browser.middle().await).await
}

/// The marker says and shows which dates are on screen.
async fn assert_marked(browser: &Browser, what: &str) {
    let dates = browser.dates().await;
    let strip = date_strip(browser);
    let said = strip.marker_says().await;
    let number = |date: &str| date[8..].parse::<u32>().unwrap();
    let (first, last) = (number(&dates[0]), number(dates.last().unwrap()));
    let text = if first == last {
        format!("{first} Aug")
    } else {
        format!("{first} Aug to {last} Aug")
    };
    assert_eq!(said, ((first - 14).to_string(), text), "{what}: {dates:?}");
    // It covers these dates in the strip, and no others.
    assert_eq!(strip.marked().await, dates, "{what}");
    let (mark, strip) = (strip.marker().rect().await, strip.strip().rect().await);
    assert!(
        mark.left >= strip.left - 1.0 && mark.right <= strip.right + 1.0,
        "{what}: the strip does not follow the marker"
    );
}

fn number(date: &str) -> i32 {
    date[8..].parse().unwrap()
}

async fn dragging(viewport: Viewport, zoom: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?zoom={zoom}&at=2025-08-18")).await;
    browser.settle().await;
    assert_marked(&browser, "at first").await;
    let before = browser.dates().await;
    let strip = date_strip(&browser);
    let (mark, dates) = (strip.marker().rect().await, strip.dates().rect().await);
    let width = browser.number("innerWidth").await;
    let from = mark.center();
    let room = (dates.right.min(width) - mark.right).floor();
    let step = strip.links().rect().await.width();
    let whole = dates.right <= width;
    browser.drag(from, (from.0 + room, from.1)).await;
    browser.settle().await;
    let dates = browser.dates().await;
    // Dates are evenly spaced in the strip, but days in the timeline are not: it keeps up with the pointer overall.
    let moved = f64::from(number(&dates[0]) - number(&before[0]));
    assert!(
        moved > room / step - 2.5,
        "dragged {room} px over dates of {step} px: from {before:?} to {dates:?}"
    );
    if whole {
        assert_eq!(
            dates.last().unwrap(),
            "2025-08-29",
            "dragging to the end of the strip shows the last day"
        );
    }
    assert_marked(&browser, "dragged").await;
    browser
        .until(address::query_ends(&format!(
            "at={}",
            middle(&browser).await
        )))
        .await;
    assert!(
        browser.is(strip.marker().have_focus()).await,
        "the marker has the focus after dragging"
    );
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn dragging_the_marker_scrolls_the_timeline_on_a_desktop() {
    dragging(DESKTOP, "week").await;
}

#[tokio::test]
async fn dragging_the_marker_scrolls_the_timeline_on_a_phone() {
    dragging(PHONE, "day").await;
}

#[tokio::test]
async fn dragging_the_marker_scrolls_the_timeline_on_a_phone_that_shows_a_week() {
    dragging(PHONE, "week").await;
}

async fn keys_on_the_marker(viewport: Viewport, zoom: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?zoom={zoom}&at=2025-08-21")).await;
    browser.settle().await;
    date_strip(&browser).marker().focus().await;
    let timeline = timeline(&browser);
    // Each press moves a little, to the end and back. How far depends on the days: those without a record are narrow.
    for (key, on, end) in [
        (Key::Right, 1.0, "2025-08-29"),
        (Key::Down, -1.0, "2025-08-15"),
        (Key::Up, 1.0, "2025-08-29"),
        (Key::Left, -1.0, "2025-08-15"),
    ] {
        let mut presses = 0;
        loop {
            let before = timeline.scrolled().await;
            browser.press(key.clone()).await;
            browser.settle().await;
            assert_marked(&browser, &format!("{key:?}")).await;
            let moved = (timeline.scrolled().await - before) * on;
            if moved == 0.0 {
                break;
            }
            assert!(moved > 0.0, "{key:?} goes back by {moved} px");
            presses += 1;
        }
        let dates = browser.dates().await;
        assert!(
            dates.iter().any(|it| it == end),
            "{key:?} ends at {dates:?}"
        );
        assert!((3..15).contains(&presses), "{key:?}: {presses} presses");
    }
    let first = browser.dates().await.remove(0);
    browser.press(Key::PageUp).await;
    browser.settle().await;
    let later = browser.dates().await.remove(0);
    assert!(number(&later) > number(&first) + 1, "{first} to {later}");
    assert_marked(&browser, "PageUp").await;
    browser.press(Key::PageDown).await;
    browser.settle().await;
    let back = browser.dates().await.remove(0);
    assert!(number(&back) < number(&later) - 1, "{later} to {back}");
    assert_marked(&browser, "PageDown").await;
    browser.press(Key::Home).await;
    browser.settle().await;
    assert_eq!(browser.dates().await[0], "2025-08-15", "Home");
    assert_marked(&browser, "Home").await;
    browser.press(Key::End).await;
    browser.settle().await;
    let last = browser.dates().await.pop();
    assert_eq!(last.unwrap(), "2025-08-29", "End");
    assert_marked(&browser, "End").await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn keys_on_the_marker_scroll_the_timeline_on_a_desktop() {
    keys_on_the_marker(DESKTOP, "week").await;
}

#[tokio::test]
async fn keys_on_the_marker_scroll_the_timeline_on_a_phone() {
    keys_on_the_marker(PHONE, "day").await;
}

#[tokio::test]
async fn keys_on_the_marker_scroll_the_timeline_on_a_phone_that_shows_a_week() {
    keys_on_the_marker(PHONE, "week").await;
}

async fn dates_of_the_strip(viewport: Viewport, zoom: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?zoom={zoom}&at=2025-08-20")).await;
    browser.settle().await;
    for date in ["2025-08-28", "2025-08-18", "2025-08-29"] {
        date_strip(&browser).link(date).click().await;
        browser.settle().await;
        let dates = browser.dates().await;
        assert!(
            dates.iter().any(|it| it == date),
            "{date} leads to {dates:?}"
        );
        assert_marked(&browser, date).await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn dates_of_the_strip_scroll_the_timeline_on_a_desktop() {
    dates_of_the_strip(DESKTOP, "week").await;
}

#[tokio::test]
async fn dates_of_the_strip_scroll_the_timeline_on_a_phone() {
    dates_of_the_strip(PHONE, "day").await;
}

#[tokio::test]
async fn dates_of_the_strip_scroll_the_timeline_on_a_phone_that_shows_a_week() {
    dates_of_the_strip(PHONE, "week").await;
}

#[tokio::test]
async fn there_is_no_marker_where_everything_is_on_the_screen() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        browser.visit("/?zoom=fortnight").await;
        browser.settle().await;
        assert_eq!(browser.dates().await.len(), 15);
        assert!(!date_strip(&browser).marker().rendered_now().await);
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_finger_pans_and_the_strip_follows() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    browser.visit("/?at=2025-08-19").await;
    let y = browser.to_the_timeline().await;
    let mut before = middle(&browser).await;
    assert_eq!(before, "2025-08-19");
    for (from, to) in [(330.0, 90.0), (330.0, 90.0), (90.0, 330.0)] {
        browser.swipe((from, y), (to, y)).await;
        browser
            .until(!address::query(&format!("?at={before}")))
            .await;
        browser.settle().await;
        let after = middle(&browser).await;
        // How far depends on the speed.
        assert_eq!(after > before, from > to, "from {before} to {after}");
        assert_eq!(browser.address().await, format!("/?at={after}"));
        assert_marked(&browser, &after).await;
        before = after;
    }
    // The page itself does not move sideways under the finger.
    assert_eq!(
        browser.number("scrollX + visualViewport.offsetLeft").await,
        0.0
    );
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_finger_finds_the_other_dates_of_the_strip() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    browser.visit("/?at=2025-08-18").await;
    browser.settle().await;
    let strip = date_strip(&browser);
    let y = strip.strip().rect().await.center().1;
    let before = strip.scrolled().await;
    browser.swipe((350.0, y), (250.0, y)).await;
    browser.swipe((350.0, y), (250.0, y)).await;
    browser.settle().await;
    let after = strip.scrolled().await;
    assert!(
        after > before + 100.0,
        "the strip does not stay where it was scrolled to: from {before} to {after}"
    );
    assert_eq!(middle(&browser).await, "2025-08-18", "nothing else moves");
    browser.assert_silent().await;
    browser.quit().await;
}
