//! Search over everything: a combobox, by keyboard and by touch, on every page.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{Browser, DESKTOP, PHONE, Viewport, start};
use thirtyfour::Key;

/// The names of the results.
const NAMES: &str =
    "[...document.querySelectorAll('#find-list .name')].map(it => it.textContent).join('|')";
const CHOSEN: &str = "document.getElementById(document.querySelector('#find-box').getAttribute('aria-activedescendant'))?.querySelector('.name')?.textContent";

async fn search(browser: &Browser, query: &str) {
    browser
        .until("document.activeElement.id == 'find-box'")
        .await;
    browser.value("document.activeElement.value = ''").await;
    browser.write(query).await;
}

async fn found_and_opened(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/day/2025-08-25/").await;
    browser.click("header [data-ask='find']").await;
    search(&browser, "cheng ta").await;
    browser
        .until(&format!("{NAMES}.includes('Tao Cheng')"))
        .await;
    browser
        .click("#find-list [href='/person/tao-cheng/']")
        .await;
    browser.until("location.pathname == '/person/tao-cheng/' && document.querySelector('h1').textContent.includes('Tao Cheng')").await;
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
    search(&browser, "21 august").await;
    browser
        .until(&format!("{NAMES}.startsWith('Thursday, 21 August 2025')"))
        .await;
    let box_says =
        |name: &str| format!("document.querySelector('#find-box').getAttribute('{name}')");
    assert_eq!(browser.text(&box_says("aria-expanded")).await, "true");
    browser.press(Key::Down).await;
    browser
        .until(&format!("{CHOSEN} == 'Thursday, 21 August 2025'"))
        .await;
    assert_eq!(
        browser.text("document.activeElement.id").await,
        "find-box",
        "the keyboard stays in the box"
    );
    let selected = "document.querySelectorAll('#find-list [aria-selected=true]').length";
    browser.press(Key::Up).await;
    assert!((browser.number(selected).await - 1.0).abs() < f64::EPSILON);
    let last = "[...document.querySelectorAll('#find-list [role=option]')].at(-1).getAttribute('aria-selected')";
    assert_eq!(
        browser.text(last).await,
        "true",
        "up from the first is the last"
    );
    browser.press(Key::Down).await;
    browser.press(Key::Enter).await;
    browser
        .until("location.pathname == '/day/2025-08-21/' && document.activeElement.tagName == 'H1' && !document.querySelector('dialog.desk')")
        .await;
    // Escape leads back to where the keyboard was.
    browser
        .value("document.querySelector('.day-tools a').focus()")
        .await;
    browser.write("/").await;
    search(&browser, "x").await;
    browser.press(Key::Escape).await;
    browser
        .until("!document.querySelector('dialog.desk') && document.activeElement.matches('.day-tools a')")
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn what_matched_is_marked_counted_and_said() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    browser.click("header [data-ask='find']").await;
    search(&browser, "hemophila").await;
    browser
        .until(&format!("{NAMES}.includes('Hemophilia')"))
        .await;
    let marked =
        "[...document.querySelectorAll('#find-list mark')].map(it => it.textContent).join('|')";
    assert!(
        browser.text(marked).await.contains("Hemophilia"),
        "one slip is forgiven"
    );
    let groups = "[...document.querySelectorAll('#find-list [role=group]')].map(it => document.getElementById(it.getAttribute('aria-labelledby')).textContent).join('|')";
    let groups = browser.text(groups).await;
    assert!(
        groups.contains("Sessions") && groups.contains("Topics"),
        "{groups}"
    );
    let said = "document.querySelector('dialog.desk [role=status]').textContent";
    assert!(browser.text(said).await.ends_with("results"));
    search(&browser, "zzzzz").await;
    browser
        .until(&format!("{said}.startsWith('Nothing in this programme')"))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn words_can_be_taken_to_the_timeline() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/about/").await;
    browser.write("/").await;
    search(&browser, "stem cell").await;
    browser
        .until("document.querySelector('#find-list > a') != null")
        .await;
    browser.click("#find-list > a").await;
    browser
        .until("location.search == '?q=stem%20cell' || location.search == '?q=stem+cell'")
        .await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    let shown = browser.sessions().await;
    assert!(
        !shown.is_empty() && shown.len() < 35,
        "{} sessions",
        shown.len()
    );
    browser.quit().await;
}

#[tokio::test]
async fn a_slash_that_is_typed_stays_a_slash() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    browser.click(".search input").await;
    browser.write("a/b").await;
    browser
        .until("document.querySelector('.search input').value == 'a/b'")
        .await;
    browser
        .until("!document.querySelector('dialog.desk')")
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn tools_that_cannot_be_fetched_are_said_and_fetched_again() {
    let (site, browser) = start(PHONE).await;
    browser.visit("/").await;
    site.fail(Some("desk-"));
    browser.click("header [data-ask='find']").await;
    browser
        .until("document.querySelector('.failure').checkVisibility()")
        .await;
    assert_eq!(browser.sessions().await.len(), 35, "nothing is lost");
    site.fail(None);
    browser.click("header [data-ask='find']").await;
    search(&browser, "thailand").await;
    browser
        .until(&format!("{NAMES}.includes('Thailand')"))
        .await;
    browser.quit().await;
}
