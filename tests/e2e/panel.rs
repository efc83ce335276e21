//! A session beside the timeline: opened, walked from, and closed without losing the place.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, TABLET, Viewport, start};
use serde_json::json;
use thirtyfour::Key;

const TITLE: &str = "CAR-T Cell Applications in Autoimmunity and Transplantation";
const SLUG: &str = "car-t-in-autoimmunity-and-transplantation";
const OPEN: &str =
    "document.querySelector('.panel').open && document.activeElement.id == 'session-title'";
const CLOSED: &str = "!document.querySelector('.panel').open";

/// Where the page and the timeline are scrolled to.
const PLACE: &str = "[scrollY, document.querySelector('.timeline').scrollLeft]";

const BLOCKS: &str = "document.querySelectorAll('.timeline .block').length";

fn link(slug: &str) -> String {
    format!(".block:not(.again) a[href='/session/{slug}/']")
}

/// Brings a session into the middle of the screen, as a reader would before choosing it.
async fn look_at(browser: &Browser, slug: &str) {
    browser
        .value(&format!(
            "document.querySelector({:?}).scrollIntoView({{ block: 'center', inline: 'center', behavior: 'instant' }})",
            link(slug)
        ))
        .await;
    // The address follows what is in the middle when the movement rests.
    browser
        .value("new Promise(done => { let still = 0, last = ''; const look = () => { const now = [location.href, scrollY].join();\
                still = now == last ? still + 1 : 0; last = now; if (still > 25) done(true); else requestAnimationFrame(look) }; look() })")
        .await;
}

async fn titled(browser: &Browser, slug: &str) {
    browser
        .until(&format!(
            "location.pathname == '/session/{slug}/' && document.querySelector('.panel').open\
             && document.activeElement.id == 'session-title' && document.title.startsWith(document.activeElement.textContent)"
        ))
        .await;
}

async fn opened_and_closed(viewport: Viewport, path: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(path).await;
    let blocks = browser.value(BLOCKS).await;
    for way in ["Escape", "button", "back"] {
        look_at(&browser, SLUG).await;
        let (address, place) = (browser.address().await, browser.value(PLACE).await);
        browser.click(&link(SLUG)).await;
        titled(&browser, SLUG).await;
        assert_eq!(
            browser.text("document.activeElement.textContent").await,
            TITLE
        );
        assert_eq!(
            browser.value(PLACE).await,
            place,
            "opening moves nothing ({way})"
        );
        assert_eq!(
            browser.value(BLOCKS).await,
            blocks,
            "the timeline is still there"
        );
        match way {
            "Escape" => browser.press(Key::Escape).await,
            "button" => browser.click(".panel .close").await,
            _ => browser.back().await,
        }
        browser.until(CLOSED).await;
        browser
            .until(&format!(
                "location.pathname + location.search == {address:?} && document.activeElement.matches({:?})",
                link(SLUG)
            ))
            .await;
        assert_eq!(
            browser.value(PLACE).await,
            place,
            "closing by {way} moves nothing"
        );
    }
    // Forward opens it again, and the address alone leads to its page.
    browser.forward().await;
    titled(&browser, SLUG).await;
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    assert_eq!(
        browser
            .text("document.querySelector('main h1').textContent")
            .await,
        TITLE
    );
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_session_opens_and_closes_in_its_place_on_a_desktop() {
    opened_and_closed(DESKTOP, "/").await;
}

#[tokio::test]
async fn a_session_opens_and_closes_in_its_place_on_a_tablet() {
    opened_and_closed(TABLET, "/").await;
}

#[tokio::test]
async fn a_session_opens_and_closes_in_its_place_on_a_phone() {
    opened_and_closed(PHONE, "/").await;
}

#[tokio::test]
async fn rows_and_filters_are_there_again_when_it_is_closed() {
    opened_and_closed(DESKTOP, "/?country=us,cn&lane=topic&zoom=week").await;
}

#[tokio::test]
async fn a_desktop_shows_it_beside_the_timeline_and_a_phone_over_it() {
    for (viewport, modal) in [(DESKTOP, false), (TABLET, false), (PHONE, true)] {
        let (_site, browser) = start(viewport).await;
        browser.visit("/").await;
        look_at(&browser, SLUG).await;
        browser.click(&link(SLUG)).await;
        titled(&browser, SLUG).await;
        assert_eq!(
            browser
                .value("document.querySelector('.panel').matches(':modal')")
                .await,
            json!(modal)
        );
        if modal {
            // What is behind can't be reached, neither by key nor by finger.
            for _ in 0..12 {
                browser.press(Key::Tab).await;
                let within = "document.activeElement == document.body || document.activeElement.closest('.panel') != null";
                assert_eq!(browser.value(within).await, json!(true));
            }
        } else {
            // It covers nothing of what was chosen.
            let apart = "(([a, b]) => a.right <= b.left + 1 || b.right <= a.left + 1)\
                         ([document.querySelector('.panel'), document.querySelector('.block.same, .block a[tabindex=\"0\"]').closest('.block')].map(it => it.getBoundingClientRect()))";
            assert_eq!(
                browser.value(apart).await,
                json!(true),
                "beside at {viewport:?}"
            );
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn the_keyboard_opens_it_and_comes_back() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let focus = format!("document.querySelector({:?}).focus()", link(SLUG));
    browser.value(&focus).await;
    browser.press(Key::Enter).await;
    browser.until(OPEN).await;
    titled(&browser, SLUG).await;
    browser.press(Key::Escape).await;
    browser
        .until(&format!(
            "{CLOSED} && document.activeElement.matches({:?})",
            link(SLUG)
        ))
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

/// Where each way leads from a session: slugs before and after, of each group of links.
async fn steps(browser: &Browser, along: &str) -> [String; 2] {
    let mut ends = [String::new(), String::new()];
    for (end, class) in ends.iter_mut().zip(["before", "after"]) {
        *end = browser
            .text(&format!(
                "document.querySelector('.panel .along-{along} .{class}')?.getAttribute('href').split('/')[2] ?? ''"
            ))
            .await;
    }
    ends
}

#[tokio::test]
async fn one_walks_along_the_day_the_lane_and_the_thread() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .visit("/?lane=kind&thread=topic.gene-therapy&zoom=week&at=2025-08-20")
        .await;
    look_at(&browser, "from-gene-editing-to-new-frontiers").await;
    let address = browser.address().await;
    browser
        .click(&link("from-gene-editing-to-new-frontiers"))
        .await;
    titled(&browser, "from-gene-editing-to-new-frontiers").await;
    let file = e2e::environment("E2E_DIST").join("program.json");
    let program: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let sessions = program["sessions"].as_array().unwrap();
    let here = sessions
        .iter()
        .position(|it| it["id"] == "from-gene-editing-to-new-frontiers")
        .unwrap();
    let beside = |on: &dyn Fn(&serde_json::Value) -> bool| {
        let slug = |it: Option<&serde_json::Value>| {
            it.map_or_else(String::new, |it| it["id"].as_str().unwrap().to_owned())
        };
        let before = sessions[..here].iter().rev().find(|it| on(it));
        let after = sessions[here + 1..].iter().find(|it| on(it));
        [slug(before), slug(after)]
    };
    let topic = json!("gene-therapy");
    let day = beside(&|it| it["date"] == "2025-08-20");
    let lane = beside(&|it| it["kind"] == "lecture");
    let thread = beside(&|it| {
        it["topics"]
            .as_array()
            .is_some_and(|it| it.contains(&topic))
    });
    assert_eq!(steps(&browser, "day").await, day);
    assert_eq!(steps(&browser, "lane").await, lane);
    assert_eq!(steps(&browser, "thread").await, thread);
    assert_eq!(day[0], "", "the first of its day has none before");
    // Walking is no step of the history: Escape leads back at once.
    browser.click(".panel .along-thread .after").await;
    titled(&browser, &thread[1]).await;
    browser.click(".panel .along-thread .before").await;
    titled(&browser, "from-gene-editing-to-new-frontiers").await;
    browser.click(".panel .along-lane .after").await;
    titled(&browser, &lane[1]).await;
    browser.press(Key::Escape).await;
    browser
        .until(&format!(
            "{CLOSED} && location.pathname + location.search == {address:?}"
        ))
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_link_that_was_shared_opens_its_own_page() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        browser.visit(&format!("/session/{SLUG}/")).await;
        let heading = "document.querySelector('main h1').textContent";
        assert_eq!(browser.text(heading).await, TITLE);
        assert_eq!(
            browser
                .number("document.querySelectorAll('dialog[open]').length")
                .await,
            0.0
        );
        browser.click("main .along-day .after").await;
        browser
            .until("location.pathname == '/session/international-medical-center-visit/'")
            .await;
        browser.back().await;
        browser.until(&format!("{heading} == {TITLE:?}")).await;
        browser.click("main a.button[href='/']").await;
        browser
            .until("location.pathname == '/' && document.querySelectorAll('.block').length == 35")
            .await;
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_session_that_does_not_exist_offers_the_nearest() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/session/car-t-toxicity/").await;
    browser
        .until("document.querySelector('main a[href=\"/session/car-t-toxicities/\"]') != null")
        .await;
    browser
        .click("main a[href='/session/car-t-toxicities/']")
        .await;
    browser
        .until("document.querySelector('main h1').textContent.includes('oxicities')")
        .await;
    browser.quit().await;
}
