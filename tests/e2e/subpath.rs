//! The same files below a path of a host.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, PHONE, Site};

#[tokio::test]
async fn the_site_works_below_a_path() {
    let site = Site::below_a_path().await;
    let browser = Browser::start(&site.origin, PHONE).await;
    let base = xtask::suite::SUBPATH;
    browser.visit(&format!("{base}?topic=car-t")).await;
    assert!(browser.sessions().await.len() < 35);
    browser.click(".clear").await;
    browser
        .until(&format!("location.pathname + location.search == '{base}'"))
        .await;
    browser.click(".block h3 a").await;
    browser
        .until(&format!(
            "location.pathname == '{base}session/opening-ceremony/' && document.querySelector('.panel').open"
        ))
        .await;
    browser.click(".panel .button").await;
    browser
        .until(&format!("location.pathname == '{base}day/2025-08-18/'"))
        .await;
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    assert_eq!(browser.sessions().await.len(), 4);
    browser.click(".neighbours [rel=next]").await;
    browser
        .until(&format!("location.pathname == '{base}day/2025-08-19/'"))
        .await;
    browser.click(".card dd a").await;
    browser
        .until(&format!(
            "location.pathname.startsWith('{base}person/') && document.documentElement.hasAttribute('data-live')"
        ))
        .await;
    browser.back().await;
    browser
        .until(&format!("location.pathname == '{base}day/2025-08-19/'"))
        .await;
    browser.visit(&format!("{base}day/2026-01-01/")).await;
    assert!(
        browser
            .text("document.body.innerText")
            .await
            .contains("There is no such page")
    );
    browser.click(".offers a").await;
    browser
        .until(&format!("location.pathname == '{base}day/2025-08-29/'"))
        .await;
    let outside = format!(
        "performance.getEntriesByType('resource').filter(it => !new URL(it.name).pathname.startsWith('{base}')).length"
    );
    assert_eq!(browser.number(&outside).await, 0.0);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_code_is_the_same_for_every_path() {
    let at_root = xtask::compress::files(&e2e::environment("E2E_DIST")).unwrap();
    let below = xtask::compress::files(&e2e::environment("E2E_HOSTED")).unwrap();
    let wasm = |files: &[std::path::PathBuf]| {
        let file = files
            .iter()
            .find(|file| file.extension().is_some_and(|end| end == "wasm"));
        std::fs::read(file.unwrap()).unwrap()
    };
    assert!(
        wasm(&at_root) == wasm(&below),
        "the base is read at run time, so the bytes are equal"
    );
}
