//! What axe-core can't check (WCAG 2.2, AA): names that contain the visible text, the order of keyboard focus and its
//! way out, wider text, more contrast, targets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, Key, PHONE,
    pages::{audit, date_strip, keyboard, page},
    start,
};

const NONE: [&str; 0] = [];

const PAGES: [&str; 8] = [
    "/",
    "/?lane=topic&thread=topic.car-t",
    "/?view=list",
    "/day/2025-08-21/",
    "/session/car-t-cell-manufacturing/",
    "/institution/ihcams/",
    "/ar/day/2025-08-21/",
    "/th/",
];

/// 2.5.3: people who control their device by voice say what they see.
#[tokio::test]
async fn names_contain_what_is_seen() {
    let (_site, browser) = start(DESKTOP).await;
    for page in PAGES {
        browser.visit(page).await;
        let audit = audit(&browser);
        assert_eq!(audit.named_otherwise().html().await, NONE, "{page}");
        assert_eq!(audit.nameless().html().await, NONE, "{page}");
    }
    browser.quit().await;
}

/// 2.1.2 and 2.4.3: the Tab key goes through a page in reading order, and out of it.
#[tokio::test]
async fn the_keyboard_goes_through_a_page_in_its_order_and_out() {
    let (_site, browser) = start(DESKTOP).await;
    let keyboard = keyboard(&browser);
    for page in PAGES {
        browser.visit(page).await;
        assert_eq!(keyboard.ordered_by_hand().count().await, 0, "{page}");
        keyboard.watch().await;
        let mut steps = 0;
        loop {
            browser.press(Key::Tab).await;
            steps += 1;
            if browser.is(keyboard.is_out()).await {
                break;
            }
            assert!(steps < 200, "{page}: the keyboard never leaves the page");
        }
        assert!(steps > 10, "{page}");
        assert_eq!(keyboard.steps_back().html().await, NONE, "{page}");
    }
    browser.quit().await;
}

/// 2.4.11 and 2.4.13: the focused element is visible, and nothing covers it.
#[tokio::test]
async fn the_keyboard_is_seen() {
    let (_site, browser) = start(PHONE).await;
    for path in ["/day/2025-08-21/", "/institution/ihcams/", "/ar/about/"] {
        browser.visit(path).await;
        for _ in 0..60 {
            browser.press(Key::Tab).await;
            let keyboard = keyboard(&browser);
            if browser.is(keyboard.is_out()).await {
                break;
            }
            // What is off screen is scrolled into view first.
            page(&browser).next_frames().await;
            assert!(
                browser.is(keyboard.is_free_and_outlined()).await,
                "{path}: {:?}",
                keyboard.at().html().await
            );
        }
    }
    browser.quit().await;
}

/// 1.4.12: text with the wider spacing that some readers need is neither cut off nor covered.
#[tokio::test]
async fn wider_text_is_not_cut() {
    let (_site, browser) = start(PHONE).await;
    browser
        .before_pages(
            "addEventListener('DOMContentLoaded', () => { const wider = new CSSStyleSheet(); wider.replaceSync(\
             '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');\
             document.adoptedStyleSheets = [wider] })",
        )
        .await;
    for page in [
        "/?view=list",
        "/?zoom=day&at=2025-08-21",
        "/day/2025-08-21/",
        "/session/car-t-cell-manufacturing/",
        "/about/",
        "/ru/?view=list",
        "/ar/day/2025-08-21/",
        "/th/institution/ihcams/",
    ] {
        browser.visit(page).await;
        assert_eq!(browser.unfitting(390, page).await, None);
        assert_eq!(audit(&browser).cut().html().await, NONE, "{page}");
    }
    browser.quit().await;
}

/// `prefers-contrast`: side notes get as strong as text, and lines get stronger.
#[tokio::test]
async fn who_wants_more_contrast_gets_it() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let before = audit(&browser).colors().await;
    assert_ne!(before.soft, before.ink);
    browser.media(&[("prefers-contrast", "more")]).await;
    let after = audit(&browser).colors().await;
    assert_eq!(after.soft, after.ink, "side notes have the color of text");
    assert_ne!(after.line, before.line, "lines are stronger");
    browser.quit().await;
}

/// 2.5.8: every target is at least 24 px in size, or in a sentence; in both writing directions.
#[tokio::test]
async fn targets_are_large_enough() {
    let (_site, browser) = start(PHONE).await;
    for page in PAGES {
        browser.visit(page).await;
        let small = audit(&browser).small_targets();
        assert_eq!(small.html().await, NONE, "{page}");
    }
    browser.quit().await;
}

/// Hovering shows and hides nothing (1.4.13) except a block's own star, which keyboard focus shows too; and nothing has
/// to be dragged (2.5.7): the strip's marker has keys, and each date is a link.
#[tokio::test]
async fn nothing_needs_a_pointer_that_hovers_or_drags() {
    let (_site, browser): (_, Browser) = start(DESKTOP).await;
    browser.visit("/?zoom=week").await;
    assert_eq!(audit(&browser).shown_by_pointing().await, NONE);
    let strip = date_strip(&browser);
    assert!(browser.is(strip.all_dates_are_links()).await);
    assert!(browser.is(strip.marker_has_keys()).await);
    browser.quit().await;
}
