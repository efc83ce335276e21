//! The whole program on one screen, and a thread through it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE,
    pages::{Menu, address, filter_bar, menu, sheets, thread, timeline},
    start,
};

/// The tallest page head that leaves room for the fortnight, in pixels.
const HEAD: f64 = 200.0;
/// The smallest title, in pixels.
const TITLE: f64 = 12.0;
/// The sessions of the shipped program about CAR-T immunotherapy.
const CAR_T: usize = 12;

async fn screen(browser: &Browser) -> (f64, f64) {
    (
        browser.number("innerWidth").await,
        browser.number("innerHeight").await,
    )
}

#[tokio::test]
async fn the_fortnight_fits_on_a_desktop_with_readable_titles() {
    let (_site, browser) = start(DESKTOP).await;
    for theme in ["light", "dark"] {
        browser.prefer(theme).await;
        browser.visit("/").await;
        let (width, height) = screen(&browser).await;
        let timeline = timeline(&browser);
        let head = timeline.frame().rect().await.top;
        assert!(head <= HEAD, "the timeline begins at {head} px");
        let blocks = timeline.blocks().rects().await;
        assert_eq!(blocks.len(), 35, "every session of the program is there");
        for it in &blocks {
            assert!(
                it.left >= 0.0 && it.right <= width && it.bottom <= height,
                "{it:?} is not on the screen"
            );
        }
        let sizes = timeline.title_sizes().await;
        assert_eq!(sizes.len(), 35);
        assert!(sizes.iter().all(|it| *it >= TITLE), "{sizes:?}");
        assert_eq!(timeline.titles_seen().await, 35, "{theme}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_is_seen_over_what_recedes_on_one_screen() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?thread=topic.car-t").await;
    let thread = thread(&browser);
    browser.until(thread.numbered().count_is(CAR_T)).await;
    let (width, height) = screen(&browser).await;
    let expected: Vec<String> = (1..=CAR_T).map(|it| it.to_string()).collect();
    assert_eq!(thread.badges().await, expected, "in order");
    for it in thread.numbered().rects().await {
        assert!(it.bottom <= height && it.right <= width, "{it:?}");
    }
    assert_eq!(
        thread.covered_points().await,
        0.0,
        "no receding session covers it"
    );
    assert_eq!(
        thread.points_on_words().await,
        0.0,
        "it does not cross their words"
    );
    assert!(thread.line_seen().await > 1_000.0);
    browser.quit().await;
}

#[tokio::test]
async fn a_whole_session_is_on_the_first_screen_of_a_phone() {
    let (_site, browser) = start(PHONE).await;
    for path in [
        "/",
        "/ar/",
        "/be/",
        "/bn/",
        "/id/",
        "/ru/",
        "/th/",
        "/vi/",
        "/zh-Hans/",
    ] {
        browser.visit(path).await;
        let (width, height) = screen(&browser).await;
        let blocks = timeline(&browser).blocks().rects().await;
        let whole = blocks
            .iter()
            .filter(|it| it.left >= 0.0 && it.right <= width && it.bottom <= height);
        assert!(whole.count() >= 1, "{path}: {blocks:?}");
        assert!(timeline(&browser).titles_seen().await >= 1, "{path}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn what_was_chosen_is_on_the_screen_of_a_phone() {
    let (_site, browser) = start(PHONE).await;
    let timeline = timeline(&browser);
    for path in [
        "/?topic=ai",
        "/?q=biomolecular",
        "/?topic=ai&zoom=week",
        "/?thread=institution.juventas",
        "/th/?country=BD",
    ] {
        browser.visit(path).await;
        browser.until(timeline.shows_what_is_chosen()).await;
    }
    // By hand, starting with none of it on screen, one choice after another.
    browser.visit("/").await;
    let topics = menu(&browser, Menu::Topic);
    topics.open().await;
    topics.item("Artificial intelligence").click().await;
    browser.until(timeline.live_with(1)).await;
    browser.until(timeline.shows_what_is_chosen()).await;
    sheets(&browser).show().click().await;
    browser.until(sheets(&browser).is_closed()).await;
    filter_bar(&browser).clear().click().await;
    browser.until(timeline.live_with(35)).await;
    let threads = menu(&browser, Menu::Thread);
    threads.open().await;
    threads.item("Juventas").click().await;
    browser.until(thread(&browser).numbered().count_is(2)).await;
    browser.until(timeline.shows_what_is_chosen()).await;
    browser.quit().await;
}

#[tokio::test]
async fn a_day_on_a_phone_ends_with_the_way_to_the_next_that_has_a_record() {
    let (_site, browser) = start(PHONE).await;
    for (path, from, to, name) in [
        ("/", "2025-08-18", "2025-08-19", "Tue 19 Aug"),
        ("/?at=2025-08-22", "2025-08-22", "2025-08-25", "Mon 25 Aug"),
        ("/ar/?at=2025-08-22", "2025-08-22", "2025-08-25", ""),
    ] {
        browser.visit(path).await;
        let way = timeline(&browser).way_on(from);
        way.scroll_into_view("{ block: 'center', behavior: 'instant' }")
            .await;
        let words = way.text().await;
        assert!(words.contains(name), "{path}: {words}");
        way.click().await;
        browser
            .until(
                address::query_has(&format!("at={to}"))
                    .and(timeline(&browser).day(to).spans_the_middle()),
            )
            .await;
    }
    // The last day has none.
    let last = timeline(&browser).way_on("2025-08-29");
    assert_eq!(last.count().await, 0);
    browser.quit().await;
}
