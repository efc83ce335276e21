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
const HEADING: &str = "document.querySelector('main h1').textContent";
const AT_CLOSE: &str = "document.activeElement.matches('.close')";
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

/// Opens a session of the timeline and gives the address from which it was opened.
async fn open(browser: &Browser, slug: &str) -> String {
    look_at(browser, slug).await;
    let address = browser.address().await;
    browser.click(&link(slug)).await;
    titled(browser, slug).await;
    address
}

async fn closed_at(browser: &Browser, address: &str) {
    browser
        .until(&format!(
            "{CLOSED} && location.pathname + location.search == {address:?}"
        ))
        .await;
}

/// The keyboard is back at a session of the timeline.
async fn focused(browser: &Browser, slug: &str) {
    browser
        .until(&format!("document.activeElement.matches({:?})", link(slug)))
        .await;
}

async fn end(browser: Browser) {
    browser.assert_silent().await;
    browser.quit().await;
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
        // The timeline is still there.
        assert_eq!(browser.value(BLOCKS).await, blocks);
        match way {
            "Escape" => browser.press(Key::Escape).await,
            "button" => browser.click(".panel .close").await,
            _ => browser.back().await,
        }
        closed_at(&browser, &address).await;
        focused(&browser, SLUG).await;
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
    assert_eq!(browser.text(HEADING).await, TITLE);
    end(browser).await;
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
        open(&browser, SLUG).await;
        assert_eq!(
            browser
                .value("document.querySelector('.panel').matches(':modal')")
                .await,
            json!(modal)
        );
        if modal {
            // What is behind can't be reached by key: past the end Tab comes round to the beginning.
            for _ in 0..40 {
                browser.press(Key::Tab).await;
                let within = "document.activeElement == document.body || document.activeElement.closest('.panel') != null";
                assert_eq!(browser.value(within).await, json!(true));
                if browser.value(AT_CLOSE).await == json!(true) {
                    break;
                }
            }
            browser.until(AT_CLOSE).await;
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
        end(browser).await;
    }
}

#[tokio::test]
async fn the_keyboard_opens_it_and_comes_back() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let focus = format!("document.querySelector({:?}).focus()", link(SLUG));
    browser.value(&focus).await;
    browser.press(Key::Enter).await;
    titled(&browser, SLUG).await;
    browser.press(Key::Escape).await;
    closed_at(&browser, "/").await;
    focused(&browser, SLUG).await;
    end(browser).await;
}

/// Where each way of a kind leads from a session: slugs before and after.
async fn steps(browser: &Browser, along: &str) -> serde_json::Value {
    browser
        .value(&format!(
            "[...document.querySelectorAll('.panel .along-{along}')].map(it => ['.before', '.after']\
             .map(end => it.querySelector(end)?.getAttribute('href').split('/')[2] ?? ''))"
        ))
        .await
}

#[tokio::test]
async fn one_walks_along_the_day_the_lane_and_the_thread() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .visit("/?lane=kind&thread=topic.gene-therapy&zoom=week&at=2025-08-20")
        .await;
    let start = "from-gene-editing-to-new-frontiers";
    let address = open(&browser, start).await;
    let file = e2e::environment("E2E_DIST").join("program.json");
    let program: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let sessions = program["sessions"].as_array().unwrap();
    let here = sessions.iter().position(|it| it["id"] == start).unwrap();
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
    assert_eq!(steps(&browser, "day").await, json!([day]));
    assert_eq!(steps(&browser, "lane").await, json!([lane]));
    assert_eq!(steps(&browser, "thread").await, json!([thread]));
    assert_eq!(day[0], "", "the first of its day has none before");
    // Walking is no step of the history: Escape leads back at once.
    browser.click(".panel .along-thread .after").await;
    titled(&browser, &thread[1]).await;
    browser.click(".panel .along-thread .before").await;
    titled(&browser, start).await;
    browser.click(".panel .along-lane .after").await;
    titled(&browser, &lane[1]).await;
    browser.press(Key::Escape).await;
    closed_at(&browser, &address).await;
    end(browser).await;
}

#[tokio::test]
async fn a_link_that_was_shared_opens_its_own_page() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        browser.visit(&format!("/session/{SLUG}/")).await;
        assert_eq!(browser.text(HEADING).await, TITLE);
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
        browser.until(&format!("{HEADING} == {TITLE:?}")).await;
        browser.click("main a.button[href='/']").await;
        browser
            .until("location.pathname == '/' && document.querySelectorAll('.block').length == 35")
            .await;
        end(browser).await;
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
    let status = "fetch('/session/car-t-toxicity/').then(it => it.status)";
    assert_eq!(browser.number(status).await, 404.0);
    end(browser).await;
}

#[tokio::test]
async fn a_session_has_a_way_along_each_of_its_topics() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?topic=car-t&lane=topic").await;
    let address = open(&browser, SLUG).await;
    // Its address keeps what was chosen.
    assert_eq!(
        browser.address().await,
        address.replacen('/', &format!("/session/{SLUG}/"), 1)
    );
    assert_eq!(
        steps(&browser, "lane").await,
        json!([
            [
                "progress-and-challenges-in-hsct",
                "advances-in-immunotherapy-for-acute-leukemia"
            ],
            ["", "car-t-in-refractory-aiha"],
        ])
    );
    // Of its day only what the filter shows.
    assert_eq!(
        steps(&browser, "day").await,
        json!([["", "advances-in-immunotherapy-for-acute-leukemia"]])
    );
    browser
        .click(".panel .along-lane ~ .along-lane .after")
        .await;
    titled(&browser, "car-t-in-refractory-aiha").await;
    browser.click(".panel .close").await;
    closed_at(&browser, &address).await;
    end(browser).await;
}

#[tokio::test]
async fn a_thread_is_walked_from_end_to_end() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?thread=topic.diagnostics").await;
    let thread = [
        "concord-biotech-visit",
        "bgi-tianjin-visit",
        "pathology-center-visit",
        "sequencing-in-pathogen-detection",
    ];
    let address = open(&browser, thread[0]).await;
    let steps_of_history = browser.number("history.length").await;
    for (number, slug) in thread.iter().enumerate() {
        titled(&browser, slug).await;
        let before = number.checked_sub(1).map_or("", |it| thread[it]);
        let after = thread.get(number + 1).copied().unwrap_or_default();
        assert_eq!(steps(&browser, "thread").await, json!([[before, after]]));
        if !after.is_empty() {
            browser.click(".panel .along-thread .after").await;
        }
    }
    assert_eq!(browser.number("history.length").await, steps_of_history);
    browser.back().await;
    closed_at(&browser, &address).await;
    end(browser).await;
}

#[tokio::test]
async fn its_page_has_what_the_panel_has_and_leads_back_to_the_same_view() {
    let (_site, browser) = start(DESKTOP).await;
    let view = "/?topic=car-t&lane=kind&view=list";
    browser.visit(view).await;
    browser.click(&link(SLUG)).await;
    titled(&browser, SLUG).await;
    let said = browser
        .text("document.querySelector('.panel article').textContent")
        .await;
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    let alone = "document.querySelector('main article').textContent";
    assert_eq!(browser.text(alone).await, said);
    // There is no timeline behind it to go back to.
    browser.press(Key::Escape).await;
    assert_ne!(browser.text("location.pathname").await, "/");
    browser
        .click(".session-page > p:last-child > .button")
        .await;
    browser
        .until(&format!(
            "location.pathname + location.search == {view:?} && {BLOCKS} > 10"
        ))
        .await;
    end(browser).await;
}

#[tokio::test]
async fn another_session_of_the_timeline_takes_its_place() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let beside = "international-medical-center-visit";
    let address = open(&browser, SLUG).await;
    browser.click(&link(beside)).await;
    titled(&browser, beside).await;
    browser.press(Key::Escape).await;
    closed_at(&browser, &address).await;
    focused(&browser, beside).await;
    end(browser).await;
}
