//! The zoom and position of the timeline: changed by buttons, keys, wheel, and fingers, and kept in the address.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Viewport,
    pages::{address, is_live, keyboard, page, timeline, zoom_bar},
    start,
};

/// A point near this one that is not at the edge of a day, where one pixel could mean another date.
async fn off_the_edge(browser: &Browser, mut x: f64) -> f64 {
    while browser.date_at(x - 6.0).await != browser.date_at(x + 6.0).await {
        x += 6.0;
    }
    x
}

/// The date in the middle of the visible part.
async fn middle(browser: &Browser) -> String {
    browser.date_at(browser.middle().await).await
}

async fn until_zoom(browser: &Browser, zoom: &str) {
    browser.until(timeline(browser).zoom_is(zoom)).await;
    browser.settle().await;
}

/// How many of these dates have a record.
fn recorded(dates: &[String]) -> usize {
    let empty = ["15", "16", "17", "23", "24"].map(|day| format!("2025-08-{day}"));
    dates.iter().filter(|date| !empty.contains(date)).count()
}

async fn buttons(viewport: Viewport, natural: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    let bar = zoom_bar(&browser);
    until_zoom(&browser, natural).await;
    assert_eq!(bar.on().await, [natural]);
    for (zoom, fewest, most) in [
        ("week", 3, 7),
        ("day", 1, 1),
        ("fortnight", 10, 10),
        ("day", 1, 1),
        ("week", 3, 7),
    ] {
        bar.go_to(zoom).await;
        until_zoom(&browser, zoom).await;
        assert!(
            browser.address().await.contains(&format!("zoom={zoom}")),
            "{}",
            browser.address().await
        );
        assert_eq!(bar.on().await, [zoom]);
        let dates = browser.dates().await;
        let count = recorded(&dates);
        assert!(
            (fewest..=most).contains(&count),
            "{zoom} shows {count} days: {dates:?}"
        );
    }
    // The list is not a grid and scrolls only down.
    bar.go_to("list").await;
    browser
        .until(
            timeline(&browser)
                .is_list()
                .and(address::query_has("view=list")),
        )
        .await;
    assert_eq!(bar.on().await, ["list"]);
    assert_eq!(timeline(&browser).room_to_scroll().await, 0.0);
    bar.go_to("fortnight").await;
    until_zoom(&browser, "fortnight").await;
    assert!(!browser.address().await.contains("view="));
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn buttons_zoom_on_a_desktop() {
    buttons(DESKTOP, "fortnight").await;
}

#[tokio::test]
async fn buttons_zoom_on_a_phone() {
    buttons(PHONE, "day").await;
}

#[tokio::test]
async fn keys_zoom_around_the_session_at_which_the_keyboard_is() {
    let (_site, browser) = start(DESKTOP).await;
    let (timeline, keyboard) = (timeline(&browser), keyboard(&browser));
    // One in the first days, one in the middle, and one in the last days.
    for session in [6, 20, 32] {
        browser.visit("/").await;
        timeline.links_of(&timeline.numbered(session)).focus().await;
        for (key, zoom) in [
            ("+", "week"),
            ("=", "day"),
            ("-", "week"),
            ("-", "fortnight"),
        ] {
            browser.settle().await;
            let before = keyboard.block().rect().await.center().0;
            browser.write(key).await;
            until_zoom(&browser, zoom).await;
            assert!(
                browser.is(timeline.keyboard_is_at(session)).await,
                "{key} moved the focus"
            );
            let place = keyboard.block().rect().await;
            let after = place.center().0;
            let column = keyboard.day().rect().await.width();
            assert!(
                browser.is(keyboard.block().touches_the_screen()).await,
                "session {session} is off screen after {key}: {place:?}"
            );
            let at_an_end = browser.is(timeline.is_at_an_end()).await;
            assert!(
                (after - before).abs() <= column || at_an_end,
                "session {session} after {key}: moved from {before} to {after}, with columns {column} px wide"
            );
        }
    }
    browser.write("+").await;
    until_zoom(&browser, "week").await;
    browser.write("0").await;
    browser.until(address::query("")).await;
    until_zoom(&browser, "fortnight").await;
    // Past the last zoom level, nothing happens.
    browser.write("-").await;
    browser.settle().await;
    assert_eq!(browser.address().await, "/");
    browser.assert_silent().await;
    browser.quit().await;
}

/// The date that was under the pointer is still there, or as near as the ends of the program allow.
async fn assert_held(browser: &Browser, date: &str, x: f64, what: &str) {
    let now = browser.date_at(x).await;
    if now == date {
        return;
    }
    let dates = browser.dates().await;
    assert!(
        dates.iter().any(|it| it == date),
        "{what}: {date} left the screen: {dates:?}"
    );
    assert!(
        browser.is(timeline(browser).is_at_an_end()).await,
        "{what}: {now} is under the pointer instead of {date}"
    );
}

#[tokio::test]
async fn the_wheel_with_control_zooms_around_the_pointer() {
    let (_site, browser) = start(DESKTOP).await;
    for near in [500.0, 900.0, 1300.0] {
        browser.visit("/").await;
        let y = browser.to_the_timeline().await;
        for (turn, zoom) in [
            (-120.0, "week"),
            (-120.0, "day"),
            (120.0, "week"),
            (120.0, "fortnight"),
        ] {
            let x = off_the_edge(&browser, near).await;
            let date = browser.date_at(x).await;
            let page = browser
                .number("devicePixelRatio * visualViewport.scale")
                .await;
            browser.wheel((x, y), 0.0, turn, true).await;
            until_zoom(&browser, zoom).await;
            assert_held(&browser, &date, x, &format!("{zoom} at {x}")).await;
            assert_eq!(
                browser
                    .number("devicePixelRatio * visualViewport.scale")
                    .await,
                page,
                "the page itself does not zoom"
            );
        }
    }
    // Without Control, the wheel scrolls the page.
    let page = page(&browser);
    let before = page.scrolled().await;
    browser.wheel((900.0, 500.0), 0.0, 200.0, false).await;
    browser.until(page.is_scrolled_beyond(before)).await;
    browser.settle().await;
    assert_eq!(timeline(&browser).zoom().await, "fortnight");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn two_fingers_zoom_around_their_middle() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    browser.visit("/?zoom=week&at=2025-08-21").await;
    let y = browser.to_the_timeline().await;
    for near in [195.0, 120.0, 270.0] {
        for (from, to, zoom) in [
            (100.0, 150.0, "day"),
            (150.0, 100.0, "week"),
            (150.0, 100.0, "fortnight"),
            (100.0, 150.0, "week"),
        ] {
            let x = off_the_edge(&browser, near).await;
            let date = browser.date_at(x).await;
            browser.pinch((x, y), from, to).await;
            until_zoom(&browser, zoom).await;
            assert_held(&browser, &date, x, &format!("{zoom} at {x}")).await;
            assert_eq!(
                browser.number("visualViewport.scale").await,
                1.0,
                "the page itself does not zoom"
            );
        }
    }
    browser.assert_silent().await;
    browser.quit().await;
}

async fn in_the_middle(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    for lane in ["", "&lane=topic"] {
        for zoom in ["week", "day"] {
            for date in ["2025-08-19", "2025-08-22", "2025-08-25", "2025-08-28"] {
                let path = format!("/?zoom={zoom}&at={date}{lane}");
                browser.visit(&path).await;
                browser.settle().await;
                let x = browser.middle().await;
                assert_held(&browser, date, x, &path).await;
            }
        }
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_date_of_the_address_is_in_the_middle_on_a_desktop() {
    in_the_middle(DESKTOP).await;
}

#[tokio::test]
async fn the_date_of_the_address_is_in_the_middle_on_a_phone() {
    in_the_middle(PHONE).await;
}

async fn kept(viewport: Viewport, zoom: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?zoom={zoom}&at=2025-08-19")).await;
    let y = browser.to_the_timeline().await;
    // Scrolled as a reader would: the address follows when the timeline stops moving.
    browser.wheel((200.0, y), 480.0, 0.0, false).await;
    browser
        .until(address::query_has("at=").and(!address::query_has("at=2025-08-19")))
        .await;
    browser.settle().await;
    let dates = browser.dates().await;
    let address = browser.address().await;
    assert!(
        address.ends_with(&format!("at={}", middle(&browser).await)),
        "the address is {address}, but {dates:?} are visible"
    );
    browser.reload().await;
    browser.until(is_live()).await;
    browser.settle().await;
    assert_eq!(browser.address().await, address);
    assert_eq!(middle(&browser).await, address[address.len() - 10..]);

    // To another zoom, back and forward.
    let dates = browser.dates().await;
    zoom_bar(&browser).go_to("fortnight").await;
    until_zoom(&browser, "fortnight").await;
    browser.back().await;
    until_zoom(&browser, zoom).await;
    assert_eq!(browser.address().await, address);
    assert_eq!(browser.dates().await, dates, "back");
    browser.forward().await;
    until_zoom(&browser, "fortnight").await;
    browser.back().await;
    until_zoom(&browser, zoom).await;

    // To a day's page and back.
    page(&browser).scroll_to_the_top().await;
    let day = dates
        .iter()
        .rfind(|it| it.as_str() != "2025-08-23" && it.as_str() != "2025-08-24");
    timeline(&browser).day_link(day.unwrap()).click().await;
    browser.until(address::path_begins("/day/")).await;
    browser.back().await;
    browser.until(address::path("/")).await;
    until_zoom(&browser, zoom).await;
    assert_eq!(browser.address().await, address);
    assert_eq!(browser.dates().await, dates, "back from a day");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_zoom_and_place_on_a_desktop() {
    kept(DESKTOP, "week").await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_zoom_and_place_on_a_phone() {
    kept(PHONE, "day").await;
}

/// Choosing other rows and a filter moves nothing sideways.
async fn stays(viewport: Viewport, address: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(address).await;
    browser.settle().await;
    let dates = browser.dates().await;
    for (menu, value, key) in [
        ("Group by", "Topic", "lane=topic"),
        ("Type", "Lecture", "kind=lecture"),
    ] {
        browser.choose(menu, value).await;
        browser.until(address::query_has(key)).await;
        browser.settle().await;
        assert_eq!(browser.dates().await, dates, "{key}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn other_rows_and_filters_leave_the_place_as_it_is_on_a_desktop() {
    stays(DESKTOP, "/?zoom=week&at=2025-08-26").await;
}

#[tokio::test]
async fn other_rows_and_filters_leave_the_place_as_it_is_on_a_phone() {
    stays(PHONE, "/?zoom=day&at=2025-08-26").await;
}

#[tokio::test]
async fn other_rows_and_filters_leave_the_place_as_it_is_where_the_zoom_suits_the_screen() {
    stays(PHONE, "/?at=2025-08-26").await;
}
