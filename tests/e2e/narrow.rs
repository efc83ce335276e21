//! Narrow screens and large text: nothing but the timeline scrolls sideways (WCAG 1.4.4, 1.4.10).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    pages::{Menu, menu, open_links, page},
    start,
};

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
    // Menus as well.
    for which in [Menu::Rows, Menu::Thread, Menu::Topic] {
        browser.visit("/").await;
        menu(&browser, which).open().await;
        browser.until(open_links(&browser).exist()).await;
        assert_eq!(browser.unfitting(320, &format!("{which:?}")).await, None);
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
        page(&browser).double_text().await;
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
