//! Days: reached from the timeline, walked through, shared, left again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{DESKTOP, PHONE, Viewport, start};
use serde_json::Value;

async fn there_and_back(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?view=list&topic=gene-therapy").await;
    let link = ".day h2 a[href^='/day/2025-08-25/']";
    browser
        .value(&format!(
            "document.querySelector(\"{link}\").scrollIntoView({{ block: 'center' }})"
        ))
        .await;
    let before = browser.number("scrollY").await;
    assert!(
        before > 300.0,
        "there is a place in the list to lose: {before}"
    );
    browser.click(link).await;
    browser
        .until("document.querySelector('h1').textContent == 'Monday, 25 August 2025' && document.activeElement.tagName == 'H1'")
        .await;
    browser
        .until("location.pathname + location.search == '/day/2025-08-25/?topic=gene-therapy'")
        .await;
    assert!(
        browser
            .text("document.title")
            .await
            .starts_with("Monday, 25 August 2025")
    );
    assert_eq!(browser.live_line().await, "1 of 5 sessions on this day");
    assert_eq!(browser.sessions().await.len(), 1);
    browser.back().await;
    browser.until(&format!("location.pathname == '/' && document.activeElement == document.querySelector(\"{link}\")")).await;
    browser
        .until(&format!("Math.abs(scrollY - {before}) < 2"))
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn there_and_back_on_a_desktop() {
    there_and_back(DESKTOP).await;
}

#[tokio::test]
async fn there_and_back_on_a_phone() {
    there_and_back(PHONE).await;
}

#[tokio::test]
async fn a_day_opens_cold_and_leads_to_its_neighbours() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/day/2025-08-22").await;
    assert_eq!(
        browser.address().await,
        "/day/2025-08-22/",
        "the host adds the slash"
    );
    assert_eq!(browser.sessions().await.len(), 4);
    let current = "document.querySelector('.strip [aria-current=page]')";
    assert_eq!(
        browser
            .text(&format!("{current}.querySelector('.num').textContent"))
            .await,
        "22"
    );
    let seen = format!(
        "(box => box.left >= 0 && box.right <= innerWidth)({current}.getBoundingClientRect())"
    );
    browser.until(&seen).await;
    browser.click(".neighbours [rel=next]").await;
    browser
        .until("location.pathname == '/day/2025-08-23/'")
        .await;
    browser
        .until("scrollY == 0 && document.activeElement.tagName == 'H1'")
        .await;
    browser
        .until("document.body.textContent.includes('The source records nothing for this day')")
        .await;
    browser.click(".neighbours [rel=prev]").await;
    browser.until("location.pathname == '/day/2025-08-22/' && document.querySelectorAll('.card').length == 4").await;
    browser.click(".strip a[href$='/day/2025-08-28/']").await;
    browser
        .until("document.querySelectorAll('.card').length == 5")
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_link_to_a_session_arrives_at_it() {
    let (_site, browser) = start(PHONE).await;
    browser
        .visit("/day/2025-08-25/#samaranch-memorial-visit")
        .await;
    let top = "document.querySelector('#samaranch-memorial-visit').getBoundingClientRect().top";
    browser
        .until(&format!("{top} >= 0 && {top} < innerHeight"))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn colours_follow_the_switch_and_stay() {
    let (_site, browser) = start(DESKTOP).await;
    browser.prefer("light").await;
    browser.visit("/").await;
    let background = "getComputedStyle(document.documentElement).backgroundColor";
    let light = browser.text(background).await;
    browser.click(".theme select").await;
    browser.value("(it => { it.value = 'dark'; it.dispatchEvent(new Event('change', { bubbles: true })) })(document.querySelector('.theme select'))").await;
    let dark = browser.text(background).await;
    assert_ne!(light, dark);
    browser.visit("/day/2025-08-21/").await;
    assert_eq!(browser.text(background).await, dark, "the choice is kept");
    browser
        .until("document.querySelector('.theme select').value == 'dark'")
        .await;
    browser.prefer("dark").await;
    browser.value("localStorage.clear()").await;
    browser.visit("/").await;
    assert_eq!(
        browser.text(background).await,
        dark,
        "without a choice the device's"
    );
    browser.quit().await;
}

#[tokio::test]
async fn without_scripts_everything_is_readable_and_links_work() {
    let (_site, browser) = start(PHONE).await;
    browser
        .tool(
            "Emulation.setScriptExecutionDisabled",
            serde_json::json!({ "value": true }),
        )
        .await;
    browser.open("/?topic=car-t").await;
    assert_eq!(
        browser.sessions().await.len(),
        35,
        "a filter that nobody can apply hides nothing"
    );
    assert_eq!(
        browser
            .value("document.querySelector('.filter').checkVisibility()")
            .await,
        Value::Bool(false)
    );
    assert_eq!(
        browser
            .value("document.querySelector('.no-script').checkVisibility()")
            .await,
        Value::Bool(true)
    );
    browser.click("a[href='/day/2025-08-21/']").await;
    browser
        .until("document.querySelector('h1').textContent.includes('21 August')")
        .await;
    assert_eq!(browser.sessions().await.len(), 4);
    browser.click(".neighbours [rel=next]").await;
    browser
        .until("location.pathname == '/day/2025-08-22/'")
        .await;
    browser.quit().await;
}
