//! Going back from whatever was opened leads to the same place.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Viewport,
    pages::{
        Menu, address, filter_bar, foot_link, is_live, menu, search_dialog, session_panel,
        site_header, timeline,
    },
    start,
};
use serde_json::Value;

/// A session near the end of the program, and its day.
const SESSION: &str = "genome-editing-technologies";
const DATE: &str = "2025-08-27";

/// The address and the scroll position in both directions, once nothing moves anymore.
async fn place(browser: &Browser) -> (String, Value) {
    browser.settle().await;
    let scrolled = timeline(browser).place().await;
    (browser.address().await, scrolled)
}

async fn back_to(browser: &Browser, before: &(String, Value), from: &str) {
    browser.back().await;
    browser.until(address::path("/").and(is_live())).await;
    browser.until(session_panel(browser).is_closed()).await;
    assert_eq!(&place(browser).await, before, "back from {from}");
}

async fn comes_back(viewport: Viewport, zoom: &str) {
    let (_site, browser) = start(viewport).await;
    let panel = session_panel(&browser);
    browser.visit(&format!("/?zoom={zoom}&at={DATE}")).await;
    let link = timeline(&browser).link(SESSION);
    link.scroll_into_view("{ block: 'center' }").await;
    let here = place(&browser).await;
    let across = here.1[1].as_f64().unwrap();
    assert!(
        across > 100.0,
        "not scrolled far enough to lose the place: {here:?}"
    );

    link.click().await;
    browser.until(panel.is_open_at(SESSION)).await;
    back_to(&browser, &here, "a session").await;

    // From the panel to a record, and back through both.
    for (kind, record) in [
        ("topic", "/topic/gene-editing/"),
        ("person", "/person/dali-li/"),
    ] {
        link.click().await;
        browser.until(panel.is_open_at(SESSION)).await;
        panel.link_to(record).click().await;
        browser.until(address::path(record).and(is_live())).await;
        browser.back().await;
        browser
            .until(address::path(&format!("/session/{SESSION}/")).and(is_live()))
            .await;
        back_to(&browser, &here, kind).await;
    }

    let day = timeline(&browser).day_link(DATE);
    day.click_by_script().await;
    browser
        .until(address::path(&format!("/day/{DATE}/")).and(is_live()))
        .await;
    back_to(&browser, &here, "a day").await;

    let search = search_dialog(&browser);
    site_header(&browser).search().click_by_script().await;
    search.search("tao cheng").await;
    browser.until(search.finds("Tao Cheng")).await;
    search.result("/person/tao-cheng/").click().await;
    browser
        .until(address::path("/person/tao-cheng/").and(is_live()))
        .await;
    back_to(&browser, &here, "a result of the search").await;

    for list in ["/topics/", "/countries/", "/figures/", "/about/"] {
        foot_link(&browser, list).click_by_script().await;
        browser.until(address::path(list).and(is_live())).await;
        back_to(&browser, &here, list).await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn coming_back_leads_to_the_same_place_on_a_desktop() {
    comes_back(DESKTOP, "week").await;
}

#[tokio::test]
async fn coming_back_leads_to_the_same_place_on_a_phone() {
    comes_back(PHONE, "day").await;
}

#[tokio::test]
async fn back_before_a_slow_device_has_painted_shows_what_the_address_says() {
    let (_site, browser) = start(DESKTOP).await;
    browser.watch_frames().await;
    browser.visit("/").await;
    let (menu, chips) = (menu(&browser, Menu::Topic), filter_bar(&browser).chips());
    menu.open_by_script().await;
    browser.until(menu.items().exist()).await;
    menu.link_with("topic=hsct").click_by_script().await;
    browser.until(address::is("/?topic=hsct")).await;
    browser.hold_frames().await;
    menu.link_with("hemophilia").click_by_script().await;
    browser.until(chips.count_is(2)).await;
    // The address bar doesn't have it yet.
    assert_eq!(browser.address().await, "/?topic=hsct");
    browser.walk(-1).await;
    browser.until(address::is("/").and(chips.absent())).await;
    browser.release_frames().await;
    browser.frames().await;
    assert_eq!(browser.address().await, "/");
    browser.assert_silent().await;
    browser.quit().await;
}
