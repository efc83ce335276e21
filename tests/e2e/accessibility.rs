//! axe-core finds no problems on any kind of page, in light and dark, on a desktop and on a phone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site, Viewport, environment,
    pages::{
        Menu, Sheet, audit, exact_times, menu, search_dialog, share_dialog, sheets, site_header,
        stars_dialog, timeline,
    },
};

/// What to do on a page before auditing it.
#[derive(Clone, Copy, Debug)]
enum First {
    Nothing,
    /// Opens the language menu.
    Languages,
    /// Opens the thread menu.
    Threads,
    /// On a phone, opens the filter sheet.
    Filter,
    /// Opens the header menu if there is one.
    Menu,
    /// Opens a session next to the timeline.
    Session,
    /// Opens a session with an exact time.
    TimedSession,
    /// Has a star for a session that is gone.
    Stars,
    /// Opens the search and types a query.
    Search,
    /// Opens the share dialog.
    Share,
    /// Gets an offer of stars from a link.
    Offer,
    /// Fails to load the data.
    Failure,
}

/// Pages of the shipped program.
const PAGES: [(&str, First); 28] = [
    ("/", First::Nothing),
    ("/?topic=car-t", First::Filter),
    ("/", First::Menu),
    ("/?topic=ai&country=cn&q=ai", First::Languages),
    ("/?topic=nonsense&q=zzz", First::Nothing),
    ("/?lane=topic", First::Nothing),
    ("/?lane=person&thread=topic.car-t", First::Threads),
    ("/?zoom=day&at=2025-08-21", First::Nothing),
    ("/?view=list", First::Nothing),
    ("/", First::Session),
    ("/session/car-t-cell-manufacturing/", First::Nothing),
    ("/day/2025-08-25/", First::Nothing),
    ("/day/2025-08-25/?topic=omics", First::Nothing),
    ("/day/2025-08-24/", First::Nothing),
    ("/day/2025-10-01/", First::Nothing),
    ("/person/vijay-bhoj/", First::Nothing),
    ("/institution/ihcams/", First::Nothing),
    ("/topic/car-t/", First::Nothing),
    ("/country/th/", First::Nothing),
    ("/institutions/", First::Nothing),
    ("/figures/", First::Nothing),
    ("/about/", First::Nothing),
    ("/mine/", First::Nothing),
    ("/mine/", First::Stars),
    ("/topics/", First::Search),
    ("/?topic=car-t", First::Share),
    ("/mine/#stars=1.AAAAAA", First::Offer),
    ("/topic/nothing/", First::Failure),
];

/// Pages of the program with exact times.
const TIMED: [(&str, First); 4] = [
    ("/", First::Nothing),
    ("/?zoom=day&at=2026-03-09", First::Nothing),
    ("/?zoom=week", First::TimedSession),
    (
        "/session/night-round-in-the-sample-laboratory/",
        First::Nothing,
    ),
];

async fn prepare(browser: &Browser, first: First) {
    let (header, search) = (site_header(browser), search_dialog(browser));
    match first {
        First::Nothing => {}
        First::Languages => menu(browser, Menu::Language).open_by_script().await,
        First::Threads => menu(browser, Menu::Thread).open().await,
        First::Filter => sheets(browser).reach(Sheet::Filter).await,
        First::Menu => header.open_menu().await,
        First::Session => timeline(browser).links().click_by_script().await,
        First::TimedSession => exact_times(browser).links().click_by_script().await,
        First::Stars => {
            let stars = "localStorage.setItem('stars:/', '1 bgi-tianjin-visit gone-long-ago'), dispatchEvent(new Event('stars')), 0";
            browser.value(stars).await;
        }
        First::Search => {
            header.search().click_by_script().await;
            browser.until(search.field().exist()).await;
            search.fill("hemo").await;
            search.step_down().await;
        }
        First::Share => {
            header.share().click_by_script().await;
            browser.until(share_dialog(browser).is_open()).await;
        }
        First::Offer => browser.until(stars_dialog(browser).is_open()).await,
        First::Failure => header.pretend_that_data_failed().await,
    }
}

async fn assert_clean(site: &Site, viewport: Viewport, pages: &[(&str, First)]) {
    let axe = std::fs::read_to_string(environment("E2E_AXE")).unwrap();
    let browser = Browser::start(&site.origin, viewport).await;
    browser.time_zone("America/New_York").await;
    for (path, first) in pages {
        let what = format!("{path} {viewport:?} {first:?}");
        browser.prefer("light").await;
        browser.visit(path).await;
        prepare(&browser, *first).await;
        assert_eq!(audit(&browser).axe(&axe).await, [""; 0], "{what}");
        browser.prefer("dark").await;
        let found = audit(&browser).axe_colors(&axe).await;
        assert_eq!(found, [""; 0], "{what} dark");
    }
    browser.quit().await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_desktop() {
    assert_clean(&Site::at_root().await, DESKTOP, &PAGES).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_phone() {
    assert_clean(&Site::at_root().await, PHONE, &PAGES).await;
}

#[tokio::test]
async fn axe_finds_nothing_among_exact_times() {
    let site = Site::timed().await;
    assert_clean(&site, DESKTOP, &TIMED).await;
    assert_clean(&site, PHONE, &TIMED).await;
}
