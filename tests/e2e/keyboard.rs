//! The keyboard alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, start};
use thirtyfour::Key;

const FOCUS: &str = "document.activeElement.innerText";

async fn tab_to(browser: &Browser, condition: &str) {
    for _ in 0..120 {
        if browser.value(condition).await == serde_json::Value::Bool(true) {
            return;
        }
        browser.press(Key::Tab).await;
        // Wherever the keyboard is, it is seen.
        let seen = "document.activeElement == document.body || [document.activeElement, document.activeElement.closest('.block')]\
                    .filter(it => it).map(it => getComputedStyle(it)).some(it => it.outlineStyle != 'none' && parseFloat(it.outlineWidth) >= 2)";
        assert_eq!(
            browser.value(seen).await,
            serde_json::Value::Bool(true),
            "no visible focus on {}",
            browser.text("document.activeElement.outerHTML").await
        );
    }
    panic!("120 tabs don't lead to {condition}");
}

#[tokio::test]
async fn everything_is_done_without_a_pointer() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    browser.press(Key::Tab).await;
    assert_eq!(browser.text(FOCUS).await, "Skip to the content");
    browser.press(Key::Enter).await;
    browser.until("document.activeElement.id == 'main'").await;

    tab_to(&browser, "document.activeElement.tagName == 'SUMMARY' && document.activeElement.textContent.startsWith('Topic')").await;
    browser.press(Key::Enter).await;
    browser
        .until("document.querySelector('details[open] li a') != null")
        .await;
    tab_to(
        &browser,
        "document.activeElement.textContent.includes('Gene therapy')",
    )
    .await;
    browser.press(Key::Enter).await;
    browser
        .until("location.search == '?topic=gene-therapy'")
        .await;
    assert!(
        browser.text(FOCUS).await.contains("Gene therapy"),
        "the keyboard stays on the value"
    );
    browser.press(Key::Escape).await;
    assert_eq!(
        browser
            .number("document.querySelectorAll('details[open]').length")
            .await,
        0.0
    );
    assert_eq!(
        browser.text("document.activeElement.tagName").await,
        "SUMMARY",
        "Escape leaves it on the button"
    );

    tab_to(&browser, "document.activeElement.className == 'chip'").await;
    browser.press(Key::Enter).await;
    browser
        .until("location.search == '' && document.activeElement.id == 'filter-status'")
        .await;

    tab_to(&browser, "document.activeElement.closest('.block') != null").await;
    let title = browser
        .text("document.activeElement.firstChild.textContent")
        .await;
    browser.press(Key::Enter).await;
    browser
        .until("document.activeElement.id == 'session-title'")
        .await;
    assert_eq!(
        browser.text("document.activeElement.textContent").await,
        title
    );
    tab_to(&browser, "document.activeElement.matches('.panel .button')").await;
    browser.press(Key::Enter).await;
    browser
        .until("location.pathname == '/day/2025-08-18/' && document.activeElement.tagName == 'H1'")
        .await;
    tab_to(&browser, "document.activeElement.rel == 'next'").await;
    browser.press(Key::Enter).await;
    browser
        .until("location.pathname == '/day/2025-08-19/' && document.activeElement.tagName == 'H1'")
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}
