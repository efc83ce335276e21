//! Changes move blocks, shortly, and only for who wants it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, Site, Viewport, start};

/// Counts the view transitions of a page, and of each how many parts move and for how long, in milliseconds.
const WATCH: &str = "window.transitions = []; const real = Document.prototype.startViewTransition;\
     Document.prototype.startViewTransition = function (update) { const transition = real.call(this, update); const told = { parts: 0, longest: 0, ended: false };\
     transitions.push(told); transition.ready.then(() => { const moving = document.getAnimations().filter(it => it.effect.pseudoElement?.startsWith('::view-transition'));\
     told.parts = moving.length; told.longest = Math.max(...moving.map(it => it.effect.getComputedTiming().endTime)) });\
     transition.finished.then(() => { told.ended = true }); return transition }";

/// A change of the rows, of the filter, of the zoom by a button and by a key, and back.
async fn changes(browser: &Browser, after_each: impl AsyncFn(usize, &str)) {
    browser.visit("/").await;
    browser.choose("Rows", "Kind").await;
    browser.until("location.search == '?lane=kind'").await;
    after_each(1, "rows").await;
    browser.choose("Topic", "CAR-T immunotherapy").await;
    browser
        .until("location.search == '?topic=car-t&lane=kind'")
        .await;
    after_each(2, "filter").await;
    let other = browser
        .text("document.documentElement.dataset.zoom == 'week' ? 'day' : 'week'")
        .await;
    browser.click(&format!(".zooms .to-{other}")).await;
    browser
        .until(&format!(
            "location.search.includes('zoom={other}') && document.documentElement.dataset.zoom == '{other}'"
        ))
        .await;
    after_each(3, "zoom").await;
    browser
        .value("document.querySelector('.days a[tabindex=\"0\"]').focus()")
        .await;
    browser.write("-").await;
    browser
        .until("location.search.includes('zoom=fortnight') || document.documentElement.dataset.zoom == 'fortnight'")
        .await;
    after_each(4, "zoom by key").await;
    browser.back().await;
    browser
        .until(&format!(
            "document.documentElement.dataset.zoom == '{other}'"
        ))
        .await;
    after_each(5, "back").await;
}

async fn moving(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.before_pages(WATCH).await;
    changes(&browser, async |count, what| {
        browser
            .until(&format!(
                "transitions.length >= {count} && transitions.at(-1).ended"
            ))
            .await;
        assert_eq!(
            browser.number("transitions.length").await,
            count as f64,
            "{what}: one transition"
        );
        let longest = browser.number("transitions.at(-1).longest").await;
        assert!(
            longest > 0.0 && longest <= 200.0,
            "{what}: moves for {longest} ms"
        );
        assert!(
            browser.number("transitions.at(-1).parts").await > 2.0,
            "{what}: sessions move, not the page as a whole"
        );
    })
    .await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn changes_move_for_200_ms_at_most_on_a_desktop() {
    moving(DESKTOP).await;
}

#[tokio::test]
async fn changes_move_for_200_ms_at_most_on_a_phone() {
    moving(PHONE).await;
}

#[tokio::test]
async fn nothing_moves_for_who_prefers_it_so() {
    let (_site, browser) = start(DESKTOP).await;
    browser.before_pages(WATCH).await;
    browser.media(&[("prefers-reduced-motion", "reduce")]).await;
    changes(&browser, async |_, what| {
        assert_eq!(
            browser.number("transitions.length").await,
            0.0,
            "{what}: no transition"
        );
        let moving = "document.getAnimations().filter(it => it.effect.getComputedTiming().endTime > 0).length";
        assert_eq!(browser.number(moving).await, 0.0, "{what}: no animation");
    })
    .await;
    browser.quit().await;
}

#[tokio::test]
async fn a_large_programme_changes_without_moving() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.before_pages(WATCH).await;
    browser.visit("/").await;
    browser.choose("Rows", "Kind").await;
    browser
        .until("location.search == '?lane=kind' && [...document.querySelectorAll('.rows .lane')].some(it => it.textContent == 'Lecture')")
        .await;
    browser.click(".zooms .to-day").await;
    browser
        .until("document.documentElement.dataset.zoom == 'day'")
        .await;
    assert_eq!(browser.number("transitions.length").await, 0.0);
    browser.quit().await;
}
