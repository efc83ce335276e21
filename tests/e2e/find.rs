//! Search over everything: a combobox, by keyboard and by touch, on every page.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    DESKTOP, Fault, PHONE, Viewport,
    pages::{
        Menu, address, day_page, dialog, filter_bar, is_live, keyboard, menu, page, search_dialog,
        site_header, timeline,
    },
    start,
};
use thirtyfour::Key;

async fn found_and_opened(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/day/2025-08-25/").await;
    let search = search_dialog(&browser);
    site_header(&browser).search().click().await;
    search.search("cheng ta").await;
    browser.until(search.finds("Tao Cheng")).await;
    search.result("/person/tao-cheng/").click().await;
    browser
        .until(
            address::path("/person/tao-cheng/").and(page(&browser).heading().contains("Tao Cheng")),
        )
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn a_person_is_found_and_opened_on_a_phone() {
    found_and_opened(PHONE).await;
}

#[tokio::test]
async fn a_person_is_found_and_opened_on_a_desktop() {
    found_and_opened(DESKTOP).await;
}

#[tokio::test]
async fn the_keyboard_alone_finds_walks_and_opens() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/topics/").await;
    browser.write("/").await;
    let search = search_dialog(&browser);
    search.search("21 august").await;
    browser
        .until(search.names().begins("Thursday, 21 August 2025"))
        .await;
    assert_eq!(search.field().attribute("aria-expanded").await, "true");
    browser.press(Key::Down).await;
    browser
        .until(search.chosen().reads("Thursday, 21 August 2025"))
        .await;
    assert!(
        browser.is(search.field().have_focus()).await,
        "the focus stays in the box"
    );
    browser.press(Key::Up).await;
    assert_eq!(search.selected().count().await, 1);
    assert_eq!(
        search.results().nth(-1).attribute("aria-selected").await,
        "true",
        "up from the first result goes to the last"
    );
    browser.press(Key::Down).await;
    browser.press(Key::Enter).await;
    browser
        .until(
            address::path("/day/2025-08-21/")
                .and(keyboard(&browser).at_the_heading())
                .and(dialog(&browser).absent()),
        )
        .await;
    // Escape returns the focus to where it was.
    let before = day_page(&browser).tool_links();
    before.focus().await;
    browser.write("/").await;
    search.search("x").await;
    browser.press(Key::Escape).await;
    browser
        .until(dialog(&browser).absent().and(before.have_focus()))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn what_matched_is_marked_counted_and_said() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let search = search_dialog(&browser);
    site_header(&browser).search().click().await;
    search.search("hemophila").await;
    browser.until(search.finds("Hemophilia")).await;
    let marks = search.marks().texts().await.join("|");
    assert!(marks.contains("Hemophilia"), "one typo is forgiven");
    let groups = search.groups().await.join("|");
    assert!(
        groups.contains("Sessions") && groups.contains("Topics"),
        "{groups}"
    );
    assert!(search.status().text().await.ends_with("results"));
    search.search("zzzzz").await;
    browser
        .until(search.status().begins("Nothing in this program"))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn records_come_with_their_strips_where_there_is_room() {
    for (viewport, wide) in [(DESKTOP, true), (PHONE, false)] {
        let (_site, browser) = start(viewport).await;
        browser.visit("/").await;
        let topics = menu(&browser, Menu::Topic);
        topics.open().await;
        let strip = topics.item("CAR-T immunotherapy").strips();
        if wide {
            browser.until(strip.is_drawn()).await;
            assert_eq!(strip.attribute("aria-label").await, "18 Aug to 27 Aug");
            let drawn = topics.items().strips().count().await;
            assert_eq!(drawn, topics.items().count().await);
        } else {
            assert_eq!(topics.items().strips().count().await, 0);
        }
        browser.visit("/").await;
        site_header(&browser).search().click().await;
        let search = search_dialog(&browser);
        search.search("tao cheng").await;
        browser.until(search.finds("Tao Cheng")).await;
        let strip = search.result("/person/tao-cheng/").strips();
        if wide {
            browser.until(strip.is_drawn()).await;
        } else {
            assert_eq!(strip.count().await, 0);
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn words_can_be_taken_to_the_timeline() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/about/").await;
    browser.write("/").await;
    let search = search_dialog(&browser);
    search.search("stem cell").await;
    browser.until(search.to_the_timeline().exist()).await;
    search.to_the_timeline().click().await;
    browser
        .until(address::query("?q=stem%20cell").or(address::query("?q=stem+cell")))
        .await;
    browser.until(is_live()).await;
    let shown = browser.sessions().await;
    assert!(
        !shown.is_empty() && shown.len() < 35,
        "{} sessions",
        shown.len()
    );
    browser.quit().await;
}

/// The browser's own normalizer does what `unicode-normalization` does for the tests of search without a browser.
#[tokio::test]
async fn letters_are_folded_in_the_browser_as_in_the_other_tests() {
    let (_site, browser) = start(DESKTOP).await;
    let timeline = timeline(&browser);
    for (folder, query, count) in [
        ("", "Bhój", 1),
        ("", "ＢＨＯＪ", 1),
        ("", "bħøj", 1),
        ("", "b’hoj", 1),
        ("", "bh\u{ad}oj", 1),
        ("", "vıjay bhoj", 1),
        ("", "bhoj transplantatıøn", 1),
        ("vi/", "da u tuy", 1),
        ("vi/", "doc tinh", 2),
        ("zh-Hans/", "干细胞", 4),
        ("th/", "ต้นกำเนิด", 4),
        ("ar/", "والأَمْراض", 4),
        ("bn/", "জীববিজ্ঞান", 3),
    ] {
        browser.visit(&format!("/{folder}?q={query}")).await;
        browser.until(timeline.blocks().count_is(count)).await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_slash_that_is_typed_stays_a_slash() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let filter = filter_bar(&browser);
    filter.enter_search().await;
    browser.write("a/b").await;
    browser.until(filter.searches("a/b")).await;
    browser.until(dialog(&browser).absent()).await;
    browser.quit().await;
}

#[tokio::test]
async fn names_that_cannot_be_fetched_leave_the_search_with_those_of_the_page() {
    let (site, browser) = start(PHONE).await;
    browser.visit("/").await;
    site.fail("names-", Fault::Broken);
    let (header, search) = (site_header(&browser), search_dialog(&browser));
    header.search().click().await;
    search.search("thailand").await;
    browser.until(search.finds("Thailand")).await;
    assert!(!browser.is(header.failure().is_rendered()).await);
    browser.quit().await;
}
