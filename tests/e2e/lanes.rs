//! What the rows of the timeline are: chosen, shared, filtered, and changed with as much motion as the reader wants.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use std::fs;

use e2e::{Browser, DESKTOP, PHONE, Viewport, environment, start};
use serde_json::{Value, json};

/// The names of the rows from above.
const ROWS: &str = "[...document.querySelectorAll('.rows .lane')].map(it => it.textContent)";
/// Of each row the numbers of its sessions, in order.
const SESSIONS: &str = "[...document.querySelectorAll('.rows .row')].map((_, row) =>\
     [...document.querySelectorAll(`.slot[data-row=\"${row}\"] .block`)].map(it => Number(it.dataset.n)))";

/// The shipped programme as its file has it.
fn programme() -> Value {
    let file = environment("E2E_DIST").join("program.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Waits for an address and for the rows that belong to it.
async fn until_rows(browser: &Browser, search: &str, rows: &Value) {
    browser
        .until(&format!(
            "location.search == {search:?} && JSON.stringify({ROWS}) == JSON.stringify({rows})"
        ))
        .await;
}

async fn choosing(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    let parts = browser.value(ROWS).await;
    assert_eq!(
        parts,
        json!(["Time not stated", "Morning", "Noon", "Afternoon", "Later"]),
        "parts of the day at first"
    );
    let mut before = parts.clone();
    for (name, key) in [
        ("Topic", "topic"),
        ("Country", "country"),
        ("Kind", "kind"),
        ("Institution", "institution"),
        ("Person", "person"),
    ] {
        browser.choose("Rows", name).await;
        browser
            .until(&format!("location.search == '?lane={key}'"))
            .await;
        browser
            .until(&format!(
                "JSON.stringify({ROWS}) != JSON.stringify({before})"
            ))
            .await;
        before = browser.value(ROWS).await;
        assert_eq!(
            browser
                .text("document.querySelector('[data-menu=lane] summary').textContent")
                .await
                .trim(),
            format!("Rows: {name}")
        );
        // What a row has, the eye finds in it: every block stands in a row, and no session is lost.
        let all = browser
            .number(&format!("new Set({SESSIONS}.flat()).size"))
            .await;
        assert_eq!(all, 35.0, "{name}");
        let rowless = browser
            .number(&format!(
                "document.querySelectorAll('.block').length - {SESSIONS}.flat().length"
            ))
            .await;
        assert_eq!(rowless, 0.0, "{name}");
    }
    if viewport == PHONE {
        // The rows of a day are headings there.
        let headings = "[...new Set([...document.querySelectorAll('.slot-name')].filter(it => it.checkVisibility()).map(it => it.textContent))].sort()";
        assert_eq!(
            browser.value(headings).await,
            browser.value(&format!("{ROWS}.sort()")).await
        );
    }
    browser.choose("Rows", "Part of day").await;
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
    // Topics by the file itself: by their first session, of the same session in the file's order.
    let programme = programme();
    let sessions = programme["sessions"].as_array().unwrap();
    let first = |topic: &Value| {
        let has = |session: &Value| {
            let topics = session["topics"].as_array();
            topics.is_some_and(|topics| topics.contains(&topic["id"]))
        };
        sessions.iter().position(has)
    };
    let mut topics: Vec<&Value> = programme["topics"].as_array().unwrap().iter().collect();
    topics.retain(|topic| first(topic).is_some());
    topics.sort_by_key(|topic| first(topic));
    let mut expected: Vec<&str> = (topics.iter())
        .map(|topic| topic["name"]["en"].as_str().unwrap())
        .collect();
    expected.push("No topic stated");
    browser.visit("/?lane=topic").await;
    assert_eq!(browser.value(ROWS).await, json!(expected));

    for (lane, last) in [
        ("topic", "No topic stated"),
        ("country", ""),
        ("kind", ""),
        ("institution", ""),
        ("person", "No person stated"),
    ] {
        browser.visit(&format!("/?lane={lane}")).await;
        let rows = browser.value(ROWS).await;
        let rows = rows.as_array().unwrap();
        let firsts = browser
            .value(&format!("{SESSIONS}.map(it => Math.min(...it))"))
            .await;
        let mut firsts: Vec<u64> = (firsts.as_array().unwrap().iter())
            .map(|it| it.as_u64().unwrap())
            .collect();
        assert!(
            rows.len() > 3 && rows.len() == firsts.len(),
            "{lane}: {rows:?}"
        );
        // Those for which nothing is stated are no value and stand below.
        let named = rows.last().unwrap().as_str().unwrap();
        if !last.is_empty() {
            assert_eq!(named, last);
        }
        if named.starts_with("No ") {
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
    let links = browser
        .value("[...document.querySelectorAll('.rows a.lane')].map(it => it.href.match(/thread=topic\\.([^&]+)/)[1])")
        .await;
    let rows = browser.value(SESSIONS).await;
    let topics = links.as_array().unwrap();
    assert_eq!(
        topics.len() + 1,
        rows.as_array().unwrap().len(),
        "each topic can be followed, and one row has none"
    );
    for (number, topic) in topics.iter().enumerate() {
        let topic = topic.as_str().unwrap();
        browser.visit(&format!("/?topic={topic}")).await;
        let shown = browser
            .value("[...document.querySelectorAll('.block')].filter(it => it.checkVisibility()).map(it => Number(it.dataset.n)).sort((a, b) => a - b)")
            .await;
        assert!(!shown.as_array().unwrap().is_empty());
        assert_eq!(rows[number], shown, "{topic}");
    }
    browser.quit().await;
}

async fn again(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?lane=topic").await;
    // By the file: a session stands once in the row of each of its topics, or in the one for none.
    let programme = programme();
    let topics: Vec<usize> = (programme["sessions"].as_array().unwrap().iter())
        .map(|session| session["topics"].as_array().map_or(1, Vec::len).max(1))
        .collect();
    assert_eq!(
        browser
            .value("[...Array(35).keys()].map(it => document.querySelectorAll(`.block[data-n=\"${it}\"]`).length)")
            .await,
        json!(topics)
    );
    let wrong = "[...document.querySelectorAll('.day')].flatMap(day => { const met = new Set(); return [...day.querySelectorAll('.block')].filter(it => {\
                 const again = met.has(it.dataset.n); met.add(it.dataset.n); return it.classList.contains('again') != again }) }).map(it => it.outerHTML)";
    assert_eq!(
        browser.value(wrong).await,
        json!([]),
        "`again` is what was met before in its day, and nothing else"
    );
    let border = |class: &str| {
        format!("getComputedStyle(document.querySelector('.block{class}')).borderTopStyle")
    };
    assert_ne!(
        browser.text(&border(".again")).await,
        browser.text(&border(":not(.again)")).await,
        "`again` is seen"
    );

    // The keyboard on one of them shows all of them, and no longer where it has left.
    let same = "[...document.querySelectorAll('.block.same')].map(it => it.dataset.n)";
    for (session, times) in [("1", 6), ("27", 3), ("0", 1)] {
        browser
            .value(&format!(
                "document.querySelector('.block[data-n=\"{session}\"] a').focus()"
            ))
            .await;
        assert_eq!(
            browser.value(same).await,
            json!(vec![session; times]),
            "all places of the session, and no other"
        );
    }
    browser
        .value("document.querySelectorAll('.block[data-n=\"27\"] a')[2].focus()")
        .await;
    assert_eq!(
        browser.value(same).await,
        json!(["27", "27", "27"]),
        "from any of its places"
    );
    let background = |class: &str| {
        format!("getComputedStyle(document.querySelector('.block{class}')).backgroundColor")
    };
    assert_ne!(
        browser.text(&background(".same")).await,
        browser.text(&background(":not(.same)")).await,
        "`same` is seen"
    );
    browser.value("document.activeElement.blur()").await;
    browser.value("document.querySelector('h1').focus()").await;
    assert_eq!(browser.value(same).await, json!([]));
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
    let all = browser.value(ROWS).await;
    let mut rest: Vec<String> = (all.as_array().unwrap().iter())
        .map(|it| it.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        browser
            .number("document.querySelectorAll('.folded details').length")
            .await,
        0.0,
        "nothing to fold without a filter"
    );
    browser.visit("/?lane=topic&topic=ai").await;
    let shown = browser.value(ROWS).await;
    assert_eq!(shown, json!(["Artificial intelligence"]));
    rest.retain(|it| !shown.as_array().unwrap().contains(&json!(it)));
    assert_eq!(
        browser
            .text("document.querySelector('.folded summary').textContent")
            .await,
        format!("{} rows without a session here", rest.len())
    );
    let names = "[...document.querySelectorAll('.folded li')].filter(it => it.checkVisibility()).map(it => it.textContent)";
    assert_eq!(browser.value(names).await, json!([]), "closed at first");
    browser.click(".folded summary").await;
    assert_eq!(browser.value(names).await, json!(rest), "all that is left");

    // Without the filter they are back, in their places.
    browser.click(".clear").await;
    until_rows(&browser, "?lane=topic", &all).await;
    assert_eq!(
        browser
            .number("document.querySelectorAll('.folded details').length")
            .await,
        0.0
    );
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
    let parts = browser.value(ROWS).await;
    browser.choose("Rows", "Kind").await;
    let kinds = json!([
        "Ceremony",
        "Lecture",
        "Visit",
        "Case report",
        "Discussion",
        "Presentation"
    ]);
    until_rows(&browser, "?lane=kind", &kinds).await;
    browser.choose("Rows", "Topic").await;
    browser
        .until(&format!(
            "location.search == '?lane=topic' && {ROWS}.length == 20"
        ))
        .await;
    let topics = browser.value(ROWS).await;
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
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
    browser.click(".day:not(.empty) .head a").await;
    browser.until("location.pathname.startsWith('/day/')").await;
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
    let parts = browser.value(ROWS).await;
    for query in [
        "?lane=room",
        "?lane=",
        "?lane=Topic",
        "?lane=topic%20",
        "?lane",
    ] {
        browser.visit(&format!("/{query}")).await;
        assert_eq!(browser.value(ROWS).await, parts, "{query}");
        assert_eq!(browser.sessions().await.len(), 35, "{query}");
        assert_eq!(
            browser
                .number("document.querySelectorAll('.notice').length")
                .await,
            0.0
        );
    }
    // Nor do they stay in what the links lead to.
    browser.choose("Kind", "Visit").await;
    browser.until("location.search == '?kind=visit'").await;
    browser.assert_silent().await;
    browser.quit().await;
}
