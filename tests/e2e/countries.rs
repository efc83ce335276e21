//! The country filter works for every country of the program, in two languages: sessions, why they match, what else the
//! program says, the country's page, and its calendar.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site, environment,
    pages::{Menu, address, day_page, filter_bar, menu, page, record_page, timeline},
    start,
};
use serde_json::Value;

/// What the article says about each country, written by hand.
fn facts() -> Value {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/facts.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// The words that this test looks for in a language.
struct Words {
    folder: &'static str,
    came: &'static str,
    presented: &'static str,
    preliminary: &'static str,
    /// The names of Thailand, Belarus, Vietnam, Bangladesh, Indonesia, Egypt, China, and the United States.
    names: [&'static str; 8],
}

const CODES: [&str; 8] = ["th", "by", "vn", "bd", "id", "eg", "cn", "us"];

const LANGUAGES: [Words; 2] = [
    Words {
        folder: "",
        came: "Participants came from this country",
        presented: "its representatives presented",
        preliminary: "Preliminary agreements",
        names: [
            "Thailand",
            "Belarus",
            "Vietnam",
            "Bangladesh",
            "Indonesia",
            "Egypt",
            "China",
            "United States",
        ],
    },
    Words {
        folder: "ru/",
        came: "Из этой страны приехали участники",
        presented: "выступили представители страны",
        // The program itself is in English.
        preliminary: "Preliminary agreements",
        names: [
            "Таиланд",
            "Беларусь",
            "Вьетнам",
            "Бангладеш",
            "Индонезия",
            "Египет",
            "Китай",
            "Соединенные Штаты",
        ],
    },
];

async fn answers(browser: &Browser, words: &Words, code: &str, fact: &Value) {
    let Words { folder, .. } = words;
    let name = words.names[CODES.iter().position(|it| *it == code).unwrap()];
    browser
        .visit(&format!("/{folder}?country={}", code.to_uppercase()))
        .await;
    let (filter, timeline) = (filter_bar(browser), timeline(browser));
    browser.until(filter.chips().exist()).await;
    let mut wanted: Vec<&str> = (fact["sessions"].as_array().unwrap().iter())
        .map(|it| it.as_str().unwrap())
        .collect();
    wanted.sort_unstable();
    let seen = timeline.links_seen();
    browser.until(seen.count_is(wanted.len())).await;
    assert_eq!(timeline.slugs_of(&seen).await, wanted, "{folder}{code}");
    assert_eq!(filter.notices().count().await, 0);
    let chip = filter.chips().text().await;
    assert!(chip.contains(name), "{chip}");
    // Each session says why it matches.
    let whys = timeline.reasons().texts().await;
    assert!(
        whys.len() >= wanted.len() && whys.iter().all(|it| it.contains(name)),
        "{whys:?}"
    );
    let note = filter.country_note().await;
    let took_part = fact["participants"].as_bool().unwrap();
    assert_eq!(
        note.contains(words.came),
        took_part,
        "{folder}{code}: {note}"
    );
    assert_eq!(
        note.contains(words.preliminary),
        ["th", "bd"].contains(&code),
        "{folder}{code}: {note}"
    );
    assert!(note.contains(name), "{note}");
    if took_part {
        assert!(
            whys.iter().any(|it| it.contains(words.presented)),
            "{whys:?}"
        );
    }
    // On to the country's page.
    filter.country_link().click().await;
    let page = page(browser);
    browser
        .until(
            address::path(&format!("/{folder}country/{code}/"))
                .and(page.main_heading().reads(name)),
        )
        .await;
    assert_eq!(
        page.bare_headings().count().await,
        0,
        "{folder}{code}: a heading with nothing under it"
    );
    let record = record_page(browser);
    let listed = timeline.slugs_of(&record.session_links()).await;
    assert_eq!(listed, wanted, "{folder}{code}");
    assert!(record.not_stated().count().await <= 1);
    browser.assert_silent().await;
}

fn calendar(words: &Words, code: &str, fact: &Value) {
    let path = format!("{}country/{code}/calendar.ics", words.folder);
    let text = std::fs::read_to_string(environment("E2E_DIST").join(&path)).unwrap();
    let text = text.replace("\r\n ", "");
    let sessions = fact["sessions"].as_array().unwrap();
    assert_eq!(
        text.matches("BEGIN:VEVENT").count(),
        sessions.len(),
        "{path}"
    );
    for session in sessions {
        let uid = format!(
            "UID:{}.cell-therapy-blood-diseases-tianjin-2025@",
            session.as_str().unwrap()
        );
        assert!(text.contains(&uid), "{path}: no {uid}");
    }
    let name = words.names[CODES.iter().position(|it| *it == code).unwrap()];
    if fact["participants"].as_bool().unwrap() {
        let line = format!("{name}: {}", words.presented);
        assert!(text.contains(&line), "{path}: no {line:?}");
    }
}

#[tokio::test]
async fn every_country_is_answered() {
    let facts = facts();
    let site = Site::at_root().await;
    for (words, viewport) in LANGUAGES.iter().zip([DESKTOP, PHONE]) {
        let browser = Browser::start(&site.origin, viewport).await;
        for code in CODES {
            let fact = &facts["countries"][code];
            answers(&browser, words, code, fact).await;
            calendar(words, code, fact);
        }
        browser.quit().await;
    }
}

#[tokio::test]
async fn the_menu_offers_every_country_with_its_count_and_why() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/").await;
    let countries = menu(&browser, Menu::Country);
    countries.open().await;
    let items = countries.entries().await;
    assert_eq!(items.len(), 8, "{items:?}");
    for item in [
        ["Egypt", "its representatives presented", "1"],
        ["United States", "speaker’s institution (by location)", "1"],
    ] {
        assert!(items.contains(&item.map(str::to_owned)), "{items:?}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_value_that_was_dropped_has_no_chip() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?country=zz").await;
    let (filter, seen) = (filter_bar(&browser), timeline(&browser).links_seen());
    browser.until(filter.notices().exist()).await;
    assert_eq!(filter.signs_of_a_choice().count().await, 0);
    assert_eq!(seen.count().await, 35);
    browser.visit("/?country=zz,th").await;
    browser.until(filter.chips().exist()).await;
    assert_eq!(filter.chips().count().await, 1);
    browser.visit("/?mine=0").await;
    assert_eq!(seen.count().await, 35);
    browser.quit().await;
}

#[tokio::test]
async fn the_inauguration_stands_on_its_day() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/day/2025-08-29/").await;
    let day = day_page(&browser);
    assert_eq!(
        day.outcome_title().text().await,
        "Inauguration of the International Medical Center"
    );
    assert!(day.outcome().rect().await.height() > 50.0);
    browser.visit("/day/2025-08-29/?topic=car-t").await;
    browser.until(day.outcome().absent()).await;
    browser.quit().await;
}
