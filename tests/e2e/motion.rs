//! Changes move blocks, briefly, and only for readers who want motion.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site, Viewport,
    pages::{address, rows, timeline, zoom_bar},
    start,
};

/// Records the animations of a page: what each one moves and for how long, in milliseconds.
const WATCH: &str = "window.moves = []; const real = Element.prototype.animate;\
     Element.prototype.animate = function (...frames) { const it = real.apply(this, frames);\
     moves.push({ block: this.classList.contains('block'), longest: it.effect.getComputedTiming().endTime }); return it }";

/// Changes the rows, the filter, and the zoom by button and by key, then goes back.
async fn changes(browser: &Browser, after_each: impl AsyncFn(usize, &str)) {
    browser.visit("/").await;
    browser.choose("Group by", "Type").await;
    browser.until(address::query("?lane=kind")).await;
    after_each(1, "rows").await;
    browser.choose("Topic", "CAR-T immunotherapy").await;
    browser
        .until(address::query("?topic=car-t&lane=kind"))
        .await;
    after_each(2, "filter").await;
    let timeline = timeline(browser);
    let other = if timeline.zoom().await == "week" {
        "day"
    } else {
        "week"
    };
    zoom_bar(browser).go_to(other).await;
    browser
        .until(address::query_has(&format!("zoom={other}")).and(timeline.zoom_is(other)))
        .await;
    after_each(3, "zoom").await;
    timeline.stop().focus().await;
    browser.write("-").await;
    browser
        .until(address::query_has("zoom=fortnight").or(timeline.zoom_is("fortnight")))
        .await;
    after_each(4, "zoom by key").await;
    browser.back().await;
    browser.until(timeline.zoom_is(other)).await;
    after_each(5, "back").await;
}

/// On a desktop, each change moves sessions; on a phone, some are below the screen, where nothing moves.
async fn moving(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.before_pages(WATCH).await;
    browser.before_pages("window.before = 0").await;
    changes(&browser, async |_, what| {
        if viewport == DESKTOP {
            browser.until("moves.length > before").await;
        }
        browser
            .until("document.getAnimations().every(it => it.playState != 'running')")
            .await;
        let longest = browser
            .number("Math.max(0, ...moves.map(it => it.longest))")
            .await;
        assert!(longest <= 200.0, "{what}: moves for {longest} ms");
        assert!(
            browser
                .is("moves.every(it => it.block && it.longest > 0)")
                .await,
            "{what}: something other than sessions moved"
        );
        browser.value("window.before = moves.length").await;
    })
    .await;
    let moved = browser.number("moves.length").await;
    assert!(moved > 2.0, "only {moved} sessions moved");
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
            browser.number("moves.length").await,
            0.0,
            "{what}: something moved"
        );
        let moving = "document.getAnimations().filter(it => it.effect.getComputedTiming().endTime > 0).length";
        assert_eq!(browser.number(moving).await, 0.0, "{what}: an animation ran");
    })
    .await;
    browser.quit().await;
}

#[tokio::test]
async fn a_large_program_changes_without_moving() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.before_pages(WATCH).await;
    browser.visit("/").await;
    browser.choose("Group by", "Type").await;
    let named = rows(&browser).names().reading("Lecture");
    browser
        .until(address::query("?lane=kind").and(named.exist()))
        .await;
    zoom_bar(&browser).go_to("day").await;
    browser.until(timeline(&browser).zoom_is("day")).await;
    assert_eq!(browser.number("moves.length").await, 0.0);
    browser.quit().await;
}
