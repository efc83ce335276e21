//! What is missing or can't be loaded is said, and loses nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, Site, start};
use serde_json::Value;

const BANNER: &str = "document.querySelector('.failure').checkVisibility()";

#[tokio::test]
async fn data_that_cannot_be_fetched_is_said_and_fetched_again() {
    let (site, browser) = start(PHONE).await;
    site.fail(Some("program-"));
    browser.open("/?topic=car-t").await;
    browser.until(BANNER).await;
    let said = browser
        .text("document.querySelector('.failure').innerText")
        .await;
    assert!(
        said.contains("The programme data could not be loaded") && said.contains("status 503"),
        "{said}"
    );
    assert_eq!(
        browser.sessions().await.len(),
        35,
        "what was prerendered stays readable"
    );
    browser.click("#try-again").await;
    browser
        .until(&format!(
            "document.documentElement.dataset.failed == 'data' && {BANNER}"
        ))
        .await;
    site.fail(None);
    browser.click("#try-again").await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    assert_eq!(browser.value(BANNER).await, Value::Bool(false));
    assert!(
        browser.sessions().await.len() < 35,
        "and the shared filter holds now"
    );
    browser.quit().await;
}

#[tokio::test]
async fn code_that_cannot_be_fetched_is_said_and_fetched_again() {
    for part in ["_bg.wasm", ".js"] {
        let site = Site::at_root().await;
        let browser = Browser::start(&site.origin, DESKTOP).await;
        site.fail(Some(part));
        browser.open("/day/2025-08-21/?topic=car-t").await;
        browser.until(BANNER).await;
        let said = browser
            .text("document.querySelector('.failure').innerText")
            .await;
        assert!(
            said.contains("A part of this page could not be loaded"),
            "{said}"
        );
        assert_eq!(browser.sessions().await.len(), 4);
        site.fail(None);
        browser.click("#try-again").await;
        browser
            .until("document.documentElement.hasAttribute('data-live')")
            .await;
        assert_eq!(browser.value(BANNER).await, Value::Bool(false));
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
    browser.click(".day:not(.empty) h2 a").await;
    browser
        .until("document.querySelector('h1').textContent == 'Monday, 18 August 2025'")
        .await;
    assert_eq!(
        browser.sessions().await.len(),
        4,
        "days, filters and search need no network once the page answers"
    );
    browser.back().await;
    browser.click(".search input").await;
    browser.write("bhoj").await;
    browser
        .until("document.querySelectorAll('.block:not(.gone)').length == 1")
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
            "Nothing in this programme",
            "Topic: CAR-T immunotherapy",
        ),
        (
            "/person/vijay-boj/",
            "Nothing in this programme",
            "Person: Vijay Bhoj",
        ),
        (
            "/nothing/like/this",
            "Nothing in this programme",
            "The whole timeline",
        ),
    ] {
        browser.visit(path).await;
        let status = "performance.getEntriesByType('navigation')[0].responseStatus";
        assert_eq!(browser.number(status).await, 404.0, "{path}");
        let page = browser
            .text("document.querySelector('main').innerText")
            .await;
        for words in ["There is no such page", reason, offer] {
            assert!(page.contains(words), "{path}: no {words:?} in {page}");
        }
        assert!(
            browser
                .text("document.title")
                .await
                .contains("There is no such page")
        );
    }
    browser.visit("/topic/car-x/").await;
    browser.click(".offers a").await;
    browser
        .until("location.pathname == '/topic/car-t/' && document.querySelector('h1').textContent == 'CAR-T immunotherapy'")
        .await;
    browser.back().await;
    browser
        .until("document.querySelector('h1').textContent == 'There is no such page'")
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}
