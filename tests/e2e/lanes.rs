//! What the rows of the timeline are: chosen, shared, filtered, and kept.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{collections::BTreeSet, fs};

use e2e::{
    Browser, DESKTOP, PHONE, Viewport, environment,
    pages::{Menu, address, filter_bar, is_live, keyboard, menu, page, rows, sheets, timeline},
    start,
};
use serde_json::Value;

/// The shipped program, straight from its file.
fn program() -> Value {
    let file = environment("E2E_DIST").join("program.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Waits for an address and for the rows that belong to it.
async fn until_rows(browser: &Browser, search: &str, names: &[String]) {
    browser
        .until(address::query(search).and(rows(browser).are(names)))
        .await;
}

async fn choosing(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    let (rows, timeline) = (rows(&browser), timeline(&browser));
    let parts = rows.named().await;
    assert_eq!(
        parts,
        [
            "Time not stated",
            "Morning",
            "Midday",
            "Afternoon",
            "Later in the day"
        ],
        "parts of the day by default"
    );
    let mut before = parts.clone();
    for (name, key) in [
        ("Topic", "topic"),
        ("Country", "country"),
        ("Type", "kind"),
        ("Institution", "institution"),
        ("Person", "person"),
    ] {
        browser.choose("Group by", name).await;
        browser.until(address::query(&format!("?lane={key}"))).await;
        browser.until(rows.are_other_than(&before)).await;
        before = rows.named().await;
        let menu = menu(&browser, Menu::Rows);
        menu.reach().await;
        assert_eq!(
            menu.button().text().await.trim(),
            format!("Group by: {name}")
        );
        sheets(&browser).leave().await;
        // Every block is in a row, and no session is lost.
        let sessions = rows.sessions().await.concat();
        let all: BTreeSet<&u32> = sessions.iter().collect();
        assert_eq!(all.len(), 35, "{name}");
        assert_eq!(timeline.blocks().count().await, sessions.len(), "{name}");
    }
    if viewport == PHONE {
        // On a phone, the rows of a day are headings.
        let headings = rows.headings().rendered().texts().await;
        let headings: BTreeSet<String> = headings.into_iter().collect();
        assert_eq!(headings, rows.named().await.into_iter().collect());
    }
    browser.choose("Group by", "Time of day").await;
    until_rows(&browser, "", &parts).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn choosing_rows_changes_the_address_and_the_rows_on_a_desktop() {
    choosing(DESKTOP).await;
}

#[tokio::test]
async fn choosing_rows_changes_the_address_and_the_rows_on_a_phone() {
    choosing(PHONE).await;
}

#[tokio::test]
async fn rows_stand_in_the_order_of_their_first_sessions() {
    let (_site, browser) = start(DESKTOP).await;
    // The order of topics from the file itself: by first session; topics of the same session in the file's order.
    let program = program();
    let sessions = program["sessions"].as_array().unwrap();
    let first = |topic: &Value| {
        let has = |session: &Value| {
            let topics = session["topics"].as_array();
            topics.is_some_and(|topics| topics.contains(&topic["id"]))
        };
        sessions.iter().position(has)
    };
    let mut topics: Vec<&Value> = program["topics"].as_array().unwrap().iter().collect();
    topics.retain(|topic| first(topic).is_some());
    topics.sort_by_key(|topic| first(topic));
    let mut expected: Vec<&str> = (topics.iter())
        .map(|topic| topic["name"]["en"].as_str().unwrap())
        .collect();
    expected.push("Topic not stated");
    browser.visit("/?lane=topic").await;
    assert_eq!(rows(&browser).named().await, expected);

    for (lane, last) in [
        ("topic", "Topic not stated"),
        ("country", ""),
        ("kind", ""),
        ("institution", ""),
        ("person", "Person not stated"),
    ] {
        browser.visit(&format!("/?lane={lane}")).await;
        let mut firsts: Vec<u32> = (rows(&browser).sessions().await.iter())
            .map(|row| *row.iter().min().unwrap())
            .collect();
        let rows = rows(&browser).named().await;
        assert!(
            rows.len() > 3 && rows.len() == firsts.len(),
            "{lane}: {rows:?}"
        );
        // Sessions without a value come last.
        let named = rows.last().unwrap();
        if !last.is_empty() {
            assert_eq!(named, last);
        }
        if named.ends_with(" not stated") {
            firsts.pop();
        }
        assert!(firsts.is_sorted(), "{lane}: {firsts:?}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_topics_row_holds_what_the_filter_by_it_shows() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?lane=topic").await;
    let topics = rows(&browser).topics_to_follow().await;
    let rows = rows(&browser).sessions().await;
    assert_eq!(
        topics.len() + 1,
        rows.len(),
        "each topic can be followed, and one row has no topic"
    );
    for (number, topic) in topics.iter().enumerate() {
        browser.visit(&format!("/?topic={topic}")).await;
        let shown = timeline(&browser).numbers_seen().await;
        assert!(!shown.is_empty());
        assert_eq!(rows[number], shown, "{topic}");
    }
    browser.quit().await;
}

async fn again(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?lane=topic").await;
    // From the file: a session is once in the row of each of its topics, or in the row for none.
    let program = program();
    let topics: Vec<usize> = (program["sessions"].as_array().unwrap().iter())
        .map(|session| session["topics"].as_array().map_or(1, Vec::len).max(1))
        .collect();
    let timeline = timeline(&browser);
    let mut times = vec![0; 35];
    for number in timeline.numbers_of(&timeline.blocks()).await {
        times[number as usize] += 1;
    }
    assert_eq!(times, topics);
    assert_eq!(
        timeline.wrongly_repeated().await,
        [""; 0],
        "`again` marks what came before in the same day, and nothing else"
    );
    assert_ne!(
        timeline.repeated().style("borderTopStyle").await,
        timeline.not_repeated().style("borderTopStyle").await,
        "`again` is visible"
    );

    // Focus on one place of a session marks all its places, and no longer those of the session it left.
    for (session, times) in [(1, 6), (27, 3), (0, 1)] {
        timeline.links_of(&timeline.numbered(session)).focus().await;
        assert_eq!(
            timeline.numbers_of(&timeline.same()).await,
            vec![session; times],
            "all places of the session, and no other"
        );
    }
    let places = timeline.links_of(&timeline.numbered(27));
    places.nth(2).focus().await;
    assert_eq!(
        timeline.numbers_of(&timeline.same()).await,
        [27, 27, 27],
        "it works from any of its places"
    );
    assert_ne!(
        timeline.same().style("backgroundColor").await,
        timeline.not_same().style("backgroundColor").await,
        "`same` is visible"
    );
    keyboard(&browser).leave().await;
    page(&browser).heading().focus().await;
    assert_eq!(timeline.same().count().await, 0);
    browser.quit().await;
}

#[tokio::test]
async fn a_session_in_several_rows_stands_in_each_on_a_desktop() {
    again(DESKTOP).await;
}

#[tokio::test]
async fn a_session_in_several_rows_stands_in_each_on_a_phone() {
    again(PHONE).await;
}

async fn folding(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?lane=topic").await;
    let rows = rows(&browser);
    let all = rows.named().await;
    assert_eq!(
        rows.folded().count().await,
        0,
        "nothing is folded without a filter"
    );
    browser.visit("/?lane=topic&topic=ai").await;
    let shown = rows.named().await;
    assert_eq!(shown, ["Artificial intelligence"]);
    let rest: Vec<&String> = all.iter().filter(|it| !shown.contains(it)).collect();
    assert_eq!(
        rows.folded_line().text().await,
        format!("{} groups with no sessions", rest.len())
    );
    assert_eq!(rows.folded_names().count().await, 0, "closed at first");
    rows.folded_line().click().await;
    assert_eq!(
        rows.folded_names().texts().await.iter().collect::<Vec<_>>(),
        rest,
        "all other rows"
    );

    // Without the filter, they are back in their places.
    filter_bar(&browser).clear().click().await;
    until_rows(&browser, "?lane=topic", &all).await;
    assert_eq!(rows.folded().count().await, 0);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn empty_rows_fold_into_a_line_on_a_desktop() {
    folding(DESKTOP).await;
}

#[tokio::test]
async fn empty_rows_fold_into_a_line_on_a_phone() {
    folding(PHONE).await;
}

async fn kept(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    let rows = rows(&browser);
    let parts = rows.named().await;
    browser.choose("Group by", "Type").await;
    let kinds = [
        "Ceremony",
        "Lecture",
        "Visit",
        "Case report",
        "Discussion",
        "Presentation",
    ]
    .map(str::to_owned);
    until_rows(&browser, "?lane=kind", &kinds).await;
    browser.choose("Group by", "Topic").await;
    browser
        .until(address::query("?lane=topic").and(rows.names().count_is(20)))
        .await;
    let topics = rows.named().await;
    browser.reload().await;
    browser.until(is_live()).await;
    until_rows(&browser, "?lane=topic", &topics).await;
    browser.back().await;
    until_rows(&browser, "?lane=kind", &kinds).await;
    browser.back().await;
    until_rows(&browser, "", &parts).await;
    browser.forward().await;
    until_rows(&browser, "?lane=kind", &kinds).await;
    browser.forward().await;
    until_rows(&browser, "?lane=topic", &topics).await;
    // To another page and back.
    timeline(&browser).day_links().click().await;
    browser.until(address::path_begins("/day/")).await;
    browser.back().await;
    until_rows(&browser, "?lane=topic", &topics).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_rows_on_a_desktop() {
    kept(DESKTOP).await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_rows_on_a_phone() {
    kept(PHONE).await;
}

#[tokio::test]
async fn rows_that_nobody_knows_are_ignored() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let parts = rows(&browser).named().await;
    for query in [
        "?lane=room",
        "?lane=",
        "?lane=Topic",
        "?lane=topic%20",
        "?lane",
    ] {
        browser.visit(&format!("/{query}")).await;
        assert_eq!(rows(&browser).named().await, parts, "{query}");
        assert_eq!(browser.sessions().await.len(), 35, "{query}");
        assert_eq!(filter_bar(&browser).notices().count().await, 0);
    }
    // Links don't keep them either.
    browser.choose("Type", "Visit").await;
    browser.until(address::query("?kind=visit")).await;
    browser.assert_silent().await;
    browser.quit().await;
}
