//! Pages of people, institutions, topics, and countries: reached from where they are named, and left again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{collections::BTreeSet, fs, path::Path};

use e2e::{
    DESKTOP, PHONE, environment,
    pages::{
        address, day_page, filter_bar, is_live, offers, page, record_page, session_panel, thread,
        timeline,
    },
    start,
};
use serde_json::Value;
use xtask::compress::files;

/// All values of an attribute in a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!("{attribute}=\"");
    (html.split(&start).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn html_files(dist: &Path) -> Vec<(String, String)> {
    (files(dist).unwrap().into_iter())
        .filter(|file| file.extension().is_some_and(|end| end == "html"))
        .map(|file| {
            let name = file.strip_prefix(dist).unwrap().display().to_string();
            (name, fs::read_to_string(file).unwrap())
        })
        .collect()
}

#[test]
fn every_link_of_the_site_leads_to_a_file() {
    for (root, base) in [
        ("E2E_DIST", "/"),
        ("E2E_HOSTED", xtask::suite::SUBPATH),
        ("E2E_TIMED", "/"),
        ("E2E_LARGE", "/"),
    ] {
        let root = environment(root);
        let pages = html_files(&root);
        let mut links = 0;
        for (name, html) in &pages {
            for href in values(html, "href").into_iter().chain(values(html, "src")) {
                if href.starts_with('#') || href.starts_with("data:") {
                    continue;
                }
                links += 1;
                assert!(
                    href.starts_with(base),
                    "{name} links to {href}, outside {base}"
                );
                let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
                let path = path.split('?').next().unwrap().trim_start_matches('/');
                let file = if path.is_empty() || path.ends_with('/') {
                    format!("{path}index.html")
                } else {
                    path.to_owned()
                };
                assert!(
                    root.join(&file).is_file(),
                    "{name} links to {href}: no {file}"
                );
                let target = (pages.iter()).find(|(name, _)| *name == file);
                assert!(
                    anchor.is_empty()
                        || target.is_some_and(|(_, html)| values(html, "id").contains(&anchor)),
                    "{name} links to {href}: no such anchor"
                );
            }
        }
        assert!(links > 100, "{links} links in {}", root.display());
    }
}

#[test]
fn every_record_has_a_page_and_every_page_a_way_back() {
    let dist = environment("E2E_DIST");
    let program = fs::read_to_string(dist.join("program.json")).unwrap();
    let program: Value = serde_json::from_str(&program).unwrap();
    let mut wanted = BTreeSet::new();
    for (list, path, key) in [
        ("days", "day", "date"),
        ("sessions", "session", "id"),
        ("people", "person", "id"),
        ("institutions", "institution", "id"),
        ("topics", "topic", "id"),
        ("countries", "country", "code"),
    ] {
        for record in program[list].as_array().unwrap() {
            wanted.insert(format!(
                "{path}/{}/index.html",
                record[key].as_str().unwrap()
            ));
        }
        if list != "days" && list != "sessions" {
            wanted.insert(format!("{list}/index.html"));
        }
    }
    let mut former = BTreeSet::new();
    for (list, path) in [
        ("sessions", "session"),
        ("people", "person"),
        ("institutions", "institution"),
        ("topics", "topic"),
    ] {
        for record in program[list].as_array().unwrap() {
            for slug in record["former"].as_array().into_iter().flatten() {
                former.insert(format!("{path}/{}/index.html", slug.as_str().unwrap()));
            }
        }
    }
    assert!(former.contains("institution/biobank/index.html"));
    for page in [
        "index.html",
        "404.html",
        "about/index.html",
        "figures/index.html",
        "accessibility/index.html",
        "mine/index.html",
    ] {
        wanted.insert(page.to_owned());
    }
    // The same in every language.
    let leads_on = |name: &str| former.iter().any(|page| name.ends_with(page.as_str()));
    let folders = [
        "", "id/", "vi/", "be/", "ru/", "th/", "bn/", "ar/", "zh-Hans/",
    ];
    let wanted: BTreeSet<String> = (folders.iter())
        .flat_map(|folder| {
            let pages = wanted.iter().chain(&former);
            pages.map(move |page| format!("{folder}{page}"))
        })
        .collect();
    let pages = html_files(&dist);
    let found: BTreeSet<String> = pages.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(found, wanted);
    for (name, html) in pages {
        let folder = folders
            .iter()
            .rev()
            .find(|folder| name.starts_with(**folder));
        let links = values(&html, "href");
        if leads_on(&name) {
            assert!(
                html.contains("http-equiv=\"refresh\"") && links.len() == 2,
                "{name}"
            );
            continue;
        }
        for page in [
            "",
            "people/",
            "institutions/",
            "topics/",
            "countries/",
            "about/",
            "figures/",
            "accessibility/",
            "mine/",
        ] {
            let page = format!("/{}{page}", folder.unwrap_or(&""));
            assert!(
                links.contains(&page.as_str()),
                "{name} has no link to {page}"
            );
        }
    }
}

/// The text of a piece of HTML, without its tags.
fn bare(html: &str) -> String {
    (html.split('<').enumerate())
        .map(|(at, piece)| match at {
            0 => piece,
            _ => piece.split_once('>').map_or("", |(_, text)| text),
        })
        .collect()
}

#[test]
fn every_heading_of_a_record_or_a_day_has_something_under_it() {
    let mut headings = 0;
    for (name, html) in html_files(&environment("E2E_DIST")) {
        let kinds = ["country/", "person/", "institution/", "topic/", "day/"];
        if !kinds.iter().any(|kind| name.contains(kind)) {
            continue;
        }
        let main = html.split_once("<main").unwrap().1;
        let main = main.split_once("</main>").unwrap().0;
        for part in main.split("<h2").skip(1) {
            headings += 1;
            let (heading, under) = part.split_once("</h2>").unwrap();
            assert!(
                !bare(under).trim().is_empty(),
                "{name}: nothing under {heading:?}"
            );
        }
    }
    assert!(headings > 1_000, "{headings} headings");
}

#[tokio::test]
async fn one_goes_from_a_session_to_who_spoke_and_back() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        browser.visit("/?zoom=week").await;
        let (page, panel) = (page(&browser), session_panel(&browser));
        timeline(&browser)
            .link("keynote-stem-cell-biology")
            .click()
            .await;
        browser.until(panel.is_open()).await;
        panel.link_to("/person/tao-cheng/").click().await;
        let heading = page.main_heading();
        browser
            .until(address::path("/person/tao-cheng/").and(is_live()))
            .await;
        assert_eq!(heading.text().await, "Prof. Tao Cheng");
        assert!(page.title().await.starts_with("Tao Cheng · "));
        // On to a session, which renders in place, and back through both.
        page.link_to("/session/opening-ceremony/").click().await;
        browser
            .until(
                address::path("/session/opening-ceremony/").and(heading.reads("Opening ceremony")),
            )
            .await;
        browser.back().await;
        browser
            .until(
                address::path("/person/tao-cheng/")
                    .and(is_live())
                    .and(heading.reads("Prof. Tao Cheng")),
            )
            .await;
        browser.back().await;
        browser
            .until(
                address::path("/session/keynote-stem-cell-biology/")
                    .and(is_live())
                    .and(heading.is_filled()),
            )
            .await;
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_topic_leads_to_its_thread_on_the_timeline() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/topics/").await;
    let page = page(&browser);
    page.link_to("/topic/car-t/").click().await;
    browser
        .until(address::path("/topic/car-t/").and(is_live()))
        .await;
    let line = record_page(&browser).section_titles().text().await;
    page.link_to("/?thread=topic.car-t").click().await;
    let status = thread(&browser).status();
    browser
        .until(address::query_begins("?thread=topic.car-t").and(status.is_filled()))
        .await;
    let bar = status.text().await;
    assert!(bar.contains(&line), "{bar} and {line}");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_former_slug_and_another_case_lead_to_the_page() {
    let (_site, browser) = start(PHONE).await;
    let bank = "China Cord Blood Bank and Biobank";
    for (from, to, heading) in [
        (
            "/institution/biobank/",
            "/institution/china-cord-blood-bank/",
            bank,
        ),
        (
            "/institution/Biobank/",
            "/institution/china-cord-blood-bank/",
            bank,
        ),
        ("/country/TH/", "/country/th/", "Thailand"),
        (
            "/ar/topic/CAR-T",
            "/ar/topic/car-t/",
            "العلاج المناعي بخلايا CAR-T",
        ),
        (
            "/session/Opening-Ceremony/",
            "/session/opening-ceremony/",
            "Opening ceremony",
        ),
    ] {
        browser.open(from).await;
        browser
            .until(
                address::path(to)
                    .and(is_live())
                    .and(page(&browser).main_heading().reads(heading)),
            )
            .await;
    }
    browser.visit("/?institution=biobank").await;
    browser
        .until(
            filter_bar(&browser)
                .chips()
                .contains("China Cord Blood Bank"),
        )
        .await;
    let shown = browser.sessions().await;
    assert_eq!(shown.len(), 1);
    assert!(shown[0].starts_with("Tour of outpatient and transfusion centers"));
    browser.quit().await;
}

#[tokio::test]
async fn a_date_written_otherwise_offers_the_day() {
    let (_site, browser) = start(PHONE).await;
    for path in ["/day/2025-8-21/", "/day/2025-08-21)", "/day/20250821/"] {
        browser.open(path).await;
        browser
            .until(offers(&browser).leads_to("/day/2025-08-21/"))
            .await;
    }
    offers(&browser).click().await;
    browser
        .until(day_page(&browser).is_open_at("2025-08-21", 4))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn a_record_that_does_not_exist_offers_the_nearest() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/person/vijay-boj/").await;
    let offers = offers(&browser);
    browser
        .until(offers.to("/person/vijay-bhoj/").exist())
        .await;
    offers.click().await;
    browser
        .until(page(&browser).main_heading().reads("Prof. Vijay Bhoj"))
        .await;
    browser.quit().await;
}
