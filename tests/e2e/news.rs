//! What is new since the reader's last visit.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    DESKTOP, PHONE,
    pages::{is_live, news, session_page, stars, timeline},
    start,
};
use thirtyfour::Key;

const SLUG: &str = "bgi-tianjin-visit";
const OTHER: &str = "opening-ceremony";

#[tokio::test]
async fn a_first_visit_and_one_of_the_same_program_have_no_news() {
    let (_site, browser) = start(PHONE).await;
    let news = news(&browser);
    for _ in 0..2 {
        browser.visit("/").await;
        browser.until(is_live()).await;
        browser.until(news.is_remembered()).await;
        assert!(
            browser
                .is(news.line().absent().and(news.marks().absent()))
                .await
        );
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn sessions_that_were_not_there_are_marked_the_starred_first_until_they_are_seen() {
    let (_site, browser) = start(DESKTOP).await;
    let (news, own) = (news(&browser), stars(&browser));
    browser.visit("/").await;
    browser.until(news.is_remembered()).await;
    // As if the last visit was to an earlier program without two of the sessions.
    news.forget(&[OTHER, SLUG]).await;
    browser
        .value(&format!("localStorage.setItem('stars:/', '1 {SLUG}'), 0"))
        .await;
    browser.reload().await;
    browser
        .until(
            news.line()
                .contains("2 sessions are new or have changed since your last visit."),
        )
        .await;
    browser.until(news.links().count_is(2)).await;
    browser
        .until(news.links().leads_to(&format!("/session/{SLUG}/")))
        .await;
    browser.until(news.of_block(SLUG).reads("New")).await;
    browser.until(news.of_block(OTHER).reads("New")).await;
    browser.visit(&format!("/session/{SLUG}/")).await;
    browser
        .until(session_page(&browser).article().contains("New"))
        .await;
    browser.visit("/").await;
    news.mark_as_seen().focus().await;
    browser.press(Key::Enter).await;
    browser.until(news.line().absent()).await;
    browser.until(news.marks().absent()).await;
    browser.reload().await;
    browser.until(own.is_set(SLUG)).await;
    assert!(browser.is(news.line().absent()).await);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn what_is_kept_of_another_language_is_the_same() {
    let (_site, browser) = start(DESKTOP).await;
    let (news, own) = (news(&browser), stars(&browser));
    browser
        .before_pages(&format!(
            "if (!localStorage['stars:/']) localStorage.setItem('stars:/ar/', '1 {SLUG}')"
        ))
        .await;
    browser.visit("/ar/mine/").await;
    browser
        .until(timeline(&browser).starred_blocks().count_is(1))
        .await;
    browser.until(own.keeps(&format!("1 {SLUG}"))).await;
    browser.visit("/mine/").await;
    browser
        .until(timeline(&browser).starred_blocks().count_is(1))
        .await;
    assert!(browser.is(news.line().absent()).await);
    browser.quit().await;
}
