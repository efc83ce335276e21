//! What a screen reader announces on the main pages: the accessibility tree (Chrome DevTools protocol), one line per
//! node, in a folder next to this file, so that reviews show changes. `UPDATE_ACCESSIBILITY_TREE=1` rewrites the files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{collections::HashMap, fmt::Write, fs, path::Path};

use e2e::{Browser, DESKTOP, start};
use serde_json::{Value, json};

const PAGES: [(&str, &str); 5] = [
    ("timeline", "/"),
    ("list", "/?view=list"),
    ("day", "/day/2025-08-21/"),
    ("session", "/session/car-t-cell-manufacturing/"),
    ("day-ar", "/ar/day/2025-08-21/"),
];

/// Roles that announce nothing by themselves.
const SILENT: [&str; 8] = [
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "generic",
    "none",
    "paragraph",
    "RootWebArea",
    "LabelText",
];

async fn heard(browser: &Browser) -> String {
    let tree = browser.tool("Accessibility.getFullAXTree", json!({})).await;
    let nodes: HashMap<&str, &Value> = (tree["nodes"].as_array().unwrap().iter())
        .map(|node| (node["nodeId"].as_str().unwrap(), node))
        .collect();
    let mut text = String::new();
    let root = tree["nodes"][0]["nodeId"].as_str().unwrap();
    line(&nodes, root, 0, "", &mut text);
    text
}

fn line(nodes: &HashMap<&str, &Value>, id: &str, depth: usize, above: &str, text: &mut String) {
    let Some(node) = nodes.get(id) else {
        return;
    };
    let (role, name) = (role(node), name(node).trim());
    let ignored = node["ignored"] == json!(true) || SILENT.contains(&role);
    let (mut below, mut depth) = (above, depth);
    if !ignored {
        let name = if name.is_empty() {
            String::new()
        } else {
            format!(" {name:?}")
        };
        writeln!(text, "{}{role}{name}", "  ".repeat(depth)).unwrap();
        depth += 1;
    }
    if !ignored && !name.is_empty() {
        below = name;
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    let children: Vec<&str> = children.map(|id| id.as_str().unwrap()).collect();
    let is_text = |id: &&str| {
        nodes
            .get(*id)
            .is_some_and(|node| self::role(node) == "StaticText")
    };
    // Adjacent texts in one element are announced as one.
    for run in children.chunk_by(|a, b| is_text(a) && is_text(b)) {
        if is_text(&run[0]) {
            let words: String = run.iter().map(|id| self::name(nodes[id])).collect();
            let words = words.trim();
            // The element's name is not announced twice.
            if !words.is_empty() && !below.contains(words) {
                writeln!(text, "{} {words:?}", "  ".repeat(depth)).unwrap();
            }
        } else {
            line(nodes, run[0], depth, below, text);
        }
    }
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn name(node: &Value) -> &str {
    node["name"]["value"].as_str().unwrap_or_default()
}

#[tokio::test]
async fn what_is_heard_is_what_was_agreed() {
    let (_site, browser) = start(DESKTOP).await;
    for (name, page) in PAGES {
        browser.visit(page).await;
        browser
            .value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))")
            .await;
        let heard = heard(&browser).await;
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("accessibility_tree/{name}.txt"));
        if std::env::var_os("UPDATE_ACCESSIBILITY_TREE").is_some() {
            fs::write(&file, &heard).unwrap();
        }
        let agreed = fs::read_to_string(&file).unwrap_or_default();
        let differs = heard.lines().zip(agreed.lines()).position(|(a, b)| a != b);
        assert!(
            heard == agreed,
            "{name}: line {differs:?} differs; if this is intended, run with UPDATE_ACCESSIBILITY_TREE=1:\n{heard}"
        );
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_session_is_told_by_date_part_kind_title_and_people() {
    let (_site, browser) = start(DESKTOP).await;
    for page in ["/?view=list", "/day/2025-08-21/"] {
        browser.visit(page).await;
        let heard = heard(&browser).await;
        let date = heard.find("21 Aug").unwrap();
        let mut at = date;
        for words in [
            "Morning",
            "Visit",
            "Visit to BGI Tianjin",
            "Afternoon",
            "Lecture",
        ] {
            let next = heard[at..].find(words);
            at += next.unwrap_or_else(|| panic!("{page}: no {words} after {}", &heard[date..]));
        }
    }
    browser.visit("/session/car-t-cell-manufacturing/").await;
    let heard = heard(&browser).await;
    let mut at = 0;
    for words in [
        "Tuesday, 26 August 2025",
        "Lecture",
        "CAR-T Cell Manufacturing",
        "Morning",
        "Yongzeng Wang",
    ] {
        let next = heard[at..].find(words);
        at += next.unwrap_or_else(|| panic!("no {words} after {}", &heard[at..]));
    }
    browser.quit().await;
}
