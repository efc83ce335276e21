//! No word breaks without a hyphen, on any kind of page, in any language, on any screen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use std::collections::BTreeMap;

use e2e::{
    Browser, DESKTOP, PHONE, Site, TABLET, Viewport,
    pages::{dialog, page, search_dialog, session_panel, site_header, timeline},
    start,
};

/// A small and a typical phone, a tablet, and a laptop.
const SCREENS: [Viewport; 4] = [(320, 640), PHONE, TABLET, DESKTOP];

/// The timeline in every zoom, with every kind of rows, with a thread, and as a list.
const TIMELINES: [&str; 11] = [
    "?zoom=fortnight",
    "?zoom=week",
    "?zoom=day",
    "?view=list",
    "?lane=topic&zoom=fortnight",
    "?lane=topic&zoom=week",
    "?lane=kind&zoom=week",
    "?lane=country&zoom=week",
    "?lane=institution&zoom=fortnight",
    "?lane=person&zoom=week",
    "?topic=car-t&country=th&kind=lecture&thread=topic.car-t&zoom=week",
];

/// A page of every other kind.
const PAGES: [&str; 17] = [
    "day/2025-08-21/",
    "day/2025-08-24/",
    "session/hsc-gene-therapy-for-hemoglobinopathies/",
    "session/car-t-cell-manufacturing/",
    "person/vijay-bhoj/",
    "institution/ihcams/",
    "topic/hsct/",
    "topic/car-t/",
    "country/th/",
    "topics/",
    "institutions/",
    "people/",
    "countries/",
    "about/",
    "accessibility/",
    "mine/",
    "nowhere/",
];

/// Pages that differ with the language.
const IN_A_LANGUAGE: [&str; 9] = [
    "?zoom=fortnight",
    "?lane=topic&zoom=fortnight",
    "?zoom=week",
    "?lane=kind&zoom=week",
    "?topic=car-t&country=th&thread=topic.car-t&zoom=week",
    "?view=list",
    "day/2025-08-21/",
    "session/hsc-gene-therapy-for-hemoglobinopathies/",
    "about/",
];

/// Broken words, with the pages and screens where they occur.
#[derive(Default)]
struct Broken(BTreeMap<String, Vec<String>>);

impl Broken {
    /// Checks the page in its present state, on every screen.
    async fn look(&mut self, browser: &Browser, what: &str) {
        self.look_on(&SCREENS, browser, what).await;
    }

    async fn look_on(&mut self, screens: &[Viewport], browser: &Browser, what: &str) {
        for screen in screens {
            browser.resize(*screen).await;
            page(browser).next_frames().await;
            for it in browser.broken_words().await {
                let word = format!("{} in {}", it.word, it.place);
                let places = self.0.entry(word).or_default();
                places.push(format!("{what} at {} px", screen.0));
            }
        }
    }

    fn assert_none(self) {
        let broken: Vec<String> = (self.0.into_iter())
            .map(|(word, places)| format!("{word}: {} (on {} in all)", places[0], places.len()))
            .collect();
        assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    }
}

/// Checks pages below a folder.
async fn pages(folder: &str, pages: &[&str]) {
    let (_site, browser) = start(DESKTOP).await;
    let mut broken = Broken::default();
    for path in pages {
        let path = format!("/{folder}{path}");
        browser.visit(&path).await;
        broken.look(&browser, &path).await;
    }
    browser.quit().await;
    broken.assert_none();
}

#[tokio::test]
async fn on_timelines_in_english() {
    pages("", &TIMELINES).await;
}

#[tokio::test]
async fn on_pages_in_english() {
    pages("", &PAGES).await;
}

/// Days full of parallel sessions, with a strip for those that are left out, and an axis of exact times.
#[tokio::test]
async fn on_an_axis_of_exact_times() {
    for site in [Site::large().await, Site::changing().await] {
        let browser = Browser::start(&site.origin, DESKTOP).await;
        let mut broken = Broken::default();
        // Two weeks of parallel sessions are for wide screens: elsewhere, a column is narrower than a time of day.
        for (path, screens) in [
            ("/?zoom=fortnight", &[DESKTOP][..]),
            ("/?zoom=week", &[TABLET, DESKTOP]),
            ("/?zoom=day", &SCREENS),
        ] {
            browser.visit(path).await;
            broken.look_on(screens, &browser, path).await;
        }
        browser.quit().await;
        broken.assert_none();
    }
}

macro_rules! in_language {
    ($($name:ident: $tag:literal),*) => {$(
        #[tokio::test]
        async fn $name() {
            pages(concat!($tag, "/"), &IN_A_LANGUAGE).await;
        }
    )*};
}

in_language!(
    in_arabic: "ar",
    in_belarusian: "be",
    in_bengali: "bn",
    in_chinese: "zh-Hans",
    in_indonesian: "id",
    in_russian: "ru",
    in_thai: "th",
    in_vietnamese: "vi"
);

#[tokio::test]
async fn in_dialogs_and_beside_the_timeline() {
    let mut broken = Broken::default();
    for folder in ["", "ru/"] {
        let (_site, browser) = start(DESKTOP).await;
        let path = format!("/{folder}");
        browser.visit(&path).await;
        timeline(&browser).links().click().await;
        browser.until(session_panel(&browser).is_open()).await;
        broken.look(&browser, &format!("{path} panel")).await;
        for tool in ["find", "share", "stars"] {
            browser.visit(&format!("{path}mine/")).await;
            site_header(&browser).tool(tool).click().await;
            browser.until(dialog(&browser).exist()).await;
            if tool == "find" {
                let search = search_dialog(&browser);
                search.fill("hem").await;
                browser.until(search.results().exist()).await;
            }
            broken.look(&browser, &format!("{path} {tool}")).await;
        }
        browser.quit().await;
    }
    broken.assert_none();
}

#[tokio::test]
async fn what_is_copied_has_no_hyphens_of_the_page() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let shown = browser.soft_hyphens().await;
    assert!(shown > 20.0, "only {shown} on the page");
    browser.copy_and_paste().await;
    assert!(
        browser
            .pasted("Hematopoietic Stem Cell Transplantation")
            .await
    );
    let (hyphens, links) = browser.pasted_hyphens_and_links().await;
    assert_eq!(hyphens, 0.0);
    assert!(links > 30.0, "only {links} links were pasted");
    browser.clear_pasted().await;
    assert_eq!(browser.soft_hyphens().await, shown, "they are put back");
    browser.quit().await;
}
