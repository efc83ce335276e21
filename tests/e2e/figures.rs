//! The program in numbers: tables that lead to their sessions, on any screen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    DESKTOP, Key, PHONE,
    pages::{address, figures, page},
    start,
};

#[tokio::test]
async fn a_number_leads_to_so_many_sessions() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        for to in [
            "/day/2025-08-22/?topic=car-t",
            "/?topic=car-t",
            "/?kind=visit",
            "/?country=cn",
            "/?institution=ihcams",
            "/day/2025-08-25/",
        ] {
            browser.visit("/figures/").await;
            let number = figures(&browser).numbers().to(to);
            let count: usize = number.text().await.trim().parse().unwrap();
            number.click().await;
            browser.until(address::is(to)).await;
            browser
                .until(page(&browser).sessions().visible().count_is(count))
                .await;
            browser.assert_silent().await;
        }
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_wide_table_scrolls_by_itself_and_with_the_keyboard() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/figures/").await;
    assert_eq!(browser.unfitting(390, "/figures/").await, None);
    let figures = figures(&browser);
    let wide = figures.first_is_wider().and(figures.first_is_named());
    browser.until(wide).await;
    figures.frames().focus().await;
    browser.press(Key::Right).await;
    browser.until(figures.first_is_scrolled()).await;
    browser.quit().await;
}

#[tokio::test]
async fn notes_in_narrow_columns_are_one_upright_line() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/figures/").await;
    let notes = figures(&browser).upright_notes().rects().await;
    assert_eq!(notes.len(), 5);
    for note in notes {
        assert!(
            note.width() < 32.0 && note.height() > 2.0 * note.width(),
            "{note:?}"
        );
    }
    browser.quit().await;
}
