//! A newer build takes over without losing anything, and can be taken back.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, Fault, PHONE, Site,
    pages::{
        Condition, address, failure, is_live, page, search_dialog, site_header, stars, updates,
    },
    start,
};
use xtask::sample::RENAMED;

const BEFORE: &str = "Keynote on stem cell biology";
/// The script of that build, after the constant that it needs.
const WITHDRAWN: &str = include_str!("../../crates/prerender/src/withdrawn.js");
const SESSION: &str = "/session/keynote-stem-cell-biology/";

#[tokio::test]
async fn a_newer_program_is_offered_and_loses_nothing() {
    let (site, browser) = start(PHONE).await;
    browser.visit_and_keep("/day/2025-08-18/").await;
    stars(&browser)
        .of("keynote-stem-cell-biology")
        .click()
        .await;
    browser.visit("/?topic=stem-cells&view=list").await;
    site.publish("E2E_UPDATED");
    browser.until_offered().await;
    let offer = updates(&browser);
    let said = offer.line().seen_text().await;
    assert!(
        said.contains("The program was updated on 24 December 2026"),
        "{said}"
    );
    assert!(
        !browser.is(page(&browser).has_text(RENAMED)).await,
        "nothing changes under the reader's hands"
    );
    offer.show().click().await;
    browser.until(reads(&browser, RENAMED)).await;
    browser
        .until(address::is("/?topic=stem-cells&view=list"))
        .await;
    assert!(!browser.is(offer.line().is_rendered()).await);
    browser.visit("/day/2025-08-18/").await;
    browser
        .until(stars(&browser).is_set("keynote-stem-cell-biology"))
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

/// The page is live and has these words.
fn reads(browser: &Browser, words: &str) -> Condition {
    is_live().and(page(browser).has_text(words))
}

/// Pages that were visited, and all days and sessions, are those of the new build, all of them.
#[tokio::test]
async fn a_newer_build_replaces_every_page_at_once() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep(SESSION).await;
    browser.visit_and_keep("/topic/car-t/").await;
    browser.visit_and_keep("/").await;
    site.publish("E2E_UPDATED");
    browser.until_offered().await;
    site.cut();
    for (path, title) in [
        (SESSION, RENAMED),
        ("/day/2025-08-18/", RENAMED),
        ("/", RENAMED),
    ] {
        browser.open(path).await;
        browser.until(reads(&browser, title)).await;
    }
    browser.open("/topic/car-t/").await;
    browser
        .until(is_live().and(page(&browser).heading().begins("CAR-T")))
        .await;
    browser.quit().await;
}

/// A tab that stays open keeps its own build until it is closed, parts that it had not loaded yet among it.
#[tokio::test]
async fn an_open_tab_keeps_its_build() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep("/").await;
    let old = browser.tab().await;
    let files = browser.kept_files().await;
    browser.new_tab().await;
    site.publish("E2E_UPDATED");
    browser.visit("/").await;
    browser.until_slow(page(&browser).has_text(RENAMED)).await;
    browser
        .until_slow(updates(&browser).keeps_more_than(&files))
        .await;
    site.cut();
    browser.switch_to(&old).await;
    assert!(browser.is(page(&browser).has_text(BEFORE)).await);
    let (header, search) = (site_header(&browser), search_dialog(&browser));
    header.search().click().await;
    search.search("таиланд").await;
    browser.until(search.finds("Thailand")).await;
    assert!(
        browser.kept_files().await.len() > files.len(),
        "both builds are kept"
    );
    browser.quit().await;
}

/// Once no page uses it, nothing of it is left.
#[tokio::test]
async fn a_former_build_goes_with_its_last_page() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep("/").await;
    let before = browser.kept_files().await;
    site.publish("E2E_UPDATED");
    browser.until_offered().await;
    updates(&browser).show().click().await;
    browser.until(reads(&browser, RENAMED)).await;
    browser
        .until_slow(updates(&browser).has_let_go_of(&before))
        .await;
    browser.quit().await;
}

/// The host goes back to the former build: readers follow.
#[tokio::test]
async fn a_build_can_be_taken_back() {
    let site = Site::updated().await;
    let browser = Browser::start(&site.origin, PHONE).await;
    browser.visit_and_keep(SESSION).await;
    assert!(browser.is(page(&browser).has_text(RENAMED)).await);
    for (build, title, gone) in [
        ("E2E_DIST", BEFORE, RENAMED),
        ("E2E_UPDATED", RENAMED, "nothing"),
        ("E2E_DIST", BEFORE, RENAMED),
    ] {
        site.publish(build);
        browser.until_offered().await;
        updates(&browser).show().click().await;
        browser.until(reads(&browser, title)).await;
        assert!(!browser.is(page(&browser).has_text(gone)).await, "{build}");
    }
    site.cut();
    browser.reload().await;
    browser.until(reads(&browser, BEFORE)).await;
    browser.quit().await;
}

/// In the middle of an upload, the host has some files of each build.
#[tokio::test]
async fn half_an_update_changes_nothing() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep(SESSION).await;
    site.publish("E2E_UPDATED");
    site.fail("program-", Fault::Missing);
    browser.look_for_updates().await;
    browser
        .until_slow(updates(&browser).has_failed_to_install())
        .await;
    assert!(!browser.is(updates(&browser).line().is_rendered()).await);
    site.cut();
    browser.open(SESSION).await;
    browser.until(reads(&browser, BEFORE)).await;
    browser.quit().await;
}

/// With a server that accepts and never answers, a page that was visited is there in time, and so is one that was not
/// but that the app can draw.
#[tokio::test]
async fn a_server_that_hangs_is_not_waited_for() {
    let (site, browser) = start(PHONE).await;
    browser.visit_and_keep("/day/2025-08-21/").await;
    site.fail("", Fault::Slow);
    browser.navigate("/day/2025-08-21/").await;
    browser.until(failure::is_readable().and(is_live())).await;
    browser.navigate("/day/2025-08-18/").await;
    browser
        .until(is_live().and(page(&browser).heading().reads("Monday, 18 August 2025")))
        .await;
    browser.quit().await;
}

/// A host may vary its answers by whatever it likes.
#[tokio::test]
async fn answers_that_vary_are_found_again() {
    let (site, browser) = start(PHONE).await;
    site.vary_by("accept-language, user-agent, cookie");
    browser.visit_and_keep("/").await;
    site.cut();
    browser.accept_language("th").await;
    browser.open("/?topic=car-t").await;
    browser.until(is_live()).await;
    browser.quit().await;
}

/// The build that withdraws the worker (`OFFLINE=off`): what was kept is removed, and the site goes on without.
#[tokio::test]
async fn the_worker_can_be_withdrawn() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit_and_keep("/").await;
    assert!(browser.kept_files().await.len() > 5);
    site.replace("/sw.js", &format!("const BASE = \"/\";\n{WITHDRAWN}"));
    browser.look_for_updates().await;
    browser
        .until_slow(updates(&browser).nothing_is_kept())
        .await;
    browser.visit("/day/2025-08-21/").await;
    browser.until(is_live()).await;
    browser.assert_silent().await;
    browser.quit().await;
}
