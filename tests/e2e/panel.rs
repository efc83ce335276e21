//! A session next to the timeline: opened, stepped on from, and closed without losing the place.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::slice;

use e2e::{
    Browser, DESKTOP, PHONE, TABLET, Viewport,
    pages::{Along, Side, address, is_live, keyboard, page, session_page, session_panel, timeline},
    start,
};
use serde_json::Value;
use thirtyfour::Key;

const TITLE: &str = "CAR-T Cell Applications in Autoimmunity and Transplantation";
const SLUG: &str = "car-t-in-autoimmunity-and-transplantation";
/// Scrolls a session to the middle of the screen, as a reader would before choosing it.
async fn look_at(browser: &Browser, slug: &str) {
    let link = timeline(browser).link(slug);
    link.scroll_into_view("{ block: 'center', inline: 'center', behavior: 'instant' }")
        .await;
    // The address follows what is in the middle once scrolling stops.
    browser.rest().await;
}

async fn titled(browser: &Browser, slug: &str) {
    browser.until(session_panel(browser).is_open_at(slug)).await;
}

/// Opens a session from the timeline and returns the address it was opened from.
async fn open(browser: &Browser, slug: &str) -> String {
    look_at(browser, slug).await;
    let address = browser.address().await;
    timeline(browser).link(slug).click().await;
    titled(browser, slug).await;
    address
}

async fn closed_at(browser: &Browser, address: &str) {
    browser
        .until(session_panel(browser).is_closed_at(address))
        .await;
}

/// Waits until the focus is back on a session of the timeline.
async fn focused(browser: &Browser, slug: &str) {
    browser
        .until(timeline(browser).link(slug).have_focus())
        .await;
}

async fn end(browser: Browser) {
    browser.assert_silent().await;
    browser.quit().await;
}

async fn opened_and_closed(viewport: Viewport, path: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(path).await;
    let (timeline, panel) = (timeline(&browser), session_panel(&browser));
    let blocks = timeline.blocks().count().await;
    for way in ["Escape", "button", "back"] {
        look_at(&browser, SLUG).await;
        let (address, place) = (browser.address().await, timeline.place().await);
        timeline.link(SLUG).click().await;
        titled(&browser, SLUG).await;
        assert_eq!(keyboard(&browser).at().text().await, TITLE);
        assert_eq!(
            timeline.place().await,
            place,
            "opening moves nothing ({way})"
        );
        // The timeline is still there.
        assert_eq!(timeline.blocks().count().await, blocks);
        match way {
            "Escape" => browser.press(Key::Escape).await,
            "button" => panel.close().click().await,
            _ => browser.back().await,
        }
        closed_at(&browser, &address).await;
        focused(&browser, SLUG).await;
        assert_eq!(
            timeline.place().await,
            place,
            "closing by {way} moves nothing"
        );
    }
    // Forward opens it again, and loading its address shows its own page.
    browser.forward().await;
    titled(&browser, SLUG).await;
    browser.reload().await;
    browser.until(is_live()).await;
    assert_eq!(page(&browser).main_heading().text().await, TITLE);
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
        let panel = session_panel(&browser);
        assert_eq!(browser.is(panel.is_modal()).await, modal);
        if modal {
            // What is behind it can't be reached by keyboard: after the last stop, Tab wraps around to the first.
            for _ in 0..40 {
                browser.press(Key::Tab).await;
                assert!(browser.is(panel.keeps_the_keyboard()).await);
                if browser.is(panel.close().have_focus()).await {
                    break;
                }
            }
            browser.until(panel.close().have_focus()).await;
        } else {
            // It covers no part of the chosen session.
            let chosen = timeline(&browser).read_block();
            assert!(
                panel.is_beside(&chosen).await,
                "it covers the chosen session at {viewport:?}"
            );
        }
        end(browser).await;
    }
}

#[tokio::test]
async fn the_keyboard_opens_it_and_comes_back() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    timeline(&browser).link(SLUG).focus().await;
    browser.press(Key::Enter).await;
    titled(&browser, SLUG).await;
    browser.press(Key::Escape).await;
    closed_at(&browser, "/").await;
    focused(&browser, SLUG).await;
    end(browser).await;
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
    let program: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let sessions = program["sessions"].as_array().unwrap();
    let here = sessions.iter().position(|it| it["id"] == start).unwrap();
    let beside = |on: &dyn Fn(&Value) -> bool| {
        let slug = |it: Option<&Value>| {
            it.map_or_else(String::new, |it| it["id"].as_str().unwrap().to_owned())
        };
        let before = sessions[..here].iter().rev().find(|it| on(it));
        let after = sessions[here + 1..].iter().find(|it| on(it));
        [slug(before), slug(after)]
    };
    let topic = Value::from("gene-therapy");
    let day = beside(&|it| it["date"] == "2025-08-20");
    let lane = beside(&|it| it["kind"] == "lecture");
    let thread = beside(&|it| {
        it["topics"]
            .as_array()
            .is_some_and(|it| it.contains(&topic))
    });
    let panel = session_panel(&browser);
    assert_eq!(panel.steps(Along::Day).await, slice::from_ref(&day));
    assert_eq!(panel.steps(Along::Row).await, slice::from_ref(&lane));
    assert_eq!(panel.steps(Along::Thread).await, slice::from_ref(&thread));
    assert_eq!(day[0], "", "the first session of a day has none before it");
    // Stepping adds nothing to the history: Escape goes straight back.
    panel.step(Along::Thread, Side::After).click().await;
    titled(&browser, &thread[1]).await;
    panel.step(Along::Thread, Side::Before).click().await;
    titled(&browser, start).await;
    panel.step(Along::Row, Side::After).click().await;
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
        let page = page(&browser);
        assert_eq!(page.main_heading().text().await, TITLE);
        assert_eq!(page.open_dialogs().count().await, 0);
        session_page(&browser)
            .step(Along::Day, Side::After)
            .click()
            .await;
        browser
            .until(address::path(
                "/session/international-medical-center-visit/",
            ))
            .await;
        browser.back().await;
        browser.until(page.main_heading().reads(TITLE)).await;
        page.button_to("/").click().await;
        browser
            .until(address::path("/").and(timeline(&browser).blocks().count_is(35)))
            .await;
        end(browser).await;
    }
}

#[tokio::test]
async fn a_session_that_does_not_exist_offers_the_nearest() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/session/car-t-toxicity/").await;
    let nearest = page(&browser).link_to("/session/car-t-toxicities/");
    browser.until(nearest.exist()).await;
    nearest.click().await;
    browser
        .until(page(&browser).main_heading().contains("oxicities"))
        .await;
    let status = "fetch('/session/car-t-toxicity/').then(it => it.status)";
    assert_eq!(browser.value(status).await, 404);
    end(browser).await;
}

#[tokio::test]
async fn a_session_has_a_way_along_each_of_its_topics() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?topic=car-t&lane=topic").await;
    let address = open(&browser, SLUG).await;
    // Its address keeps the filter and the view.
    assert_eq!(
        browser.address().await,
        address.replacen('/', &format!("/session/{SLUG}/"), 1)
    );
    let panel = session_panel(&browser);
    assert_eq!(
        panel.steps(Along::Row).await,
        [
            [
                "progress-and-challenges-in-hsct",
                "advances-in-immunotherapy-for-acute-leukemia"
            ],
            ["", "car-t-in-refractory-aiha"],
        ]
    );
    // Along its day, only what the filter shows.
    assert_eq!(
        panel.steps(Along::Day).await,
        [["", "advances-in-immunotherapy-for-acute-leukemia"]]
    );
    panel.step_along_row(1, Side::After).click().await;
    titled(&browser, "car-t-in-refractory-aiha").await;
    panel.close().click().await;
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
    let panel = session_panel(&browser);
    let history = browser.value("history.length").await;
    for (number, slug) in thread.iter().enumerate() {
        titled(&browser, slug).await;
        let before = number.checked_sub(1).map_or("", |it| thread[it]);
        let after = thread.get(number + 1).copied().unwrap_or_default();
        assert_eq!(panel.steps(Along::Thread).await, [[before, after]]);
        if !after.is_empty() {
            panel.step(Along::Thread, Side::After).click().await;
        }
    }
    assert_eq!(browser.value("history.length").await, history);
    browser.back().await;
    closed_at(&browser, &address).await;
    end(browser).await;
}

#[tokio::test]
async fn its_page_has_what_the_panel_has_and_leads_back_to_the_same_view() {
    let (_site, browser) = start(DESKTOP).await;
    let view = "/?topic=car-t&lane=kind&view=list";
    browser.visit(view).await;
    timeline(&browser).link(SLUG).click().await;
    titled(&browser, SLUG).await;
    let said = session_panel(&browser).article().text().await;
    browser.reload().await;
    browser.until(is_live()).await;
    let alone = session_page(&browser);
    assert_eq!(alone.article().text().await, said);
    // There is no timeline behind it to go back to.
    browser.press(Key::Escape).await;
    assert!(!browser.is(address::path("/")).await);
    alone.back_to_the_timeline().click().await;
    browser
        .until(address::is(view).and(timeline(&browser).blocks().more_than(10)))
        .await;
    end(browser).await;
}

#[tokio::test]
async fn another_session_of_the_timeline_takes_its_place() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let beside = "international-medical-center-visit";
    let address = open(&browser, SLUG).await;
    timeline(&browser).link(beside).click().await;
    titled(&browser, beside).await;
    browser.press(Key::Escape).await;
    closed_at(&browser, &address).await;
    focused(&browser, beside).await;
    end(browser).await;
}
