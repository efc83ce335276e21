//! How near the timeline is looked at, and where: by buttons, keys, wheel and fingers, and kept in the address.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, Viewport, start};
use serde_json::{Value, json};
use thirtyfour::Key;

/// From where to where days are seen: on wide screens beside the column of the rows' names.
const VIEW: &str = "(() => { const frame = document.querySelector('.timeline').getBoundingClientRect(), days = document.querySelector('.days');\
     const beside = parseFloat(getComputedStyle(document.querySelector('.timeline')).gridTemplateColumns) || 0;\
     return [frame.left + beside, frame.right] })()";
/// The dates of which at least half is seen, or that fill at least half of what is seen.
const ON_SCREEN: &str = "(([left, right]) => [...document.querySelectorAll('.day')].filter(it => { const box = it.getBoundingClientRect();\
     return Math.min(box.right, right) - Math.max(box.left, left) > Math.min(box.width, right - left) / 2 - 1 }).map(it => it.id.slice(2)))";
/// Whether the timeline can go no further to one side.
const AT_AN_END: &str = "(it => it.scrollLeft < 1 || it.scrollLeft > it.scrollWidth - it.clientWidth - 2)(document.querySelector('.timeline'))";
/// Comes when nothing has moved for some frames: no transition, no scrolling, no change of the address.
const SETTLED: &str = "new Promise(done => { let still = 0, last = ''; const look = () => { const timeline = document.querySelector('.timeline');\
     const now = [location.href, timeline.scrollLeft, scrollY, document.documentElement.dataset.zoom, document.getAnimations().length].join();\
     still = now == last ? still + 1 : 0; last = now; if (still > 25) done(true); else requestAnimationFrame(look) }; look() })";

async fn settle(browser: &Browser) {
    assert_eq!(browser.value(SETTLED).await, Value::Bool(true));
}

async fn on_screen(browser: &Browser) -> Vec<String> {
    let dates = browser.value(&format!("{ON_SCREEN}({VIEW})")).await;
    serde_json::from_value(dates).unwrap()
}

/// The date below a point of the screen, in pixels from its left.
async fn date_at(browser: &Browser, x: f64) -> String {
    browser
        .text(&format!(
            "[...document.querySelectorAll('.day')].find(it => (box => box.left <= {x} && {x} < box.right)(it.getBoundingClientRect()))?.id.slice(2)"
        ))
        .await
}

/// A point as near to this one that is not at the edge of a day, where a pixel more or less would be another date.
async fn off_the_edge(browser: &Browser, mut x: f64) -> f64 {
    while date_at(browser, x - 6.0).await != date_at(browser, x + 6.0).await {
        x += 6.0;
    }
    x
}

/// The date in the middle of what is seen.
async fn middle(browser: &Browser) -> String {
    let x = browser
        .number(&format!("(([left, right]) => (left + right) / 2)({VIEW})"))
        .await;
    date_at(browser, x).await
}

/// Brings the timeline to the top of the screen and gives the height of a point in it that is not its head.
async fn to_the_timeline(browser: &Browser) -> f64 {
    browser
        .value("document.querySelector('.timeline').scrollIntoView({ block: 'start' })")
        .await;
    settle(browser).await;
    browser
        .number("document.querySelector('.timeline').getBoundingClientRect().top")
        .await
        + 250.0
}

async fn until_zoom(browser: &Browser, zoom: &str) {
    browser
        .until(&format!(
            "document.documentElement.dataset.zoom == {zoom:?}"
        ))
        .await;
    settle(browser).await;
}

/// How many of these dates have a record.
fn recorded(dates: &[String]) -> usize {
    let empty = ["15", "16", "17", "23", "24"].map(|day| format!("2025-08-{day}"));
    dates.iter().filter(|date| !empty.contains(date)).count()
}

async fn buttons(viewport: Viewport, natural: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    let current = "[...document.querySelectorAll('.zooms [aria-current=true]')].map(it => it.className).join()";
    until_zoom(&browser, natural).await;
    assert_eq!(browser.text(current).await, format!("to-{natural}"));
    for (zoom, fewest, most) in [
        ("week", 3, 7),
        ("day", 1, 1),
        ("fortnight", 10, 10),
        ("day", 1, 1),
        ("week", 3, 7),
    ] {
        browser.click(&format!(".zooms .to-{zoom}")).await;
        until_zoom(&browser, zoom).await;
        assert!(
            browser.address().await.contains(&format!("zoom={zoom}")),
            "{}",
            browser.address().await
        );
        assert_eq!(browser.text(current).await, format!("to-{zoom}"));
        let dates = on_screen(&browser).await;
        let count = recorded(&dates);
        assert!(
            (fewest..=most).contains(&count),
            "{zoom} shows {count} days: {dates:?}"
        );
    }
    // The list is no grid and scrolls nowhere but down.
    browser.click(".zooms .to-list").await;
    browser
        .until("!document.documentElement.hasAttribute('data-zoom') && location.search.includes('view=list')")
        .await;
    assert_eq!(browser.text(current).await, "to-list");
    assert_eq!(
        browser
            .number("document.querySelector('.timeline').scrollWidth - document.querySelector('.timeline').clientWidth")
            .await,
        0.0
    );
    browser.click(".zooms .to-fortnight").await;
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
    let centre = "(box => (box.left + box.right) / 2)(document.activeElement.closest('.block').getBoundingClientRect())";
    // One in the first days, one in the middle, one of the last days.
    for session in [6, 20, 32] {
        browser.visit("/").await;
        browser
            .value(&format!(
                "document.querySelector('.block[data-n=\"{session}\"] a').focus()"
            ))
            .await;
        for (key, zoom) in [
            ("+", "week"),
            ("=", "day"),
            ("-", "week"),
            ("-", "fortnight"),
        ] {
            settle(&browser).await;
            let before = browser.number(centre).await;
            browser.write(key).await;
            until_zoom(&browser, zoom).await;
            assert_eq!(
                browser
                    .text("document.activeElement.closest('.block')?.dataset.n")
                    .await,
                session.to_string(),
                "{key} leaves the keyboard where it is"
            );
            let after = browser.number(centre).await;
            let column = browser
                .number("document.activeElement.closest('.day').getBoundingClientRect().width")
                .await;
            let seen = browser
                .value("(box => box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight)(document.activeElement.closest('.block').getBoundingClientRect())")
                .await;
            let place = browser.text("JSON.stringify(document.activeElement.closest('.block').getBoundingClientRect())").await;
            assert_eq!(
                seen,
                json!(true),
                "session {session} after {key} is seen: {place}"
            );
            let at_an_end = browser.value(AT_AN_END).await == json!(true);
            assert!(
                (after - before).abs() <= column || at_an_end,
                "session {session} after {key}: from {before} to {after}, a column is {column}"
            );
        }
    }
    browser.write("+").await;
    until_zoom(&browser, "week").await;
    browser.write("0").await;
    browser.until("location.search == ''").await;
    until_zoom(&browser, "fortnight").await;
    // Beyond the last step nothing happens.
    browser.write("-").await;
    settle(&browser).await;
    assert_eq!(browser.address().await, "/");
    browser.assert_silent().await;
    browser.quit().await;
}

/// The date that was under the pointer is there still, or as near as the ends of the programme let it be.
async fn assert_held(browser: &Browser, date: &str, x: f64, what: &str) {
    let now = date_at(browser, x).await;
    if now == date {
        return;
    }
    let dates = on_screen(browser).await;
    assert!(
        dates.iter().any(|it| it == date),
        "{what}: {date} left the screen: {dates:?}"
    );
    assert_eq!(
        browser.value(AT_AN_END).await,
        json!(true),
        "{what}: {now} is under the pointer instead of {date}"
    );
}

#[tokio::test]
async fn the_wheel_with_control_zooms_around_the_pointer() {
    let (_site, browser) = start(DESKTOP).await;
    for near in [500.0, 900.0, 1300.0] {
        browser.visit("/").await;
        let y = to_the_timeline(&browser).await;
        for (turn, zoom) in [
            (-120.0, "week"),
            (-120.0, "day"),
            (120.0, "week"),
            (120.0, "fortnight"),
        ] {
            let x = off_the_edge(&browser, near).await;
            let date = date_at(&browser, x).await;
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
    // Without Control the wheel scrolls the page.
    let before = browser.number("scrollY").await;
    browser.wheel((900.0, 500.0), 0.0, 200.0, false).await;
    browser.until(&format!("scrollY > {before}")).await;
    settle(&browser).await;
    assert_eq!(
        browser.text("document.documentElement.dataset.zoom").await,
        "fortnight"
    );
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn two_fingers_zoom_around_their_middle() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    browser.visit("/?zoom=week&at=2025-08-21").await;
    let y = to_the_timeline(&browser).await;
    for near in [195.0, 120.0, 270.0] {
        for (from, to, zoom) in [
            (100.0, 150.0, "day"),
            (150.0, 100.0, "week"),
            (150.0, 100.0, "fortnight"),
            (100.0, 150.0, "week"),
        ] {
            let x = off_the_edge(&browser, near).await;
            let date = date_at(&browser, x).await;
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
                settle(&browser).await;
                let x = browser
                    .number(&format!("(([left, right]) => (left + right) / 2)({VIEW})"))
                    .await;
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
    let y = to_the_timeline(&browser).await;
    // As a reader scrolls: the address follows when the timeline rests.
    browser.wheel((200.0, y), 480.0, 0.0, false).await;
    browser
        .until("location.search.includes('at=') && !location.search.includes('at=2025-08-19')")
        .await;
    settle(&browser).await;
    let dates = on_screen(&browser).await;
    let address = browser.address().await;
    assert!(
        address.ends_with(&format!("at={}", middle(&browser).await)),
        "{address} while {dates:?} are seen"
    );
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    settle(&browser).await;
    assert_eq!(browser.address().await, address);
    assert_eq!(middle(&browser).await, address[address.len() - 10..]);

    // To another zoom, back and forward.
    let dates = on_screen(&browser).await;
    browser.click(".zooms .to-fortnight").await;
    until_zoom(&browser, "fortnight").await;
    browser.back().await;
    until_zoom(&browser, zoom).await;
    assert_eq!(browser.address().await, address);
    assert_eq!(on_screen(&browser).await, dates, "back");
    browser.forward().await;
    until_zoom(&browser, "fortnight").await;
    browser.back().await;
    until_zoom(&browser, zoom).await;

    // To a day's page and back.
    browser.value("scrollTo(0, 0)").await;
    let day = dates
        .iter()
        .rfind(|it| it.as_str() != "2025-08-23" && it.as_str() != "2025-08-24");
    browser.click(&format!("#d-{} .head a", day.unwrap())).await;
    browser.until("location.pathname.startsWith('/day/')").await;
    browser.back().await;
    browser.until("location.pathname == '/'").await;
    until_zoom(&browser, zoom).await;
    assert_eq!(browser.address().await, address);
    assert_eq!(on_screen(&browser).await, dates, "back from a day");
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

/// Chooses other rows, and a filter, and nothing moves sideways.
async fn stays(viewport: Viewport, address: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(address).await;
    settle(&browser).await;
    let dates = on_screen(&browser).await;
    for (menu, value, key) in [
        ("lane", "Topic", "lane=topic"),
        ("kind", "Lecture", "kind=lecture"),
    ] {
        browser.click(&format!("[data-menu={menu}] summary")).await;
        let number = format!(
            "[...document.querySelectorAll('[data-menu={menu}][open] li')].findIndex(it => it.textContent.startsWith({value:?}))"
        );
        browser.until(&format!("{number} >= 0")).await;
        let number = browser.number(&number).await + 1.0;
        browser
            .click(&format!("[data-menu={menu}] li:nth-child({number}) a"))
            .await;
        browser
            .until(&format!("location.search.includes({key:?})"))
            .await;
        settle(&browser).await;
        assert_eq!(on_screen(&browser).await, dates, "{key}");
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

/// The marker says and shows what is on the screen.
async fn assert_marked(browser: &Browser, what: &str) {
    let dates = on_screen(browser).await;
    let said = browser
        .value("(it => [it.ariaValueNow, it.ariaValueText])(document.querySelector('.marker'))")
        .await;
    let number = |date: &str| date[8..].parse::<u32>().unwrap();
    let (first, last) = (number(&dates[0]), number(dates.last().unwrap()));
    let text = if first == last {
        format!("{first} Aug")
    } else {
        format!("{first} Aug to {last} Aug")
    };
    assert_eq!(
        said,
        json!([(first - 14).to_string(), text]),
        "{what}: {dates:?}"
    );
    // It covers their dates in the strip, and no other.
    let covered = "(mark => [...document.querySelectorAll('.strip.on-timeline li a')].filter(it => { const box = it.getBoundingClientRect(), middle = (box.left + box.right) / 2;\
                   return mark.left < middle && middle < mark.right }).map(it => it.hash.slice(3)))(document.querySelector('.marker').getBoundingClientRect())";
    assert_eq!(browser.value(covered).await, json!(dates), "{what}");
    let seen = "((strip, mark) => mark.left >= strip.left - 1 && mark.right <= strip.right + 1)\
                (document.querySelector('.strip.on-timeline').getBoundingClientRect(), document.querySelector('.marker').getBoundingClientRect())";
    assert_eq!(
        browser.value(seen).await,
        json!(true),
        "{what}: the strip follows the marker"
    );
}

fn number(date: &str) -> i32 {
    date[8..].parse().unwrap()
}

async fn dragging(viewport: Viewport, zoom: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?zoom={zoom}&at=2025-08-18")).await;
    settle(&browser).await;
    assert_marked(&browser, "at first").await;
    let before = on_screen(&browser).await;
    let [x, y, room, step, cut] = [
        "(mark.left + mark.right) / 2",
        "(mark.top + mark.bottom) / 2",
        "Math.min(strip.right, innerWidth) - mark.right",
        "link.width",
        "strip.right - innerWidth",
    ]
    .map(|what| {
        format!(
            "((mark, strip, link) => {what})(...['.marker', '.strip.on-timeline ol', '.strip.on-timeline li a'].map(it => document.querySelector(it).getBoundingClientRect()))"
        )
    });
    let from = (browser.number(&x).await, browser.number(&y).await);
    let room = browser.number(&room).await.floor();
    let step = browser.number(&step).await;
    let whole = browser.number(&cut).await <= 0.0;
    browser.drag(from, (from.0 + room, from.1)).await;
    settle(&browser).await;
    let dates = on_screen(&browser).await;
    // Dates stand evenly in the strip, days do not in the timeline: the timeline keeps up with the pointer in sum.
    let moved = f64::from(number(&dates[0]) - number(&before[0]));
    assert!(
        moved > room / step - 2.5,
        "dragged {room} px over dates of {step} px: from {before:?} to {dates:?}"
    );
    if whole {
        assert_eq!(
            dates.last().unwrap(),
            "2025-08-29",
            "dragged to the end of the strip"
        );
    }
    assert_marked(&browser, "dragged").await;
    browser
        .until(&format!(
            "location.search.endsWith('at={}')",
            middle(&browser).await
        ))
        .await;
    assert_eq!(
        browser
            .value("document.activeElement.matches('.marker')")
            .await,
        json!(true),
        "the keyboard goes on from there"
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
    settle(&browser).await;
    browser
        .value("document.querySelector('.marker').focus()")
        .await;
    // Each press goes on a little, to the end and back. How far depends on the days: those without a record are narrow.
    for (key, on, end) in [
        (Key::Right, 1.0, "2025-08-29"),
        (Key::Down, -1.0, "2025-08-15"),
        (Key::Up, 1.0, "2025-08-29"),
        (Key::Left, -1.0, "2025-08-15"),
    ] {
        let scrolled = "document.querySelector('.timeline').scrollLeft";
        let mut presses = 0;
        loop {
            let before = browser.number(scrolled).await;
            browser.press(key.clone()).await;
            settle(&browser).await;
            assert_marked(&browser, &format!("{key:?}")).await;
            let moved = (browser.number(scrolled).await - before) * on;
            if moved == 0.0 {
                break;
            }
            assert!(moved > 0.0, "{key:?} goes back by {moved} px");
            presses += 1;
        }
        let dates = on_screen(&browser).await;
        assert!(
            dates.iter().any(|it| it == end),
            "{key:?} ends at {dates:?}"
        );
        assert!((3..15).contains(&presses), "{key:?}: {presses} presses");
    }
    let first = on_screen(&browser).await.remove(0);
    browser.press(Key::PageUp).await;
    settle(&browser).await;
    let later = on_screen(&browser).await.remove(0);
    assert!(number(&later) > number(&first) + 1, "{first} to {later}");
    assert_marked(&browser, "PageUp").await;
    browser.press(Key::PageDown).await;
    settle(&browser).await;
    let back = on_screen(&browser).await.remove(0);
    assert!(number(&back) < number(&later) - 1, "{later} to {back}");
    assert_marked(&browser, "PageDown").await;
    browser.press(Key::Home).await;
    settle(&browser).await;
    assert_eq!(on_screen(&browser).await[0], "2025-08-15", "Home");
    assert_marked(&browser, "Home").await;
    browser.press(Key::End).await;
    settle(&browser).await;
    let last = on_screen(&browser).await.pop();
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
    settle(&browser).await;
    for date in ["2025-08-28", "2025-08-18", "2025-08-29"] {
        browser
            .click(&format!(".strip.on-timeline a[href='#d-{date}']"))
            .await;
        settle(&browser).await;
        let dates = on_screen(&browser).await;
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
        settle(&browser).await;
        assert_eq!(on_screen(&browser).await.len(), 15);
        assert_eq!(
            browser
                .value("document.querySelector('.marker').checkVisibility()")
                .await,
            json!(false)
        );
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_finger_pans_and_the_strip_follows() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    browser.visit("/?at=2025-08-19").await;
    let y = to_the_timeline(&browser).await;
    let mut before = middle(&browser).await;
    assert_eq!(before, "2025-08-19");
    for (from, to) in [(330.0, 90.0), (330.0, 90.0), (90.0, 330.0)] {
        browser.swipe((from, y), (to, y)).await;
        browser
            .until(&format!("location.search != '?at={before}'"))
            .await;
        settle(&browser).await;
        let after = middle(&browser).await;
        // How far depends on how fast.
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
    settle(&browser).await;
    let strip = "document.querySelector('.strip.on-timeline')";
    let y = browser
        .number(&format!(
            "(box => (box.top + box.bottom) / 2)({strip}.getBoundingClientRect())"
        ))
        .await;
    let before = browser.number(&format!("{strip}.scrollLeft")).await;
    browser.swipe((350.0, y), (250.0, y)).await;
    browser.swipe((350.0, y), (250.0, y)).await;
    settle(&browser).await;
    let after = browser.number(&format!("{strip}.scrollLeft")).await;
    assert!(
        after > before + 100.0,
        "the strip stays where it was scrolled to: from {before} to {after}"
    );
    assert_eq!(
        middle(&browser).await,
        "2025-08-18",
        "and nothing else moves"
    );
    browser.assert_silent().await;
    browser.quit().await;
}

/// What is wider than the page, or scrolls sideways where only the timeline and its strip may.
async fn unfitting(browser: &Browser, width: u32, what: &str) -> Option<String> {
    // Not against `innerWidth`: a phone shows all of a page that is too wide, smaller.
    let wider = browser
        .number(&format!("document.documentElement.scrollWidth - {width}"))
        .await;
    let beyond = format!(
        "[...document.querySelectorAll('body *')].filter(it => it.checkVisibility({{ checkVisibilityCSS: true }}) && !it.closest('.timeline, .strip, .visually-hidden, .skip-link'))\
         .filter(it => it.getBoundingClientRect().right > {width} + 1 || it.getBoundingClientRect().left < -1).map(it => it.outerHTML.slice(0, 80))"
    );
    let beyond = browser.value(&beyond).await;
    let scrolled = browser
        .number("(scrollTo({ left: 500, top: scrollY, behavior: 'instant' }), scrollX)")
        .await;
    let scrollers = "[...document.querySelectorAll('body *')].filter(it => it.checkVisibility() && !it.matches('.timeline, .strip') && it.scrollWidth > it.clientWidth + 1\
                     && /auto|scroll/.test(getComputedStyle(it).overflowX)).map(it => it.outerHTML.slice(0, 80))";
    let scrollers = browser.value(scrollers).await;
    let fits = wider <= 0.0 && scrolled == 0.0 && beyond == json!([]) && scrollers == json!([]);
    (!fits).then(|| {
        format!(
            "{what} at {width} px: {wider} px too wide, {scrolled} px scrolled, beyond the edge {beyond}, scroll {scrollers}"
        )
    })
}

#[tokio::test]
async fn nothing_but_the_timeline_scrolls_sideways_on_a_narrow_screen() {
    let (_site, browser) = start((320, 640)).await;
    for zoom in ["fortnight", "week", "day"] {
        for lane in ["part", "topic", "kind", "country", "institution", "person"] {
            let path = format!("/?lane={lane}&zoom={zoom}");
            browser.visit(&path).await;
            assert_eq!(unfitting(&browser, 320, &path).await, None);
        }
    }
    for path in [
        "/",
        "/?view=list",
        "/?lane=topic&view=list",
        "/?topic=car-t&kind=lecture&lane=person&thread=topic.car-t",
        "/?thread=institution.tianjin-university&zoom=week",
    ] {
        browser.visit(path).await;
        assert_eq!(unfitting(&browser, 320, path).await, None);
    }
    // Menus too.
    for menu in ["lane", "thread", "topic"] {
        browser.visit("/").await;
        browser.click(&format!("[data-menu={menu}] summary")).await;
        browser
            .until("document.querySelector('details[open] li a') != null")
            .await;
        assert_eq!(unfitting(&browser, 320, menu).await, None);
    }
    browser.quit().await;
}

async fn large_text(width: u32) {
    let mut wrong = Vec::new();
    let (_site, browser) = start((width, 800)).await;
    for path in [
        "/",
        "/?zoom=fortnight",
        "/?zoom=week&lane=topic",
        "/?zoom=day&lane=institution",
        "/?view=list",
        "/?topic=car-t&kind=lecture&thread=topic.car-t",
        "/day/2025-08-25/",
        "/session/hsc-gene-therapy-for-hemoglobinopathies/",
    ] {
        browser.visit(path).await;
        browser
            .value("document.documentElement.style.fontSize = '200%'")
            .await;
        browser
            .until("parseFloat(getComputedStyle(document.body).fontSize) == 32")
            .await;
        wrong.extend(unfitting(&browser, width, path).await);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.quit().await;
}

#[tokio::test]
async fn text_of_twice_the_size_fits_a_wide_screen() {
    large_text(1280).await;
}

#[tokio::test]
async fn text_of_twice_the_size_fits_a_narrow_screen() {
    large_text(320).await;
}
