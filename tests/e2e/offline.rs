//! After a first visit, the site can be read offline.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Ability, Browser, DESKTOP, Fault, PHONE, Site,
    pages::{
        Condition, dialog, filter_bar, is_live, page, record_page, search_dialog, site_header,
        stars, timeline,
    },
    start, test_lacks,
};

/// The page is live and has this heading.
fn headed(browser: &Browser, heading: &str) -> Condition {
    is_live().and(page(browser).heading().reads(heading))
}

#[tokio::test]
async fn what_was_seen_once_and_every_day_and_session_is_read_without_a_network() {
    let (site, browser) = start(PHONE).await;
    browser.visit_and_keep("/").await;
    browser.visit("/topic/car-t/").await;
    site.cut();
    browser.open("/?topic=car-t").await;
    browser.until(is_live()).await;
    browser
        .until(filter_bar(&browser).status().begins("12 sessions"))
        .await;
    // Never opened before: drawn from the program.
    browser.open("/day/2025-08-21/").await;
    browser
        .until(headed(&browser, "Thursday, 21 August 2025"))
        .await;
    assert_eq!(browser.sessions().await.len(), 4);
    browser.open("/session/keynote-stem-cell-biology/").await;
    browser
        .until(headed(&browser, "Keynote on stem cell biology"))
        .await;
    // Opened before: as it was.
    browser.open("/topic/car-t/").await;
    browser
        .until(is_live().and(page(&browser).heading().begins("CAR-T")))
        .await;
    assert!(record_page(&browser).items().count().await > 5);
    // Not available: the page says so.
    browser.open("/topic/hsct/").await;
    browser.until(headed(&browser, "You’re offline")).await;
    browser.quit().await;
}

/// The first visit is still being kept when a reader goes on to this page.
async fn go_on_early(site: &Site, browser: &Browser, path: &str) {
    site.fail("/mine/", Fault::Slow);
    browser.visit("/").await;
    browser.visit(path).await;
    site.heal();
}

#[tokio::test]
async fn what_was_opened_before_the_first_visit_was_kept_is_read_without_a_network() {
    let (site, browser) = start(PHONE).await;
    go_on_early(&site, &browser, "/topic/hsct/").await;
    browser.until_kept("/topic/hsct/").await;
    site.cut();
    browser.reload().await;
    browser
        .until(is_live().and(page(&browser).heading().begins("Hemato")))
        .await;
    browser.quit().await;
}

/// A page in another language brings everything that is read in that language: those that were opened before the first
/// visit was kept, and those after it.
#[tokio::test]
async fn every_language_that_was_opened_is_read_without_a_network() {
    let (site, browser) = start(PHONE).await;
    go_on_early(&site, &browser, "/ar/topic/hsct/").await;
    browser.until_kept("/ar/mine/").await;
    browser.visit("/th/topic/hsct/").await;
    browser.until_kept("/th/mine/").await;
    site.cut();
    for (path, heading) in [
        ("/ar/day/2025-08-21/", "الخميس، ٢١ أغسطس ٢٠٢٥"),
        ("/th/day/2025-08-21/", "วันพฤหัสบดีที่ 21 สิงหาคม พ.ศ. 2568"),
        ("/day/2025-08-21/", "Thursday, 21 August 2025"),
    ] {
        browser.open(path).await;
        browser.until(headed(&browser, heading)).await;
        assert_eq!(browser.sessions().await.len(), 4, "{path}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn stars_survive_a_reload_without_a_network() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep("/day/2025-08-21/").await;
    let (stars, slug) = (stars(&browser), "bgi-tianjin-visit");
    stars.of(slug).click().await;
    site.cut();
    browser.reload().await;
    browser.until(is_live().and(stars.is_set(slug))).await;
    site_header(&browser).my_program().click().await;
    browser.until(timeline(&browser).blocks().count_is(1)).await;
    browser.reload().await;
    browser.until(timeline(&browser).live_with(1)).await;
    browser.quit().await;
}

#[tokio::test]
async fn every_tool_is_there_without_a_network_after_one_visit() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep("/").await;
    site.cut();
    browser.reload().await;
    browser.until(is_live()).await;
    let (header, search) = (site_header(&browser), search_dialog(&browser));
    header.search().click().await;
    // A name in another language: it is in a file of its own.
    search.search("таиланд").await;
    browser.until(search.finds("Thailand")).await;
    browser.back().await;
    browser.until(search.field().absent()).await;
    header.share().click().await;
    browser.until(dialog(&browser).exist()).await;
    browser.back().await;
    browser.open("/day/2025-08-21/").await;
    browser.until(is_live()).await;
    stars(&browser).of("bgi-tianjin-visit").click().await;
    browser
        .until(stars(&browser).is_set("bgi-tianjin-visit"))
        .await;
    browser.quit().await;
}

/// The page about the workshop says what the browser keeps, and deletes it.
#[tokio::test]
async fn what_is_stored_is_said_and_can_be_deleted() {
    if test_lacks(Ability::ScriptsFirst) {
        return;
    }
    let (_site, browser) = start(PHONE).await;
    browser
        .before_pages("window.confirm = question => { window.asked = question; return true }")
        .await;
    browser.visit("/day/2025-08-21/").await;
    stars(&browser).of("bgi-tianjin-visit").click().await;
    browser.visit_and_keep("/about/").await;
    let stored = page(&browser).stored();
    browser.until(stored.contains("For reading offline")).await;
    assert!(browser.stored_kilobytes().await > 500.0);
    assert!(stored.seen_text().await.contains("1 star · 0 notes"));
    page(&browser).deleting().nth(-1).click().await;
    assert!(browser.text("asked").await.contains("can’t be undone"));
    browser.until(!stored.contains("1 star")).await;
    browser.until(stars(&browser).keeps("1")).await;
    page(&browser).deleting().nth(0).click().await;
    browser.until(stored.contains("offline: 0 kB")).await;
    browser.quit().await;
}

#[tokio::test]
async fn below_a_path_it_keeps_to_it() {
    let site = Site::below_a_path().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    let base = xtask::suite::SUBPATH;
    browser.visit_and_keep(base).await;
    let scope = "navigator.serviceWorker.ready.then(it => { window.scope = new URL(it.scope).pathname }), 0";
    browser.value(scope).await;
    browser.until("window.scope != null").await;
    assert_eq!(browser.text("scope").await, base);
    site.cut();
    browser.open(&format!("{base}day/2025-08-25/")).await;
    browser
        .until(headed(&browser, "Monday, 25 August 2025"))
        .await;
    browser.quit().await;
}
