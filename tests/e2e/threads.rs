//! What runs through the days is followed: started, told, walked along, kept and left.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, Viewport, start};
use serde_json::{Value, json};

/// The sessions of the shipped programme about CAR-T immunotherapy.
const CAR_T: [u32; 12] = [1, 2, 4, 6, 13, 14, 15, 16, 23, 24, 26, 27];
const CAR_T_LINE: &str = "CAR-T immunotherapy 12 sessions on 6 days, 18 Aug to 27 Aug";

const STATUS: &str = "document.querySelector('.thread-bar [role=status]').textContent.trim()";
/// The numbers of the sessions that are marked as the thread's.
const MARKED: &str = "[...new Set([...document.querySelectorAll('.block.on-thread')].map(it => Number(it.dataset.n)))].sort((a, b) => a - b)";
/// The numbers of the others.
const OTHERS: &str = "[...new Set([...document.querySelectorAll('.block:not(.on-thread)')].map(it => Number(it.dataset.n)))]";
/// The session at which the keyboard is.
const AT: &str = "Number(document.activeElement.closest('.block')?.dataset.n ?? -1)";
/// How much of the thread's line is seen, in pixels along it.
const LINE_SEEN: &str = "(() => { const svg = document.querySelector('.timeline > svg'), path = svg.querySelector('path');\
     if (!svg.checkVisibility() || !path.getAttribute('d')) return 0; const box = svg.getBoundingClientRect(); let seen = 0;\
     for (let at = 0; at < path.getTotalLength(); at++) { const it = path.getPointAtLength(at); if (it.x < box.width && it.y < box.height) seen++ } return seen })()";
/// The points of the line, in the pixels of the screen.
const POINTS: &str = "(() => { const svg = document.querySelector('.timeline > svg').getBoundingClientRect();\
     return (document.querySelector('.timeline > svg path').getAttribute('d')?.match(/[MC][^MC]*/g) ?? [])\
     .map(it => it.slice(1).trim().split(/[ ,]+/).slice(-2).map(Number)).map(([x, y]) => [x + svg.left, y + svg.top]) })()";

/// Waits until a thread of these sessions is drawn: they are marked and no other, and the line goes from one of their
/// blocks to the next, in order.
async fn until_drawn(browser: &Browser, sessions: &[u32]) {
    browser
        .until(&format!(
            "document.querySelector('.timeline').classList.contains('threaded') && JSON.stringify({MARKED}) == JSON.stringify({sessions:?})\
             && !{OTHERS}.some(it => {sessions:?}.includes(it))"
        ))
        .await;
    browser
        .until(&format!(
            "{POINTS}.length == {} && {POINTS}.every(([x, y], step) => [...document.querySelectorAll(`.block[data-n=\"${{{sessions:?}[step]}}\"]`)]\
             .map(it => it.getBoundingClientRect()).some(it => it.left <= x && x <= it.right && it.top <= y && y <= it.bottom))",
            sessions.len()
        ))
        .await;
    if sessions.len() > 1 {
        assert!(browser.number(LINE_SEEN).await > 100.0, "the line is seen");
    }
}

/// Waits until nothing is followed and nothing is left of what was.
async fn until_gone(browser: &Browser) {
    browser
        .until("!location.search.includes('thread') && !document.querySelector('.threaded, .on-thread, .thread-bar button, .thread-bar a')")
        .await;
    assert_eq!(browser.text(STATUS).await, "");
    assert_eq!(
        browser.number(LINE_SEEN).await,
        0.0,
        "nothing of the line is left"
    );
}

async fn followed(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    until_gone(&browser).await;
    browser.click("[data-menu=thread] summary").await;
    let number = "[...document.querySelectorAll('[data-menu=thread][open] li')].findIndex(it => it.textContent.startsWith('CAR-T immunotherapy'))";
    browser.until(&format!("{number} > 0")).await;
    let number = browser.number(number).await + 1.0;
    let value = format!("[data-menu=thread] li:nth-child({number}) a");
    assert_eq!(
        browser
            .text(&format!(
                "document.querySelector('{value} .count').textContent"
            ))
            .await,
        "12"
    );
    browser.click(&value).await;
    browser
        .until("location.search == '?thread=topic.car-t'")
        .await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(browser.text(STATUS).await, CAR_T_LINE);
    assert_eq!(
        browser.value(&format!("{OTHERS}.length")).await,
        json!(35 - CAR_T.len()),
        "the others stay"
    );
    // The menu says what is followed, and choosing it again ends it.
    browser
        .until(&format!(
            "document.querySelector('{value}').ariaCurrent == 'true'"
        ))
        .await;
    browser.click(&value).await;
    browser.until("location.search == ''").await;
    until_gone(&browser).await;
    browser.click(&value).await;
    until_drawn(&browser, &CAR_T).await;
    browser.click("h1").await;
    browser.click(".thread-bar a").await;
    browser.until("location.search == ''").await;
    until_gone(&browser).await;
    assert_eq!(browser.sessions().await.len(), 35);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_starts_from_the_menu_and_ends_on_a_desktop() {
    followed(DESKTOP).await;
}

#[tokio::test]
async fn a_thread_starts_from_the_menu_and_ends_on_a_phone() {
    followed(PHONE).await;
}

async fn from_a_label(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?lane=topic&zoom=week").await;
    let number = "[...document.querySelectorAll('.rows .row')].findIndex(it => it.textContent == 'CAR-T immunotherapy')";
    let row = browser.number(number).await;
    let label = format!(".rows .row:nth-child({}) a.lane", row + 1.0);
    browser.click(&label).await;
    browser
        .until("location.search.startsWith('?lane=topic&thread=topic.car-t&zoom=week')")
        .await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(browser.text(STATUS).await, CAR_T_LINE);
    // In the rows of its own kind the thread runs along its row.
    let off = format!(
        "{POINTS}.filter(([x, y]) => ![...document.querySelectorAll('.slot[data-row=\"{row}\"]')].map(it => it.getBoundingClientRect())\
         .some(it => it.left <= x && x <= it.right && it.top <= y && y <= it.bottom))"
    );
    assert_eq!(browser.value(&off).await, json!([]));
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_starts_from_the_name_of_its_row_on_a_desktop() {
    from_a_label(DESKTOP).await;
}

#[tokio::test]
async fn a_thread_starts_from_the_name_of_its_row_on_a_phone() {
    from_a_label(PHONE).await;
}

#[tokio::test]
async fn rows_that_are_no_threads_have_names_and_no_links() {
    let (_site, browser) = start(DESKTOP).await;
    for (lane, linked) in [
        ("part", false),
        ("kind", false),
        ("country", false),
        ("topic", true),
        ("person", true),
        ("institution", true),
    ] {
        browser.visit(&format!("/?lane={lane}")).await;
        let links = browser
            .number("document.querySelectorAll('.rows a.lane').length")
            .await;
        assert_eq!(links > 0.0, linked, "{lane}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_opens_by_its_address_and_is_what_the_filter_shows() {
    let (_site, browser) = start(DESKTOP).await;
    for (facet, slug, name) in [
        ("topic", "gene-editing", "Gene editing"),
        ("person", "tao-cheng", "Tao Cheng"),
        ("institution", "juventas", "Juventas"),
    ] {
        browser.visit(&format!("/?{facet}={slug}")).await;
        let shown = browser
            .value("[...document.querySelectorAll('.block')].filter(it => it.checkVisibility()).map(it => Number(it.dataset.n)).sort((a, b) => a - b)")
            .await;
        let sessions: Vec<u32> = serde_json::from_value(shown).unwrap();
        assert!(sessions.len() > 1, "{slug}");
        let days = browser
            .number("[...document.querySelectorAll('.day')].filter(it => it.querySelector('.block')).length")
            .await;
        for lane in ["", "&lane=topic", "&lane=person"] {
            browser
                .visit(&format!("/?thread={facet}.{slug}{lane}"))
                .await;
            until_drawn(&browser, &sessions).await;
            let said = browser.text(STATUS).await;
            let count = if days == 1.0 { "day" } else { "days" };
            let start = format!("{name} {} sessions on {days} {count}, ", sessions.len());
            assert!(said.starts_with(&start), "{said:?} instead of {start:?}");
        }
    }
    browser.assert_silent().await;
    browser.quit().await;
}

/// Presses or clicks, and waits for the keyboard to come to a session that is then seen.
async fn step(browser: &Browser, by: &str, to: u32) {
    if by.len() == 1 {
        browser.write(by).await;
    } else {
        browser.click(&format!("[data-step={by}]")).await;
    }
    browser.until(&format!("{AT} == {to}")).await;
    browser
        .until("(it => it.left >= -1 && it.right <= innerWidth + 1 && it.top < innerHeight && it.bottom > 0)(document.activeElement.closest('.block').getBoundingClientRect())")
        .await;
}

/// Presses or clicks where the thread has ended: a key leaves the keyboard at the session, a click on its button.
async fn stay(browser: &Browser, by: &str, at: u32) {
    if by.len() == 1 {
        browser.write(by).await;
        assert_eq!(browser.number(AT).await, f64::from(at));
    } else {
        browser.click(&format!("[data-step={by}]")).await;
        assert_eq!(
            browser.text("document.activeElement.dataset.step").await,
            by
        );
    }
}

async fn walked(viewport: Viewport, query: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?{query}thread=topic.car-t")).await;
    until_drawn(&browser, &CAR_T).await;
    for (on, back) in [("n", "p"), ("on", "back")] {
        // From a session that is not on it.
        browser
            .value("document.querySelector('.block[data-n=\"0\"] a').focus()")
            .await;
        for to in CAR_T {
            step(&browser, on, to).await;
        }
        stay(&browser, on, 27).await;
        for &to in CAR_T.iter().rev().skip(1) {
            step(&browser, back, to).await;
        }
        stay(&browser, back, 1).await;
        // From between two of them to either side.
        for (key, to) in [(on, 13), (back, 6)] {
            browser
                .value("document.querySelector('.block[data-n=\"10\"] a').focus()")
                .await;
            step(&browser, key, to).await;
        }
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn keys_and_buttons_walk_along_the_thread_on_a_desktop() {
    walked(DESKTOP, "").await;
}

#[tokio::test]
async fn keys_and_buttons_walk_along_the_thread_where_sessions_stand_in_several_rows() {
    walked(DESKTOP, "lane=topic&").await;
}

#[tokio::test]
async fn keys_and_buttons_walk_along_the_thread_on_a_phone() {
    walked(PHONE, "").await;
}

#[tokio::test]
async fn a_thread_counts_what_the_filter_shows() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .visit("/?kind=case-report,visit&thread=topic.car-t")
        .await;
    until_drawn(&browser, &[16, 24]).await;
    assert_eq!(
        browser.text(STATUS).await,
        "CAR-T immunotherapy 2 sessions on 2 days, 22 Aug to 26 Aug"
    );
    browser.visit("/?kind=visit&thread=topic.car-t").await;
    until_drawn(&browser, &[24]).await;
    assert_eq!(
        browser.text(STATUS).await,
        "CAR-T immunotherapy 1 session on 1 day, 26 Aug"
    );
    // The thread outlives the filter.
    browser.click(".clear").await;
    browser
        .until("location.search == '?thread=topic.car-t'")
        .await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(browser.text(STATUS).await, CAR_T_LINE);
    browser.back().await;
    until_drawn(&browser, &[24]).await;

    browser.visit("/?kind=ceremony&thread=topic.car-t").await;
    let said = browser.text(STATUS).await;
    assert!(
        said.starts_with("CAR-T immunotherapy No session"),
        "{said:?}"
    );
    assert_eq!(browser.value(MARKED).await, json!([]));
    assert_eq!(browser.number(LINE_SEEN).await, 0.0);
    // A step along nothing leads nowhere.
    browser
        .value("document.querySelector('.block[data-n=\"0\"] a').focus()")
        .await;
    browser.write("n").await;
    assert_eq!(browser.number(AT).await, 0.0);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_that_the_programme_does_not_have_is_said() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?thread=topic.cart-t").await;
    let said = browser.text(STATUS).await;
    assert!(
        said.contains("Topic “cart-t” is not in this programme"),
        "{said:?}"
    );
    assert_eq!(
        browser
            .value("document.querySelector('.threaded, .on-thread')")
            .await,
        Value::Null
    );
    assert_eq!(browser.number(LINE_SEEN).await, 0.0);
    assert_eq!(browser.sessions().await.len(), 35, "nothing recedes");
    browser.click(".thread-bar a").await;
    browser.until("location.search == ''").await;
    until_gone(&browser).await;

    // What is no thread at all is passed over.
    for thread in ["kind.lecture", "topic", "topic.", "", "."] {
        browser.visit(&format!("/?thread={thread}")).await;
        assert_eq!(browser.text(STATUS).await, "", "{thread:?}");
        assert_eq!(
            browser
                .number("document.querySelectorAll('.threaded, .thread-bar button').length")
                .await,
            0.0,
            "{thread:?}"
        );
    }
    browser.assert_silent().await;
    browser.quit().await;
}

async fn kept(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?thread=topic.car-t").await;
    until_drawn(&browser, &CAR_T).await;
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    until_drawn(&browser, &CAR_T).await;
    // Another view of it.
    browser.click(".zooms .to-week").await;
    browser.until("document.documentElement.dataset.zoom == 'week' && location.search.startsWith('?thread=topic.car-t&zoom=week')").await;
    until_drawn(&browser, &CAR_T).await;
    browser.click(".thread-bar a").await;
    until_gone(&browser).await;
    browser.back().await;
    browser
        .until("location.search.startsWith('?thread=topic.car-t&zoom=week')")
        .await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(browser.text(STATUS).await, CAR_T_LINE);
    browser.forward().await;
    until_gone(&browser).await;
    browser.back().await;
    until_drawn(&browser, &CAR_T).await;
    // To a day's page and back.
    browser.click(".day:not(.empty) .head a").await;
    browser.until("location.pathname.startsWith('/day/')").await;
    browser.back().await;
    browser.until("location.pathname == '/'").await;
    until_drawn(&browser, &CAR_T).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_thread_on_a_desktop() {
    kept(DESKTOP).await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_thread_on_a_phone() {
    kept(PHONE).await;
}
