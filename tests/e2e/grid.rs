//! The timeline as a grid for the keyboard and for screen readers, and as the list that says the same.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use std::collections::{BTreeMap, BTreeSet};

use e2e::{Browser, DESKTOP, PHONE, Site, start};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Links of the grid that the Tab key stops at.
const STOPS: &str =
    "[...document.querySelectorAll('.timeline .days a')].filter(it => it.tabIndex == 0).length";
/// The slug and the date of the session at which the keyboard is.
const AT: &str = "(it => it?.closest('.days') ? [it.getAttribute('href').split('/')[2], it.closest('.day').id.slice(2)] : null)(document.activeElement)";
/// Whether what the keyboard is at is seen whole, and not below the dates that stay (WCAG 2.4.11).
const SEEN: &str = "(box => box.top >= (document.querySelector('.strip.on-timeline').checkVisibility() ? document.querySelector('.strip').getBoundingClientRect().bottom : 0) - 1 && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1)\
     ((document.activeElement.closest('.block') ?? document.activeElement).getBoundingClientRect())";

/// Role and name of everything that a screen reader finds.
async fn heard(browser: &Browser) -> Vec<(String, String)> {
    browser.tool("Accessibility.enable", json!({})).await;
    let tree = browser.tool("Accessibility.getFullAXTree", json!({})).await;
    let text = |node: &Value, key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
    (tree["nodes"].as_array().unwrap().iter())
        .filter(|node| node["ignored"] != true)
        .map(|node| (text(node, "role"), text(node, "name")))
        .collect()
}

fn count(heard: &[(String, String)], role: &str) -> usize {
    heard.iter().filter(|(it, _)| it == role).count()
}

fn programme() -> Value {
    let file = e2e::environment("E2E_DIST").join("program.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

#[tokio::test]
async fn the_grid_is_one_stop_for_the_tab_key() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        for path in [
            "/",
            "/?lane=topic",
            "/?zoom=week&lane=person",
            "/?topic=car-t",
            "/?thread=topic.car-t&zoom=day",
        ] {
            browser.visit(path).await;
            assert_eq!(browser.number(STOPS).await, 1.0, "{path}");
            browser
                .value("(document.querySelector('.days a[tabindex=\"0\"]').focus(), document.activeElement.blur())")
                .await;
            browser
                .value("document.querySelector('.days a[tabindex=\"0\"]').focus()")
                .await;
            browser.press(Key::Right).await;
            let at = browser.value(AT).await;
            assert_ne!(at, Value::Null, "{path}");
            browser.press(Key::Tab).await;
            assert_eq!(
                browser.value(AT).await,
                Value::Null,
                "{path}: Tab leaves the grid"
            );
            browser.press_together(&[Key::Shift, Key::Tab]).await;
            assert_eq!(
                browser.value(AT).await,
                at,
                "{path}: and comes back to the session"
            );
            assert_eq!(browser.number(STOPS).await, 1.0, "{path}");
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_screen_reader_hears_a_grid_with_rows_and_cells() {
    let (_site, browser) = start(DESKTOP).await;
    let programme = programme();
    let sessions = programme["sessions"].as_array().unwrap();
    for path in ["/", "/?lane=topic", "/?zoom=day"] {
        browser.visit(path).await;
        let heard = heard(&browser).await;
        let grid = heard.iter().find(|(role, _)| role == "grid").unwrap();
        assert_eq!(grid.1, "Timeline");
        assert_eq!(count(&heard, "row"), 15, "{path}");
        assert_eq!(count(&heard, "rowheader"), 15, "{path}");
        assert!(count(&heard, "gridcell") >= 35, "{path}");
        for session in sessions {
            let title = session["title"]
                .as_str()
                .or(session["title"]["en"].as_str());
            let title = title.unwrap();
            let day: u8 = session["date"].as_str().unwrap()[8..].parse().unwrap();
            let part = match session["part"].as_str().unwrap() {
                "not-stated" => "Time not stated".to_owned(),
                part => part[..1].to_uppercase() + &part[1..],
            };
            let date = format!(", {day} Aug");
            let named = heard.iter().any(|(role, name)| {
                role == "link"
                    && name.starts_with(title)
                    && name.contains(&date)
                    && name.contains(&part)
            });
            assert!(named, "{path}: {title}{date}, {part}");
        }
    }
    browser.quit().await;
}

#[tokio::test]
async fn arrows_reach_every_session_and_every_day() {
    let (_site, browser) = start(DESKTOP).await;
    for path in ["/", "/?lane=topic", "/?zoom=week"] {
        browser.visit(path).await;
        browser
            .value("document.querySelector('.days a[tabindex=\"0\"]').focus()")
            .await;
        browser.press_together(&[Key::Control, Key::Home]).await;
        assert_eq!(browser.value(AT).await[1], "2025-08-18", "{path}");
        // Days without a record are reached too.
        for _ in 0..3 {
            browser.press(Key::Left).await;
        }
        let (mut met, mut days) = (BTreeSet::new(), BTreeSet::new());
        // Down through each day, then on to the next.
        for _ in 0..15 {
            browser.press(Key::Home).await;
            let mut last = Value::Null;
            loop {
                let at = browser.value(AT).await;
                let place = json!([
                    at,
                    browser
                        .text("document.activeElement.closest('.slot')?.dataset.row")
                        .await
                ]);
                if place == last {
                    break;
                }
                last = place;
                assert_eq!(browser.value(SEEN).await, json!(true), "{path}: {last}");
                days.insert(at[1].as_str().unwrap().to_owned());
                if browser
                    .value("document.activeElement.closest('.block') != null")
                    .await
                    == json!(true)
                {
                    met.insert(at[0].as_str().unwrap().to_owned());
                }
                browser.press(Key::Down).await;
            }
            browser.press(Key::Right).await;
        }
        assert_eq!(met.len(), 35, "{path}: {met:?}");
        assert_eq!(days.len(), 15, "{path}: {days:?}");
        browser.press_together(&[Key::Control, Key::End]).await;
        assert_eq!(browser.value(AT).await[1], "2025-08-29", "{path}");
        assert_eq!(browser.value(SEEN).await, json!(true), "{path}");
        browser.press(Key::Left).await;
        assert_eq!(browser.value(AT).await[1], "2025-08-28", "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

/// The slugs of the sessions as they are read: each once.
const READ: &str = "[...new Set([...document.querySelectorAll('.timeline .block a')].map(it => it.getAttribute('href')))]";

#[tokio::test]
async fn a_plain_list_of_the_same_is_one_key_away_and_is_there_without_scripts() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let grid = browser.value(READ).await;
    assert_eq!(grid.as_array().unwrap().len(), 35);
    browser
        .value("document.querySelector('.days a[tabindex=\"0\"]').focus()")
        .await;
    browser.write("l").await;
    browser
        .until("location.search == '?view=list' && !document.documentElement.hasAttribute('data-zoom')")
        .await;
    assert_eq!(
        browser.value(READ).await,
        grid,
        "the same in the same order"
    );
    let list = heard(&browser).await;
    assert_eq!(
        count(&list, "grid") + count(&list, "gridcell") + count(&list, "row"),
        0
    );
    assert!(count(&list, "listitem") >= 35 + 15);
    // In a list every link is a stop.
    assert_eq!(
        browser
            .number(
                "[...document.querySelectorAll('.block a')].filter(it => it.tabIndex == 0).length"
            )
            .await,
        35.0
    );
    browser
        .value("document.querySelector('.block a').focus()")
        .await;
    browser.write("l").await;
    browser
        .until("location.search == '' && document.querySelector('[role=grid]') != null")
        .await;
    browser.assert_silent().await;

    browser
        .tool(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
    browser.open("/").await;
    let links = |heard: &[(String, String)]| {
        let names = heard
            .iter()
            .filter(|(role, name)| role == "link" && name.contains(" Aug, "));
        names.map(|(_, name)| name.clone()).collect::<Vec<_>>()
    };
    let without = heard(&browser).await;
    assert_eq!(count(&without, "grid"), 0);
    assert_eq!(links(&without).len(), 35);
    assert_eq!(
        links(&without),
        links(&list),
        "without scripts it is the list"
    );
    browser.quit().await;
}

#[tokio::test]
async fn kinds_are_told_apart_without_colour() {
    let (_site, browser) = start(DESKTOP).await;
    browser.media(&[("forced-colors", "active")]).await;
    browser.visit("/").await;
    let kinds = "[...document.querySelectorAll('.block')].map(it => { const icon = it.querySelector('.icon'), style = getComputedStyle(icon);\
         return [it.className.match(/shape-[a-z-]+/)[0], it.querySelector('.tag').innerText.split('\\n')[0],\
         style.maskImage, icon.getBoundingClientRect().width, style.backgroundColor] })";
    let kinds: Vec<(String, String, String, f64, String)> =
        serde_json::from_value(browser.value(kinds).await).unwrap();
    assert_eq!(kinds.len(), 35);
    let mut signs = BTreeMap::new();
    let ink = browser.text("getComputedStyle(document.body).color").await;
    for (kind, name, shape, width, colour) in kinds {
        assert!(
            width >= 8.0 && colour == ink,
            "{kind}: {width} px in {colour}"
        );
        assert!(!name.trim().is_empty());
        let sign = (name, shape);
        assert_eq!(
            *signs.entry(kind.clone()).or_insert(sign.clone()),
            sign,
            "{kind}"
        );
    }
    let shapes: BTreeSet<&String> = signs.values().map(|(_, shape)| shape).collect();
    let names: BTreeSet<&String> = signs.values().map(|(name, _)| name).collect();
    assert_eq!(signs.len(), 6);
    assert_eq!(
        (shapes.len(), names.len()),
        (6, 6),
        "each kind has its own: {signs:?}"
    );
    // A thread, too, is more than a colour.
    browser.visit("/?thread=topic.car-t").await;
    let edges = "[document.querySelector('.on-thread'), document.querySelector('.block:not(.on-thread)')].map(it => [getComputedStyle(it).outlineStyle, getComputedStyle(it).borderTopStyle].join())";
    assert_eq!(
        browser.value(edges).await,
        json!(["double,solid", "none,dotted"])
    );
    browser.quit().await;
}

#[tokio::test]
async fn a_thousand_sessions_stay_few_nodes() {
    const NODES: &str = "(() => { let nodes = 0; const walk = document.createTreeWalker(document); while (walk.nextNode()) nodes++; return nodes })()";
    /// Drawn, and nothing more is to come.
    const SETTLED: &str = "new Promise(done => { let still = 0, last = 0; const look = () => { const now = document.querySelectorAll('.block').length;\
         still = now == last ? still + 1 : 0; last = now; if (still > 30 && now > 0) done(true); else requestAnimationFrame(look) }; look() })";
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    for path in [
        "/",
        "/?lane=topic",
        "/?lane=person&zoom=week",
        "/?zoom=week&at=2026-06-07",
        "/?zoom=day&at=2026-06-07",
        "/?thread=topic.imaging-data",
    ] {
        browser.visit(path).await;
        browser.value(SETTLED).await;
        let mut most = browser.number(NODES).await;
        for way in [
            "document.querySelector('.board').scrollIntoView()",
            "scrollBy(0, 1500)",
            "document.querySelector('.timeline').scrollLeft += 900",
            "scrollTo(0, document.body.scrollHeight)",
        ] {
            browser.value(&format!("({way}, 0)")).await;
            browser.value(SETTLED).await;
            most = most.max(browser.number(NODES).await);
        }
        assert!(most <= 3_000.0, "{path}: {most} nodes");
        assert_eq!(browser.number(STOPS).await, 1.0, "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_keyboard_reaches_sessions_that_were_not_drawn_yet() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/?zoom=week").await;
    browser
        .until("document.querySelector('.days a[tabindex=\"0\"]') != null")
        .await;
    browser
        .value("document.querySelector('.days a[tabindex=\"0\"]').focus()")
        .await;
    for day in 2..=14 {
        browser.press(Key::Right).await;
        browser
            .until(&format!("{AT}?.[1] == '2026-06-{day:02}'"))
            .await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}
