//! The figures that don't depend on speed: sizes, requests, layout shifts, widths, targets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site, TABLET,
    pages::{audit, page},
    start,
};

const NONE: [&str; 0] = [];

#[test]
fn sizes_keep_their_limits() {
    let rows = xtask::budget::sizes(&e2e::environment("E2E_DIST")).unwrap();
    let pages = rows.iter().find(|row| row.figure == "pages").unwrap();
    assert!(
        pages.measured > 9.0 * 130.0,
        "all pages exist in nine languages"
    );
    assert_eq!(
        rows.len(),
        9 + 9 + 3,
        "catalog and pages of each language; pages, code, and the whole site"
    );
    xtask::budget::print(&rows);
    for row in &rows {
        assert!(
            row.holds(),
            "{} is {}, over {:?}",
            row.figure,
            row.measured,
            row.limit
        );
    }
}

/// Fetching early would slow down the page's own text on a slow network; running early would delay its first paint.
#[tokio::test]
async fn nothing_competes_with_reading() {
    let (_site, browser) = start(PHONE).await;
    browser
        .before_pages(
            "window.styled = new Promise(done => document.addEventListener('load', ({ target }) => { if (target.rel == 'stylesheet') done(performance.now()) }, true))",
        )
        .await;
    for path in ["/", "/day/2025-08-21/", "/?topic=car-t"] {
        browser.visit(path).await;
        let early = "performance.getEntriesByType('resource').filter(it => it.startTime < performance.getEntriesByType('navigation')[0].domInteractive).map(it => it.name)";
        assert_eq!(
            browser.value(early).await,
            serde_json::json!([]),
            "{path}: the styles are in the page; everything else is requested after it is parsed"
        );
        let asked = browser
            .number("performance.getEntriesByType('resource').filter(it => it.name.endsWith('.wasm')).length")
            .await;
        assert_eq!(asked, 1.0, "{path}: the app is requested once");
        let styled = "styled.then(it => it > performance.getEntriesByName('first-contentful-paint')[0].startTime)";
        assert_eq!(
            browser.value(styled).await,
            serde_json::json!(true),
            "{path}: the app starts after the first paint"
        );
    }
    browser.quit().await;
}

#[tokio::test]
async fn nothing_moves_while_loading() {
    let site = Site::at_root().await;
    for viewport in [PHONE, TABLET, DESKTOP] {
        let browser = Browser::start(&site.origin, viewport).await;
        browser
            .before_pages(
                "window.shifts = []; new PerformanceObserver(list => { for (const it of list.getEntries()) for (const { node, previousRect: a, currentRect: b } \
                 of it.sources) shifts.push(`${it.value} ${node?.outerHTML?.slice(0, 200) ?? node?.textContent} ${JSON.stringify([a, b])}`) })\
                 .observe({ type: 'layout-shift', buffered: true })",
            )
            .await;
        for path in [
            "/",
            "/day/2025-08-21/",
            "/day/2025-08-23/",
            "/?topic=car-t&kind=lecture",
            "/day/2025-08-21/?topic=car-t",
            "/?lane=topic",
            "/?zoom=week",
            "/?zoom=day&at=2025-08-21",
            "/?view=list",
            "/session/car-t-cell-manufacturing/",
            "/person/tao-cheng/",
            "/figures/",
            "/about/",
        ] {
            browser.visit(path).await;
            page(&browser).next_frames().await;
            assert_eq!(
                browser.value("shifts").await,
                serde_json::json!([]),
                "{path} at {viewport:?}"
            );
        }
        browser.quit().await;
    }
}

#[tokio::test]
async fn pages_fit_and_can_be_touched() {
    let (_site, browser) = start(PHONE).await;
    for viewport in [
        (320, 640),
        PHONE,
        TABLET,
        (1024, 768),
        (1280, 800),
        (1366, 768),
        DESKTOP,
        (1920, 1080),
    ] {
        browser.resize(viewport).await;
        for path in [
            "/",
            "/?view=list",
            "/?zoom=week",
            "/?zoom=day",
            "/session/car-t-cell-manufacturing/",
            "/institution/ihcams/",
            "/figures/",
            "/about/",
            "/day/2025-08-25/",
            "/nothing/",
        ] {
            browser.visit(path).await;
            let wider = browser
                .number("document.documentElement.scrollWidth - innerWidth")
                .await;
            assert!(
                wider <= 0.0,
                "{path} at {viewport:?} is {wider} px too wide"
            );
            // Content clipped by its own box; the date strip scrolls, and text for screen readers only is clipped on
            // purpose.
            let wide = audit(&browser).overflowing().html().await;
            assert_eq!(wide, NONE, "{path} at {viewport:?}");
        }
    }
    browser.resize(PHONE).await;
    browser.visit("/day/2025-08-25/?topic=omics").await;
    assert_eq!(
        audit(&browser).low_targets().html().await,
        NONE,
        "main targets are 44 px high"
    );
    browser.quit().await;
}
