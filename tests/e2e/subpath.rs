//! The site below a path of a host.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, PHONE, Site,
    pages::{address, day_page, filter_bar, is_live, offers, page, session_panel, timeline},
};

#[tokio::test]
async fn the_site_works_below_a_path() {
    let site = Site::below_a_path().await;
    let browser = Browser::start(&site.origin, PHONE).await;
    let base = xtask::suite::SUBPATH;
    browser.visit(&format!("{base}?topic=car-t")).await;
    assert!(browser.sessions().await.len() < 35);
    let (day, panel) = (day_page(&browser), session_panel(&browser));
    let at = |path: &str| address::path(&format!("{base}{path}"));
    filter_bar(&browser).clear().click().await;
    browser.until(address::is(base)).await;
    timeline(&browser).links().click().await;
    browser
        .until(at("session/opening-ceremony/").and(panel.is_open()))
        .await;
    panel.buttons().click().await;
    browser.until(at("day/2025-08-18/")).await;
    browser.reload().await;
    browser.until(is_live()).await;
    assert_eq!(browser.sessions().await.len(), 4);
    day.next().click().await;
    browser.until(at("day/2025-08-19/")).await;
    day.fact_links().click().await;
    browser
        .until(address::path_begins(&format!("{base}person/")).and(is_live()))
        .await;
    browser.back().await;
    browser.until(at("day/2025-08-19/")).await;
    browser.visit(&format!("{base}day/2026-01-01/")).await;
    assert!(page(&browser).seen_text().await.contains("Page not found"));
    offers(&browser).click().await;
    browser.until(at("day/2025-08-29/")).await;
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
