//! The timeline as a grid for keyboards and screen readers, and as the list that says the same.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use std::collections::{BTreeMap, BTreeSet};

use e2e::{
    Ability, Browser, DESKTOP, PHONE, Site,
    pages::{Elements, address, keyboard, page, thread, timeline},
    start, test_lacks,
};
use serde_json::{Value, json};
use thirtyfour::Key;

/// What the focus in the grid is on: a session's slug or a date, and the date of its day.
async fn at(browser: &Browser) -> Option<(String, String)> {
    timeline(browser).keyboard_place().await
}

/// The date of the focused day.
async fn date(browser: &Browser) -> String {
    at(browser).await.unwrap().1
}

/// The role and name of everything a screen reader finds.
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

fn program() -> Value {
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
            let (timeline, keyboard) = (timeline(&browser), keyboard(&browser));
            assert_eq!(timeline.stops().count().await, 1, "{path}");
            timeline.stop().focus().await;
            keyboard.leave().await;
            timeline.stop().focus().await;
            browser.press(Key::Right).await;
            let there = at(&browser).await;
            assert_ne!(there, None, "{path}");
            browser.press(Key::Tab).await;
            assert_eq!(at(&browser).await, None, "{path}: Tab leaves the grid");
            browser.press_together(&[Key::Shift, Key::Tab]).await;
            assert_eq!(
                at(&browser).await,
                there,
                "{path}: Shift+Tab comes back to the session"
            );
            assert_eq!(timeline.stops().count().await, 1, "{path}");
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_screen_reader_hears_a_grid_with_rows_and_cells() {
    if test_lacks(Ability::AccessibilityTree) {
        return;
    }
    let (_site, browser) = start(DESKTOP).await;
    let program = program();
    let sessions = program["sessions"].as_array().unwrap();
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
                "noon" => "Midday".to_owned(),
                "later" => "Later in the day".to_owned(),
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
        let (timeline, keyboard) = (timeline(&browser), keyboard(&browser));
        timeline.stop().focus().await;
        browser.press_together(&[Key::Control, Key::Home]).await;
        assert_eq!(date(&browser).await, "2025-08-18", "{path}");
        // Days without a record are reached too.
        for _ in 0..3 {
            browser.press(Key::Left).await;
        }
        let (mut met, mut days) = (BTreeSet::new(), BTreeSet::new());
        // Down through each day, then on to the next.
        for _ in 0..15 {
            browser.press(Key::Home).await;
            let mut last = None;
            loop {
                let there = at(&browser).await.unwrap();
                let row = timeline.row_of(&keyboard.at()).await;
                let place = Some((there.clone(), row));
                if place == last {
                    break;
                }
                last = place;
                assert!(
                    browser.is(timeline.keyboard_is_seen()).await,
                    "{path}: {last:?}"
                );
                days.insert(there.1);
                if keyboard.block().count().await > 0 {
                    met.insert(there.0);
                }
                browser.press(Key::Down).await;
            }
            browser.press(Key::Right).await;
        }
        assert_eq!(met.len(), 35, "{path}: {met:?}");
        assert_eq!(days.len(), 15, "{path}: {days:?}");
        browser.press_together(&[Key::Control, Key::End]).await;
        assert_eq!(date(&browser).await, "2025-08-29", "{path}");
        assert!(browser.is(timeline.keyboard_is_seen()).await, "{path}");
        browser.press(Key::Left).await;
        assert_eq!(date(&browser).await, "2025-08-28", "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_plain_list_of_the_same_is_one_key_away_and_is_there_without_scripts() {
    if test_lacks(Ability::AccessibilityTree) {
        return;
    }
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let timeline = timeline(&browser);
    let grid = timeline.reading_order().await;
    assert_eq!(grid.len(), 35);
    timeline.stop().focus().await;
    browser.write("l").await;
    browser
        .until(address::query("?view=list").and(timeline.is_list()))
        .await;
    assert_eq!(
        timeline.reading_order().await,
        grid,
        "the same sessions in the same order"
    );
    let list = heard(&browser).await;
    assert_eq!(
        count(&list, "grid") + count(&list, "gridcell") + count(&list, "row"),
        0
    );
    assert!(count(&list, "listitem") >= 35 + 15);
    // In a list every link is a stop.
    assert_eq!(timeline.links().tab_stops().count().await, 35);
    timeline.links().focus().await;
    browser.write("l").await;
    browser
        .until(address::query("").and(timeline.grid().exist()))
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
        "without scripts, it is the list"
    );
    browser.quit().await;
}

#[tokio::test]
async fn kinds_are_told_apart_without_color() {
    if test_lacks(Ability::Media) {
        return;
    }
    let (_site, browser) = start(DESKTOP).await;
    browser.media(&[("forced-colors", "active")]).await;
    browser.visit("/").await;
    let kinds = timeline(&browser).kinds().await;
    assert_eq!(kinds.len(), 35);
    let mut signs = BTreeMap::new();
    let ink = page(&browser).ink().await;
    for (kind, name, shape, width, color) in kinds {
        assert!(
            width >= 8.0 && color == ink,
            "{kind}: {width} px in {color}"
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
    // A thread, too, is marked by more than color.
    browser.visit("/?thread=topic.car-t").await;
    let thread = thread(&browser);
    let edges = async |blocks: Elements<'_>| {
        let outline = blocks.style("outlineStyle").await;
        format!("{outline},{}", blocks.style("borderTopStyle").await)
    };
    assert_eq!(edges(thread.blocks()).await, "double,solid");
    assert_eq!(edges(thread.other_blocks()).await, "none,dotted");
    browser.quit().await;
}

#[tokio::test]
async fn a_thousand_sessions_stay_few_nodes() {
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
        let (timeline, page) = (timeline(&browser), page(&browser));
        timeline.drawn().await;
        let mut most = page.nodes().await;
        for way in 0..4 {
            match way {
                0 => timeline.board().scroll_into_view("").await,
                1 => page.scroll_by(1500).await,
                2 => timeline.scroll_by(900).await,
                _ => page.scroll_to_the_end().await,
            }
            timeline.drawn().await;
            most = most.max(page.nodes().await);
        }
        assert!(most <= 3_000.0, "{path}: {most} nodes");
        assert_eq!(timeline.stops().count().await, 1, "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_keyboard_reaches_sessions_that_were_not_drawn_yet() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/?zoom=week").await;
    let timeline = timeline(&browser);
    browser.until(timeline.stop().exist()).await;
    timeline.stop().focus().await;
    for day in 2..=14 {
        browser.press(Key::Right).await;
        browser
            .until(timeline.keyboard_is_on(&format!("2026-06-{day:02}")))
            .await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}
