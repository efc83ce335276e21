//! The page on paper.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{Browser, DESKTOP, PHONE, pdf_pages, start};
use serde_json::json;

/// Width and height in points of A4.
const UPRIGHT: (i32, i32) = (595, 842);
const ACROSS: (i32, i32) = (842, 595);

/// Whole points of each page.
async fn pages(browser: &Browser) -> Vec<(i32, i32)> {
    #[expect(clippy::cast_possible_truncation, reason = "paper is small")]
    let whole = |(width, height): (f64, f64)| (width.round() as i32, height.round() as i32);
    pdf_pages(&browser.pdf().await)
        .into_iter()
        .map(whole)
        .collect()
}

/// The page's text as it is printed.
async fn paper(browser: &Browser) -> String {
    browser
        .tool("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    let text = browser
        .text("(dispatchEvent(new Event('beforeprint')), document.body.innerText)")
        .await;
    browser
        .tool("Emulation.setEmulatedMedia", json!({ "media": "" }))
        .await;
    text
}

#[tokio::test]
async fn the_timeline_fits_one_page_across_however_it_is_looked_at() {
    for (viewport, paths) in [
        (
            DESKTOP,
            &[
                "/",
                "/?lane=topic",
                "/?lane=person&zoom=day",
                "/?thread=topic.car-t&zoom=week",
                "/?view=list",
                "/?topic=car-t&country=cn,us",
            ][..],
        ),
        (PHONE, &["/", "/?lane=country&zoom=fortnight"][..]),
    ] {
        let (_site, browser) = start(viewport).await;
        for path in paths {
            browser.visit(path).await;
            assert_eq!(pages(&browser).await, [ACROSS], "{path} at {viewport:?}");
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn each_day_fits_one_page_upright() {
    let (_site, browser) = start(DESKTOP).await;
    for day in 15..=29 {
        let path = format!("/day/2025-08-{day}/");
        browser.visit(&path).await;
        assert_eq!(pages(&browser).await, [UPRIGHT], "{path}");
    }
    browser.visit("/session/car-t-cell-manufacturing/").await;
    assert_eq!(pages(&browser).await, [UPRIGHT]);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn paper_says_where_it_is_from_and_when_it_was_printed() {
    let (site, browser) = start(DESKTOP).await;
    browser
        .before_pages(
            "{ const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(2025, 8, 3, 12) } } }",
        )
        .await;
    for path in ["/?lane=topic&topic=car-t,hsct&q=cell", "/day/2025-08-21/"] {
        browser.visit(path).await;
        let text = paper(&browser).await;
        assert!(text.contains(&format!("{}{path}", site.origin)), "{text}");
        assert!(text.contains("Printed on 2025-09-03"), "{text}");
        assert!(
            text.contains("International Workshop on Cell Therapy for Blood Diseases"),
            "{text}"
        );
        assert!(text.contains("Programme last changed on"), "{text}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn filters_that_are_on_are_named_and_what_they_hide_is_not_printed() {
    let (_site, browser) = start(DESKTOP).await;
    for (path, count) in [
        ("/?topic=car-t&country=us", "1 session"),
        ("/day/2025-08-19/?topic=car-t&country=us", "1 of 4 sessions"),
    ] {
        browser.visit(path).await;
        let text = paper(&browser).await;
        for named in ["CAR-T immunotherapy", "United States", count] {
            assert!(text.contains(named), "{path} lacks {named}: {text}");
        }
        assert!(
            text.contains("CAR-T Cell Applications in Autoimmunity and Transplantation"),
            "{text}"
        );
        assert!(!text.contains("International Medical Center"), "{text}");
    }
    browser.visit("/").await;
    let text = paper(&browser).await;
    assert!(
        !text.contains("35 sessions on 10 days"),
        "nothing is chosen: {text}"
    );
    browser.quit().await;
}

#[tokio::test]
async fn no_control_is_printed() {
    let (_site, browser) = start(DESKTOP).await;
    for path in [
        "/?thread=topic.car-t&topic=car-t",
        "/day/2025-08-21/",
        "/session/car-t-toxicities/",
    ] {
        browser.visit(path).await;
        browser
            .tool("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await;
        let controls = "[...document.querySelectorAll('button, input, select, summary, nav, dialog, .strip, .zooms, .marker')]\
                        .filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 80))";
        assert_eq!(browser.value(controls).await, json!([]), "{path}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn it_prints_without_scripts() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .tool(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
    for (path, paper) in [("/", ACROSS), ("/day/2025-08-25/", UPRIGHT)] {
        browser.open(path).await;
        assert_eq!(pages(&browser).await, [paper], "{path}");
    }
    browser.quit().await;
}
