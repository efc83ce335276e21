//! Whatever is missing or can't be loaded is reported, and nothing gets lost.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, Fault, PHONE, Site,
    pages::{address, filter_bar, is_live, offers, page, site_header, timeline},
    start,
};

#[tokio::test]
async fn data_that_cannot_be_fetched_is_said_and_fetched_again() {
    let (site, browser) = start(PHONE).await;
    site.fail("program-", Fault::Broken);
    browser.open("/?topic=car-t").await;
    let header = site_header(&browser);
    browser.until(header.failure().is_rendered()).await;
    let said = header.failure().seen_text().await;
    assert!(
        said.contains("The program data couldn’t be loaded") && said.contains("status 500"),
        "{said}"
    );
    assert_eq!(
        browser.sessions().await.len(),
        35,
        "the prerendered page stays readable"
    );
    header.try_again().click().await;
    browser
        .until(header.data_failed().and(header.failure().is_rendered()))
        .await;
    site.heal();
    header.try_again().click().await;
    browser.until(is_live()).await;
    assert!(!header.failure().rendered_now().await);
    assert!(
        browser.sessions().await.len() < 35,
        "the shared filter applies now"
    );
    browser.quit().await;
}

#[tokio::test]
async fn code_that_cannot_be_fetched_is_said_and_fetched_again() {
    for part in ["_bg.wasm", ".js"] {
        let site = Site::at_root().await;
        let browser = Browser::start(&site.origin, DESKTOP).await;
        site.fail(part, Fault::Broken);
        browser.open("/day/2025-08-21/?topic=car-t").await;
        let header = site_header(&browser);
        browser.until(header.failure().is_rendered()).await;
        let said = header.failure().seen_text().await;
        assert!(
            said.contains("Part of this page couldn’t be loaded"),
            "{said}"
        );
        assert_eq!(browser.sessions().await.len(), 4);
        site.heal();
        header.try_again().click().await;
        browser.until(is_live()).await;
        assert!(!header.failure().rendered_now().await);
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_cut_network_leaves_the_page_as_it_is() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/").await;
    let cut = serde_json::json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.tool("Network.enable", serde_json::json!({})).await;
    browser.tool("Network.emulateNetworkConditions", cut).await;
    timeline(&browser).day_links().click().await;
    browser
        .until(page(&browser).heading().reads("Monday, 18 August 2025"))
        .await;
    assert_eq!(
        browser.sessions().await.len(),
        4,
        "days, filters, and search need no network once the page responds"
    );
    browser.back().await;
    filter_bar(&browser).enter_search().await;
    browser.write("bhoj").await;
    browser
        .until(timeline(&browser).blocks_left().count_is(1))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn an_address_that_does_not_exist_offers_the_nearest() {
    let (_site, browser) = start(DESKTOP).await;
    for (path, reason, offer) in [
        (
            "/day/2025-09-03/",
            "outside the workshop",
            "Friday, 29 August 2025",
        ),
        (
            "/topic/car-x/",
            "No page in this program has this address",
            "Topic: CAR-T immunotherapy",
        ),
        (
            "/person/vijay-boj/",
            "No page in this program has this address",
            "Person: Vijay Bhoj",
        ),
        (
            "/nothing/like/this",
            "No page in this program has this address",
            "Full timeline",
        ),
    ] {
        browser.visit(path).await;
        let status = "performance.getEntriesByType('navigation')[0].responseStatus";
        assert_eq!(browser.value(status).await, 404, "{path}");
        let text = page(&browser).main().seen_text().await;
        for words in ["Page not found", reason, offer] {
            assert!(text.contains(words), "{path}: no {words:?} in {text}");
        }
        assert!(page(&browser).title().await.contains("Page not found"));
    }
    browser.visit("/topic/car-x/").await;
    let heading = page(&browser).heading();
    offers(&browser).click().await;
    browser
        .until(address::path("/topic/car-t/").and(heading.reads("CAR-T immunotherapy")))
        .await;
    browser.back().await;
    browser.until(heading.reads("Page not found")).await;
    browser.assert_silent().await;
    browser.quit().await;
}
