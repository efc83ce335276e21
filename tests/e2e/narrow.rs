//! Narrow screens and large text: nothing but the timeline scrolls sideways (WCAG 1.4.4, 1.4.10).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::start;

#[tokio::test]
async fn nothing_but_the_timeline_scrolls_sideways_on_a_narrow_screen() {
    let (_site, browser) = start((320, 640)).await;
    for zoom in ["fortnight", "week", "day"] {
        for lane in ["part", "topic", "kind", "country", "institution", "person"] {
            let path = format!("/?lane={lane}&zoom={zoom}");
            browser.visit(&path).await;
            assert_eq!(browser.unfitting(320, &path).await, None);
        }
    }
    for path in [
        "/",
        "/?view=list",
        "/?lane=topic&view=list",
        "/?topic=car-t&kind=lecture&lane=person&thread=topic.car-t",
        "/?thread=institution.tianjin-university&zoom=week",
    ] {
        browser.visit(path).await;
        assert_eq!(browser.unfitting(320, path).await, None);
    }
    // Menus too.
    for menu in ["lane", "thread", "topic"] {
        browser.visit("/").await;
        browser.click(&format!("[data-menu={menu}] summary")).await;
        browser
            .until("document.querySelector('details[open] li a') != null")
            .await;
        assert_eq!(browser.unfitting(320, menu).await, None);
    }
    browser.quit().await;
}

async fn large_text(width: u32) {
    let mut wrong = Vec::new();
    let (_site, browser) = start((width, 800)).await;
    for path in [
        "/",
        "/?zoom=fortnight",
        "/?zoom=week&lane=topic",
        "/?zoom=day&lane=institution",
        "/?view=list",
        "/?topic=car-t&kind=lecture&thread=topic.car-t",
        "/day/2025-08-25/",
        "/session/hsc-gene-therapy-for-hemoglobinopathies/",
    ] {
        browser.visit(path).await;
        browser
            .value("document.documentElement.style.fontSize = '200%'")
            .await;
        browser
            .until("parseFloat(getComputedStyle(document.body).fontSize) == 32")
            .await;
        wrong.extend(browser.unfitting(width, path).await);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.quit().await;
}

#[tokio::test]
async fn text_of_twice_the_size_fits_a_wide_screen() {
    large_text(1280).await;
}

#[tokio::test]
async fn text_of_twice_the_size_fits_a_narrow_screen() {
    large_text(320).await;
}
