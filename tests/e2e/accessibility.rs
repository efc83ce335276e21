//! axe-core finds nothing on any kind of page, light and dark, on a desktop and on a phone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, Site, Viewport, environment};

/// Pages of the programme that ships, and what is done on them first.
const PAGES: [(&str, &str); 25] = [
    ("/", ""),
    (
        "/?topic=ai&country=cn&q=ai",
        "document.querySelector('details').open = true",
    ),
    ("/?topic=nonsense&q=zzz", ""),
    ("/?lane=topic", ""),
    (
        "/?lane=person&thread=topic.car-t",
        "document.querySelector('[data-menu=thread]').open = true",
    ),
    ("/?zoom=day&at=2025-08-21", ""),
    ("/?view=list", ""),
    ("/", "document.querySelector('.block a').click()"),
    ("/session/car-t-cell-manufacturing/", ""),
    ("/day/2025-08-25/", ""),
    ("/day/2025-08-25/?topic=omics", ""),
    ("/day/2025-08-24/", ""),
    ("/day/2025-10-01/", ""),
    ("/person/vijay-bhoj/", ""),
    ("/institution/ihcams/", ""),
    ("/topic/car-t/", ""),
    ("/country/th/", ""),
    ("/institutions/", ""),
    ("/about/", ""),
    ("/mine/", ""),
    (
        "/mine/",
        "localStorage.setItem('stars:/', '1 bgi-tianjin-visit gone-long-ago'), dispatchEvent(new Event('stars')), 0",
    ),
    ("/topics/", FIND),
    ("/?topic=car-t", SHARE),
    ("/mine/#stars=1.AAAAAA", STARS),
    (
        "/topic/nothing/",
        "document.documentElement.dataset.failed = 'data'",
    ),
];

const FIND: &str = "(async () => { document.querySelector('[data-ask=find]').click();\
    while (!document.querySelector('#find-box')) await new Promise(requestAnimationFrame);\
    const box = document.querySelector('#find-box'); box.value = 'hemo'; box.dispatchEvent(new Event('input', { bubbles: true }));\
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })) })()";
const SHARE: &str = "(async () => { document.querySelector('header [data-ask=share]').click();\
    while (!document.querySelector('dialog.share')) await new Promise(requestAnimationFrame) })()";
const STARS: &str = "(async () => { while (!document.querySelector('dialog.stars')) await new Promise(requestAnimationFrame) })()";

/// Pages of the programme with exact times.
const TIMED: [(&str, &str); 4] = [
    ("/", ""),
    ("/?zoom=day&at=2026-03-09", ""),
    (
        "/?zoom=week",
        "document.querySelector('.axis .block a').click()",
    ),
    ("/session/night-round-in-the-sample-laboratory/", ""),
];

async fn assert_clean(site: &Site, viewport: Viewport, pages: &[(&str, &str)]) {
    let axe = std::fs::read_to_string(environment("E2E_AXE")).unwrap();
    let browser = Browser::start(&site.origin, viewport).await;
    browser.time_zone("America/New_York").await;
    for scheme in ["light", "dark"] {
        browser.prefer(scheme).await;
        for (path, first) in pages {
            browser.visit(path).await;
            if !first.is_empty() {
                browser.value(first).await;
            }
            browser
                .value(&format!(
                    "(() => {{ {axe}; axe.run().then(it => window.found = it) }})()"
                ))
                .await;
            browser.until("window.found != null").await;
            assert!(browser.number("found.passes.length").await > 10.0);
            let found = browser.value("found.violations.map(it => it.id + ': ' + it.nodes.map(it => it.html + ' ' + it.failureSummary).join(' | '))").await;
            assert_eq!(found, serde_json::json!([]), "{path} {scheme} {viewport:?}");
        }
    }
    browser.quit().await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_desktop() {
    assert_clean(&Site::at_root().await, DESKTOP, &PAGES).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_phone() {
    assert_clean(&Site::at_root().await, PHONE, &PAGES).await;
}

#[tokio::test]
async fn axe_finds_nothing_among_exact_times() {
    let site = Site::timed().await;
    assert_clean(&site, DESKTOP, &TIMED).await;
    assert_clean(&site, PHONE, &TIMED).await;
}
