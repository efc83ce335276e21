//! Filtering and searching the timeline, on a desktop and on a phone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, start};
use serde_json::Value;

/// Opens a facet's list and clicks one of its values.
async fn choose(browser: &Browser, facet: &str, value: &str) {
    let menu = format!("details[data-menu={}]", facet.to_lowercase());
    let open = format!("document.querySelector('{menu}').open");
    if browser.value(&open).await == Value::Bool(false) {
        browser.click(&format!("{menu} summary")).await;
    }
    browser.value("[...document.querySelectorAll('[data-test]')].forEach(it => it.removeAttribute('data-test'))").await;
    // The list is made when it is opened.
    browser
        .until(&format!(
            "[...document.querySelectorAll('{menu}[open] li a')].some(it => it.textContent.includes('{value}') && (it.setAttribute('data-test', ''), true))"
        ))
        .await;
    browser.click("[data-test]").await;
}

async fn filtering(viewport: e2e::Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    assert_eq!(browser.live_line().await, "35 sessions on 10 days");
    let all = browser.sessions().await;
    assert_eq!(all.len(), 35);

    choose(&browser, "Topic", "CAR-T immunotherapy").await;
    browser
        .until(
            "location.search == '?topic=car-t' && document.querySelectorAll('.block').length < 35",
        )
        .await;
    let topic = browser.sessions().await;
    assert!(topic.len() < all.len() && topic.len() > 5, "{topic:?}");
    assert!(
        browser
            .live_line()
            .await
            .starts_with(&format!("{} sessions on ", topic.len()))
    );
    // The list says what choosing a value leaves: here it was chosen, so its count is what remains.
    let count = "document.querySelector('details[open] a[aria-current] .count').textContent";
    assert_eq!(browser.text(count).await, topic.len().to_string());
    assert_eq!(
        browser
            .number("document.querySelectorAll('.day').length")
            .await,
        15.0,
        "days stay"
    );
    let dimmed = browser
        .number("document.querySelectorAll('.day.dim').length")
        .await;
    assert!(dimmed > 0.0, "days without a match are dimmed");

    choose(&browser, "Kind", "Lecture").await;
    browser
        .until(&format!(
            "location.search == '?topic=car-t&kind=lecture' && document.querySelectorAll('.block').length < {}",
            topic.len()
        ))
        .await;
    let both = browser.sessions().await;
    assert!(both.len() < topic.len());

    browser.back().await;
    browser.until("location.search == '?topic=car-t'").await;
    browser
        .until(&format!(
            "document.querySelectorAll('.block').length == {}",
            topic.len()
        ))
        .await;
    assert_eq!(browser.sessions().await, topic);
    browser.back().await;
    browser
        .until("location.search == '' && document.querySelectorAll('.block').length == 35")
        .await;
    browser.forward().await;
    browser.forward().await;
    browser
        .until("location.search == '?topic=car-t&kind=lecture'")
        .await;
    browser
        .until(&format!(
            "document.querySelectorAll('.block').length == {}",
            both.len()
        ))
        .await;

    // A list closes by a click elsewhere, as menus do.
    browser.click("h1").await;
    assert_eq!(
        browser
            .number("document.querySelectorAll('details[open]').length")
            .await,
        0.0
    );
    assert_eq!(
        browser
            .number("document.querySelectorAll('.chip').length")
            .await,
        2.0
    );
    browser.click(".chip").await;
    browser
        .until(
            "location.search == '?kind=lecture' && document.querySelectorAll('.chip').length == 1",
        )
        .await;
    browser.click(".clear").await;
    browser
        .until("location.search == '' && document.querySelectorAll('.block').length == 35")
        .await;
    assert_eq!(browser.sessions().await, all);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn filters_on_a_desktop() {
    filtering(DESKTOP).await;
}

#[tokio::test]
async fn filters_on_a_phone() {
    filtering(PHONE).await;
}

#[tokio::test]
async fn a_shared_filter_opens_cold_without_a_flash() {
    let (_site, browser) = start(DESKTOP).await;
    // At each frame, how many sessions are seen.
    browser
        .before_pages(
            "window.seen = []; const look = () => { seen.push([...document.querySelectorAll('.block, .card')]\
             .filter(it => it.checkVisibility({ checkVisibilityCSS: true })).length); requestAnimationFrame(look) }; look();",
        )
        .await;
    for (address, path) in [
        ("/?topic=ai", "/"),
        ("/day/2025-08-28/?topic=ai", "/day/2025-08-28/"),
    ] {
        browser.visit(path).await;
        let all = browser.sessions().await.len();
        browser.visit(address).await;
        browser.until("seen.at(-1) > 0").await;
        let shown = browser.sessions().await;
        assert!(shown.len() < all && !shown.is_empty());
        let most = browser.number("Math.max(...seen)").await;
        assert!(
            most <= shown.len() as f64,
            "{address}: {most} sessions were seen on the way to {}",
            shown.len()
        );
        assert_eq!(browser.address().await, address);
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn country_says_why_it_matched() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?country=us").await;
    assert_eq!(browser.sessions().await.len(), 1);
    assert_eq!(
        browser
            .text("document.querySelector('.block .why').textContent")
            .await,
        "United States: speaker’s institution (by location)"
    );
    browser.visit("/?country=id").await;
    assert_eq!(
        browser
            .text("document.querySelector('.block .why').textContent")
            .await,
        "Indonesia: where someone is from"
    );
    browser.quit().await;
}

#[tokio::test]
async fn what_would_leave_nothing_cannot_be_chosen() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?topic=ai").await;
    let closed = "[...document.querySelectorAll('#filter .facet a[aria-disabled]')]";
    // Lists are made when they are opened.
    browser.click("[data-menu=person] summary").await;
    browser.until(&format!("{closed}.length > 10")).await;
    let links = browser.value(&format!("{closed}.some(it => it.hasAttribute('href') || !it.title || it.querySelector('.count').textContent != '0')")).await;
    assert_eq!(
        links,
        Value::Bool(false),
        "closed values have no link, a reason, and the count 0"
    );
    let open = browser.value("[...document.querySelectorAll('#filter .facet a[href]')].every(it => it.ariaCurrent || it.querySelector('.count').textContent != '0')").await;
    assert_eq!(open, Value::Bool(true));
    browser.quit().await;
}

#[tokio::test]
async fn search_takes_words_in_any_order_without_accents() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/").await;
    browser.click(".search input").await;
    browser.write("Bhój  VIJAY").await;
    browser
        .until("document.querySelectorAll('.block').length == 1")
        .await;
    browser
        .until("location.search == '?q=Bh%C3%B3j%20VIJAY'")
        .await;
    assert_eq!(
        browser.text("document.querySelector('input').value").await,
        "Bhój  VIJAY",
        "typing is not disturbed"
    );
    assert_eq!(browser.live_line().await, "1 session on 1 day");
    browser.write(" nobody").await;
    browser
        .until("document.querySelector('#filter-status').textContent.startsWith('No session')")
        .await;
    // One step back takes the whole search back, not a letter.
    browser.back().await;
    browser
        .until("location.search == '' && document.querySelectorAll('.block').length == 35")
        .await;
    assert_eq!(
        browser.text("document.querySelector('input').value").await,
        ""
    );
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn an_unknown_value_is_said_and_dropped() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?topic=cart-t&kind=visit").await;
    let said = browser
        .text("document.querySelector('.notice').textContent")
        .await;
    assert_eq!(
        said,
        "Topic “cart-t” is not in this programme, so it was left out. Did you mean CAR-T immunotherapy?"
    );
    assert!(
        browser.sessions().await.len() > 5,
        "the rest of the filter holds"
    );
    browser.click(".notice a").await;
    browser
        .until("location.search == '?topic=car-t&kind=visit' && !document.querySelector('.notice')")
        .await;
    assert_eq!(
        browser
            .number("document.querySelectorAll('.notice').length")
            .await,
        0.0
    );
    browser.quit().await;
}
