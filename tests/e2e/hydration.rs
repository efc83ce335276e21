//! Every address of the program opens cold and hydrates to the same HTML, with nothing logged to the console.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    DESKTOP, PHONE,
    pages::{Menu, Sheet, is_live, menu, share_dialog, sheets, site_header},
    start,
};
use serde_json::json;

#[tokio::test]
async fn every_page_hydrates_to_what_was_prerendered() {
    let (_site, browser) = start(DESKTOP).await;
    let mut paths: Vec<String> = (15..=29)
        .map(|day| format!("/day/2025-08-{day}/"))
        .collect();
    paths.push("/".to_owned());
    paths.push("/session/car-t-cell-manufacturing/".to_owned());
    paths.push("/index.html".to_owned());
    paths.push("/404.html".to_owned());
    for path in &paths {
        browser.visit(path).await;
        let (sent, live) = browser.sent_and_now().await;
        assert!(sent.len() > 1_000);
        let differs = sent
            .bytes()
            .zip(live.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        let around = |text: &str| {
            text.chars()
                .skip(differs.saturating_sub(80))
                .take(200)
                .collect::<String>()
        };
        assert_eq!(
            sent,
            live,
            "{path} differs:\n{}\n{}",
            around(&sent),
            around(&live)
        );
        browser.assert_silent().await;
        let foreign = "performance.getEntriesByType('resource').filter(it => !it.name.startsWith(location.origin)).length";
        assert_eq!(
            browser.number(foreign).await,
            0.0,
            "{path} sends requests to another host"
        );
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_press_before_the_app_is_there_is_answered_when_it_is() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/").await;
    browser.tool("Network.enable", json!({})).await;
    let slow = json!({ "offline": false, "latency": 700, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.tool("Network.emulateNetworkConditions", slow).await;
    let cold = json!({ "cacheDisabled": true });
    browser.tool("Network.setCacheDisabled", cold).await;
    let bypass = json!({ "bypass": true });
    browser.tool("Network.setBypassServiceWorker", bypass).await;
    browser.open("/").await;
    site_header(&browser).share().click().await;
    assert!(
        !browser.is(is_live()).await,
        "the app was live before the press"
    );
    browser.until_slow(share_dialog(&browser).is_open()).await;
    browser.open("/").await;
    sheets(&browser).button(Sheet::Filter).click().await;
    assert!(
        !browser.is(is_live()).await,
        "the app was live before the press"
    );
    browser.until_slow(sheets(&browser).is_open()).await;
    // A menu that is opened early has nothing to show yet.
    browser.resize(DESKTOP).await;
    browser.open("/").await;
    menu(&browser, Menu::Topic).button().click().await;
    assert!(
        !browser.is(is_live()).await,
        "the app was live before the press"
    );
    browser
        .until_slow(menu(&browser, Menu::Topic).items().count_is(19))
        .await;
    browser.quit().await;
}
