//! The filter by country answers for every country of the program, in two languages: sessions, why they match, what else
//! the program says, the country's page and its calendar.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{Browser, DESKTOP, PHONE, Site, environment, start};
use serde_json::{Value, json};

/// What the article says of each country, written by hand.
fn facts() -> Value {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/facts.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// The words of a language that this test looks for.
struct Words {
    folder: &'static str,
    came: &'static str,
    presented: &'static str,
    preliminary: &'static str,
    /// The names of Thailand, Belarus, Vietnam, Bangladesh, Indonesia, Egypt, China and the United States.
    names: [&'static str; 8],
}

const CODES: [&str; 8] = ["th", "by", "vn", "bd", "id", "eg", "cn", "us"];

const LANGUAGES: [Words; 2] = [
    Words {
        folder: "",
        came: "Participants came from there",
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
        came: "Участники приехали оттуда",
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

/// The slugs of the sessions that the timeline shows, in its order of days.
const SHOWN: &str = "[...new Set([...document.querySelectorAll('.block')]\
    .filter(it => it.checkVisibility({ checkVisibilityCSS: true }) && it.getBoundingClientRect().height > 20)\
    .map(it => it.querySelector('a').getAttribute('href').split('/').at(-2)))].sort()";

/// The text of what is said of the chosen country, where it is seen.
const NOTE: &str = "[...document.querySelectorAll('.country-notes p')]\
    .filter(it => { const box = it.getBoundingClientRect(); return box.width > 100 && box.height > 10 })\
    .map(it => it.textContent).join('\\n')";

async fn answers(browser: &Browser, words: &Words, code: &str, fact: &Value) {
    let Words { folder, .. } = words;
    let name = words.names[CODES.iter().position(|it| *it == code).unwrap()];
    browser
        .visit(&format!("/{folder}?country={}", code.to_uppercase()))
        .await;
    browser
        .until("document.querySelector('.chip') != null")
        .await;
    let mut wanted: Vec<&str> = (fact["sessions"].as_array().unwrap().iter())
        .map(|it| it.as_str().unwrap())
        .collect();
    wanted.sort_unstable();
    browser
        .until(&format!("{SHOWN}.length == {}", wanted.len()))
        .await;
    assert_eq!(browser.value(SHOWN).await, json!(wanted), "{folder}{code}");
    assert_eq!(
        browser
            .value("document.querySelectorAll('.notice').length")
            .await,
        json!(0)
    );
    let chip = browser
        .text("document.querySelector('.chip').textContent")
        .await;
    assert!(chip.contains(name), "{chip}");
    // Why each of them matches stands on it.
    let whys = browser
        .value("[...document.querySelectorAll('.block .why')].map(it => it.textContent)")
        .await;
    let whys = whys.as_array().unwrap();
    assert!(
        whys.len() >= wanted.len() && whys.iter().all(|it| it.as_str().unwrap().contains(name)),
        "{whys:?}"
    );
    let note = browser.text(NOTE).await;
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
            whys.iter()
                .any(|it| it.as_str().unwrap().contains(words.presented)),
            "{whys:?}"
        );
    }
    // On to the page of the country.
    browser.click(".country-notes a").await;
    browser
        .until(&format!("location.pathname == '/{folder}country/{code}/' && document.querySelector('main h1')?.textContent == '{name}'"))
        .await;
    let bare = "[...document.querySelectorAll('main h2')].filter(it => !(it.nextElementSibling?.getBoundingClientRect().height > 10)).length";
    assert_eq!(
        browser.value(bare).await,
        json!(0),
        "{folder}{code}: a heading with nothing under it"
    );
    let listed = "[...document.querySelectorAll('main section:last-of-type .records a')].map(it => it.getAttribute('href').split('/').at(-2)).sort()";
    assert_eq!(browser.value(listed).await, json!(wanted), "{folder}{code}");
    assert!(
        browser
            .number("document.querySelectorAll('main .not-stated').length")
            .await
            <= 1.0
    );
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
    browser.click("[data-menu=country] summary").await;
    browser
        .until("document.querySelectorAll('[data-menu=country] li').length > 0")
        .await;
    let items = browser
        .value("[...document.querySelectorAll('[data-menu=country] li a[href]')].map(it => [it.querySelector('span').firstChild.textContent, it.querySelector('small').textContent, it.querySelector('.count').textContent])")
        .await;
    let items = items.as_array().unwrap();
    assert_eq!(items.len(), 8, "{items:?}");
    assert!(
        items.contains(&json!(["Egypt", "its representatives presented", "1"])),
        "{items:?}"
    );
    assert!(
        items.contains(&json!([
            "United States",
            "speaker’s institution (by location)",
            "1"
        ])),
        "{items:?}"
    );
    browser.quit().await;
}

#[tokio::test]
async fn a_value_that_was_dropped_has_no_chip() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?country=zz").await;
    browser
        .until("document.querySelector('.notice') != null")
        .await;
    assert_eq!(
        browser
            .value("document.querySelectorAll('.chip, .clear, .badge:not(:empty)').length")
            .await,
        json!(0)
    );
    assert_eq!(browser.value(&format!("{SHOWN}.length")).await, json!(35));
    browser.visit("/?country=zz,th").await;
    browser
        .until("document.querySelector('.chip') != null")
        .await;
    assert_eq!(
        browser
            .value("[...document.querySelectorAll('.chip')].length")
            .await,
        json!(1)
    );
    browser.visit("/?mine=0").await;
    assert_eq!(browser.value(&format!("{SHOWN}.length")).await, json!(35));
    browser.quit().await;
}

#[tokio::test]
async fn the_inauguration_stands_on_its_day() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/day/2025-08-29/").await;
    let card = "document.querySelector('.outcome')";
    assert_eq!(
        browser
            .text(&format!("{card}.querySelector('h3').textContent"))
            .await,
        "Inauguration of the International Medical Center"
    );
    assert!(
        browser
            .number(&format!("{card}.getBoundingClientRect().height"))
            .await
            > 50.0
    );
    browser.visit("/day/2025-08-29/?topic=car-t").await;
    browser.until(&format!("{card} == null")).await;
    browser.quit().await;
}
