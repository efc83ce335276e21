//! Using a phone with one hand: controls in sheets, the rest in a menu, swiping between days.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE, TABLET,
    pages::{
        Menu, Rect, Sheet, address, filter_bar, is_live, keyboard, menu, page, search_dialog,
        sheets, site_header, timeline, zoom_bar,
    },
    start,
};
use thirtyfour::Key;

/// The size of a phone's screen, in pixels.
const SCREEN: (f64, f64) = (390.0, 844.0);
/// The target size that a thumb needs, in pixels.
const THUMB: f64 = 44.0;

fn is_on_the_screen(it: &Rect) -> bool {
    it.left >= 0.0 && it.right <= SCREEN.0 && it.top >= 0.0 && it.bottom <= SCREEN.1
}

#[tokio::test]
async fn the_first_screen_has_one_row_of_controls_where_a_thumb_is() {
    let (_site, browser) = start(PHONE).await;
    for path in ["/", "/ar/", "/th/", "/bn/", "/ru/"] {
        browser.visit(path).await;
        browser.settle().await;
        let bar = sheets(&browser);
        assert_eq!(filter_bar(&browser).bar().count().await, 0, "{path}");
        let mut row = vec![bar.next_day().rect().await];
        for sheet in Sheet::ALL {
            row.push(bar.button(sheet).rect().await);
        }
        for it in &row {
            assert!(is_on_the_screen(it), "{path}: {it:?}");
            assert!(
                it.width() >= THUMB && it.height() >= THUMB,
                "{path}: {it:?}"
            );
            assert!(it.top > SCREEN.1 * 0.8 && it.top.to_bits() == row[0].top.to_bits());
        }
        // Above them, the name of the workshop and two whole sessions.
        assert!(
            is_on_the_screen(&page(&browser).heading().rect().await),
            "{path}"
        );
        let bottom = bar.bar().rect().await.top;
        let blocks = timeline(&browser).blocks().rects().await;
        let whole = blocks
            .iter()
            .filter(|it| is_on_the_screen(it) && it.bottom < bottom);
        assert!(whole.count() >= 2, "{path}: {blocks:?}");
    }
    browser.resize(DESKTOP).await;
    browser.visit("/").await;
    assert!(!browser.is(sheets(&browser).bar().is_rendered()).await);
    assert_eq!(filter_bar(&browser).bar().count().await, 1);
    browser.quit().await;
}

#[tokio::test]
async fn the_filter_is_a_sheet_that_says_what_it_leaves() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?at=2025-08-20").await;
    let (bar, timeline) = (sheets(&browser), timeline(&browser));
    browser.settle().await;
    let place = timeline.place().await;
    bar.open(Sheet::Filter).await;
    let sheet = bar.sheet().rect().await;
    assert!(
        sheet.width() >= SCREEN.0 && (sheet.bottom - SCREEN.1).abs() < 1.0,
        "{sheet:?}"
    );
    assert!(browser.is(bar.show().reads("Show 35 sessions")).await);
    // The focus stays in it.
    for _ in 0..12 {
        browser.press(Key::Tab).await;
        assert!(!browser.is(bar.keyboard_is_outside()).await);
    }
    // Nothing underneath moves while it is scrolled.
    browser.touch_screen().await;
    browser.swipe((200.0, 700.0), (200.0, 500.0)).await;
    browser.settle().await;
    assert_eq!(timeline.place().await, place);
    let topics = menu(&browser, Menu::Topic);
    topics.choose("CAR-T immunotherapy").await;
    browser.until(address::query_has("topic=car-t")).await;
    let left = topics.chosen_count().text().await;
    browser
        .until(bar.show().reads(&format!("Show {left} sessions")))
        .await;
    assert!(
        browser
            .is(bar.said().begins(&format!("{left} sessions on ")))
            .await
    );
    assert!(
        browser.is(bar.is_open()).await,
        "the sheet stays open for more choices"
    );
    bar.show().click().await;
    browser.until(bar.is_closed()).await;
    let button = bar.button(Sheet::Filter);
    assert!(browser.is(button.have_focus()).await);
    assert_eq!(
        button.text().await.split_whitespace().collect::<Vec<_>>(),
        ["Filter", "1"]
    );
    assert_eq!(timeline.blocks_left().count().await.to_string(), left);
    bar.open(Sheet::Filter).await;
    bar.clear().click().await;
    browser
        .until(bar.show().reads("Show 35 sessions").and(bar.is_open()))
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

/// Opens the filter sheet on a phone and chooses something in it.
async fn chosen_in_a_sheet(browser: &Browser) {
    browser.visit("/").await;
    menu(browser, Menu::Topic)
        .choose("Artificial intelligence")
        .await;
    browser.until(address::query_has("topic=ai")).await;
    assert!(browser.is(sheets(browser).is_open()).await);
}

#[tokio::test]
async fn a_sheet_closes_by_back_by_escape_by_a_pull_and_by_a_tap_beside_it() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    let bar = sheets(&browser);
    let stays = address::query_has("topic=ai").and(bar.is_closed());

    chosen_in_a_sheet(&browser).await;
    browser.back().await;
    browser.until(&stays).await;
    browser.back().await;
    browser.until(address::query("")).await;

    chosen_in_a_sheet(&browser).await;
    browser.press(Key::Escape).await;
    browser.until(&stays).await;
    browser.back().await;
    browser.until(address::query("")).await;

    chosen_in_a_sheet(&browser).await;
    let top = bar.sheet().rect().await.top;
    browser
        .swipe((150.0, top + 30.0), (150.0, top + 60.0))
        .await;
    assert!(
        browser.is(bar.is_open()).await,
        "a short pull does not close it"
    );
    browser.until(bar.stand_still()).await;
    browser
        .swipe((150.0, top + 30.0), (150.0, top + 330.0))
        .await;
    browser.until(&stays).await;

    chosen_in_a_sheet(&browser).await;
    browser.drag((150.0, 8.0), (150.0, 8.0)).await;
    browser.until(&stays).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn zoom_rows_and_threads_are_together_and_a_choice_shows_itself() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/").await;
    let bar = sheets(&browser);
    zoom_bar(&browser).go_to("week").await;
    browser.until(address::query_has("zoom=week")).await;
    assert!(browser.is(bar.button(Sheet::View).have_focus()).await);
    menu(&browser, Menu::Rows).choose("Type").await;
    browser
        .until(address::query_has("lane=kind").and(bar.is_closed()))
        .await;
    menu(&browser, Menu::Thread)
        .choose("CAR-T immunotherapy")
        .await;
    browser
        .until(address::query_has("thread=topic.car-t").and(bar.is_closed()))
        .await;
    bar.open(Sheet::View).await;
    assert_eq!(zoom_bar(&browser).on().await, ["week"]);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_rest_is_in_one_menu_under_its_words() {
    let (_site, browser) = start(PHONE).await;
    let header = site_header(&browser);
    for (viewport, path) in [(PHONE, "/"), (PHONE, "/day/2025-08-21/"), (TABLET, "/th/")] {
        browser.resize(viewport).await;
        browser.visit(path).await;
        assert!(
            !browser.is(header.menu_list().is_rendered()).await,
            "{path}"
        );
        header.open_menu().await;
        for it in [
            header.share(),
            header.my_program(),
            header.colors(),
            menu(&browser, Menu::Language).button(),
        ] {
            let rect = it.rect().await;
            assert!(
                rect.height() >= THUMB && rect.left >= 0.0,
                "{path}: {rect:?}"
            );
            assert!(!it.seen_text().await.trim().is_empty(), "{path}");
        }
        browser.press(Key::Escape).await;
        browser.until(!header.menu_list().is_rendered()).await;
        assert!(browser.is(header.menu().have_focus()).await, "{path}");
    }
    // A dialog opened from there returns the focus to the menu's button.
    browser.resize(PHONE).await;
    browser.visit("/").await;
    header.share().click().await;
    browser.press(Key::Escape).await;
    browser.until(header.menu().have_focus()).await;
    browser.choose_language("ar").await;
    browser.until(address::path("/ar/")).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_next_day_is_a_tap_away_and_on_a_day_a_swipe() {
    let (_site, browser) = start(PHONE).await;
    browser.touch_screen().await;
    browser.visit("/").await;
    let next = sheets(&browser).next_day();
    for (words, date) in [("Tue 19", "2025-08-19"), ("Wed 20", "2025-08-20")] {
        browser.until(next.contains(words)).await;
        next.click().await;
        browser.until(address::query(&format!("?at={date}"))).await;
    }
    // On the last day it leads nowhere, and keeps the focus.
    browser.visit("/?at=2025-08-28").await;
    browser.until(next.contains("Next day Fri 29")).await;
    next.click().await;
    browser.until(address::query("?at=2025-08-29")).await;
    browser
        .until(next.reads("Fri 29").and(next.have_focus()))
        .await;
    assert_eq!(next.attribute("aria-disabled").await, "true");
    assert_eq!(next.attribute("href").await, "");
    for (path, after, before) in [("/", 60.0, 330.0), ("/ar/", 330.0, 60.0)] {
        let at = |date: &str| address::path(&format!("{path}day/2025-08-{date}/"));
        browser
            .visit(&format!("{path}day/2025-08-20/?kind=lecture"))
            .await;
        browser.swipe((before, 500.0), (after, 500.0)).await;
        browser
            .until(at("21").and(address::query("?kind=lecture")))
            .await;
        assert!(browser.is(keyboard(&browser).at_the_heading()).await);
        browser.rest().await;
        browser.swipe((after, 500.0), (before, 500.0)).await;
        browser.until(at("20")).await;
        // A swipe down the page does not change the day.
        browser.rest().await;
        browser.swipe((200.0, 600.0), (260.0, 200.0)).await;
        browser.rest().await;
        assert!(browser.is(at("20")).await);
    }
    browser.assert_silent().await;
    browser.quit().await;
}

/// Every dialog has an entry in the history while it is open, and none once it is closed.
#[tokio::test]
async fn going_back_closes_a_dialog_and_no_page() {
    for viewport in [PHONE, DESKTOP] {
        let (_site, browser) = start(viewport).await;
        let (header, search) = (site_header(&browser), search_dialog(&browser));
        browser.visit("/").await;
        for path in ["/day/2025-08-21/", "/topic/car-t/"] {
            browser.visit(path).await;
            header.search().click().await;
            browser.until(search.field().exist()).await;
            browser.back().await;
            browser.until(search.field().absent()).await;
            assert!(browser.is(address::path(path)).await);
            // One that was closed another way has no entry.
            header.search().click().await;
            browser.until(search.field().exist()).await;
            browser.press(Key::Escape).await;
            browser.until(search.field().absent()).await;
        }
        browser.back().await;
        browser.until(address::path("/day/2025-08-21/")).await;
        // A link followed from a dialog takes its place in the history.
        for (words, found) in [("bhoj", "/person/vijay-bhoj/"), ("juventas", "/session/")] {
            browser.visit("/day/2025-08-21/").await;
            header.search().click().await;
            search.search(words).await;
            let result = search.result_below(found);
            browser.until(result.exist()).await;
            result.click().await;
            browser.until(address::path_begins(found)).await;
            browser.back().await;
            browser
                .until(address::path("/day/2025-08-21/").and(is_live()))
                .await;
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}
