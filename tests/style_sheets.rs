//! The style sheets: each is in the page, and none knows left from right.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{fs, path::Path};

/// Every style sheet: its name and its text.
fn style_sheets() -> impl Iterator<Item = (String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    fs::read_dir(folder).unwrap().flatten().map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read_to_string(entry.path()).unwrap())
    })
}

/// Sheets that place something by pixels that the app measured from the left, and what they place.
const MEASURED: [(&str, &str); 2] = [
    ("screen-marker.css", "left: 0"),
    ("thread-line.css", "left: 0"),
];

#[test]
fn style_sheets_are_the_same_from_right_to_left() {
    let mut declarations = 0;
    for (name, text) in style_sheets() {
        for line in text.lines().map(str::trim) {
            let Some((property, value)) =
                (line.strip_suffix(';')).and_then(|it| it.split_once(": "))
            else {
                continue;
            };
            declarations += 1;
            let of_a_side = property.split('-').any(|it| it == "left" || it == "right")
                || ["left", "right"].contains(&value);
            // Four values go around the box: top, right, bottom, left; of corners, from the top left.
            let sides = values(value);
            let differ = match (property, &sides[..]) {
                ("inset" | "margin" | "padding", [_, right, _, left]) => right != left,
                ("border-radius", [a, b, c, d]) => a != b || c != d,
                _ => false,
            };
            let is_measured = MEASURED.contains(&(name.as_str(), &format!("{property}: {value}")));
            assert!(
                is_measured || !(of_a_side || differ),
                "style/{name}: '{line}' stays on one side in Arabic; use the logical properties (-inline-start, -inline-end)"
            );
        }
    }
    assert!(
        declarations > 1000,
        "found only {declarations} declarations"
    );
}

/// The values of a declaration, each with its parentheses.
fn values(text: &str) -> Vec<String> {
    let mut depth = 0;
    let mut values = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => {
                values.push(String::new());
                continue;
            }
            _ => {}
        }
        values.last_mut().unwrap().push(letter);
    }
    values
}

#[test]
fn every_style_sheet_is_in_the_page() {
    let page = common::file("index.html");
    let mut sheets = 0;
    for (name, _) in style_sheets() {
        let link = format!("style/{name}");
        assert!(page.contains(&link), "index.html has no link to {link}");
        sheets += 1;
    }
    assert!(sheets > 5);
}
