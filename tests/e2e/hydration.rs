//! Every address of the programme opens cold: hydrated without a word on the console, equal to its HTML.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{DESKTOP, start};

#[tokio::test]
async fn every_page_hydrates_to_what_was_prerendered() {
    let (_site, browser) = start(DESKTOP).await;
    let mut paths: Vec<String> = (15..=29)
        .map(|day| format!("/day/2025-08-{day}/"))
        .collect();
    paths.push("/".to_owned());
    paths.push("/session/car-t-cell-manufacturing/".to_owned());
    paths.push("/index.html".to_owned());
    paths.push("/404.html".to_owned());
    for path in &paths {
        browser.visit(path).await;
        let (sent, live) = browser.sent_and_now().await;
        assert!(sent.len() > 1_000);
        let differs = sent
            .bytes()
            .zip(live.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        let around = |text: &str| {
            text.chars()
                .skip(differs.saturating_sub(80))
                .take(200)
                .collect::<String>()
        };
        assert_eq!(
            sent,
            live,
            "{path} differs:\n{}\n{}",
            around(&sent),
            around(&live)
        );
        browser.assert_silent().await;
        let foreign = "performance.getEntriesByType('resource').filter(it => !it.name.startsWith(location.origin)).length";
        assert_eq!(
            browser.number(foreign).await,
            0.0,
            "{path} asks somebody else"
        );
    }
    browser.quit().await;
}
