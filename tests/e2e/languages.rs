//! Every kind of page in every language: axe-core finds no problems in light, dark, and forced colors; hydrated pages
//! say what was prerendered; nothing is too wide. Also, switching between languages.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fmt::Write;

use e2e::{
    Ability, Browser, DESKTOP, Key, PHONE, Site, environment,
    pages::{
        Menu, address, audit, date_strip, dialog, filter_bar, page, search_dialog, session_panel,
        site_header, timeline,
    },
    start, test_lacks,
};
use serde_json::{Value, json};

const NONE: [&str; 0] = [];

/// The tags of the languages, to compare the site with.
static LANGUAGES: [&str; 9] = ["en", "id", "vi", "be", "ru", "th", "bn", "ar", "zh-Hans"];

/// A page of every kind.
const PAGES: [(&str, &str); 14] = [
    ("timeline", ""),
    ("lanes", "?topic=car-t&lane=country"),
    ("day", "day/2025-08-21/"),
    ("no record", "day/2025-08-24/"),
    ("session", "session/car-t-cell-manufacturing/"),
    ("person", "person/vijay-bhoj/"),
    ("institution", "institution/ihcams/"),
    ("topic", "topic/car-t/"),
    ("country", "country/th/"),
    ("lists", "institutions/"),
    ("figures", "figures/"),
    ("about", "about/"),
    ("access", "accessibility/"),
    ("mine", "mine/"),
];

/// The media features of the color schemes, the first of which everything is checked in.
const SCHEMES: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced", &[("forced-colors", "active")]),
];

fn folder(tag: &str) -> String {
    if tag == "en" {
        String::new()
    } else {
        format!("{tag}/")
    }
}

/// axe-core finds nothing, in any color scheme.
async fn assert_clean(browser: &Browser, axe: &str, path: &str) {
    assert_eq!(audit(browser).axe(axe).await, NONE, "{path}");
    for (name, media) in &SCHEMES[1..] {
        browser.media(media).await;
        let found = audit(browser).axe_colors(axe).await;
        assert_eq!(found, NONE, "{path} {name}");
    }
    browser.media(SCHEMES[0].1).await;
}

/// The page says what was sent, in the language of its address.
async fn assert_in(browser: &Browser, tag: &str, what: &str) {
    let direction = if tag == "ar" { "rtl" } else { "ltr" };
    let root = (
        page(browser).language().await,
        page(browser).direction().await,
    );
    assert_eq!(root, (tag.to_owned(), direction.to_owned()), "{what}");
    // A query filters after hydration; without one, the words stay.
    if !what.contains('?') {
        let (sent, now) = browser.sent_words_and_now().await;
        if !what.ends_with("mine/") {
            assert_eq!(sent, now, "{what}");
        }
    }
    browser.assert_silent().await;
    assert_eq!(browser.unfitting(390, what).await, None);
}

#[tokio::test]
async fn every_kind_of_page_is_clean_in_every_language() {
    let site = Site::at_root().await;
    let axe = std::fs::read_to_string(environment("E2E_AXE")).unwrap();
    let check = |languages: &'static [&'static str]| {
        let (site, axe) = (&site, &axe);
        async move {
            let browser = Browser::start(&site.origin, PHONE).await;
            browser.media(SCHEMES[0].1).await;
            for tag in languages {
                for (_, page) in PAGES {
                    let path = format!("/{}{page}", folder(tag));
                    browser.visit(&path).await;
                    assert_in(&browser, tag, &path).await;
                    assert_clean(&browser, axe, &path).await;
                }
            }
            browser.quit().await;
        }
    };
    let (some, others) = LANGUAGES.split_at(LANGUAGES.len() / 2);
    tokio::join!(check(some), check(others));
    // Written only if everything passed.
    let mut matrix = String::from(
        "axe-core in light (l), dark (d), and forced colors (f); words and widths at 390 px\n",
    );
    let mut row = |name: &str, cell: &dyn Fn(&str) -> String| {
        let cells: String = LANGUAGES
            .iter()
            .map(|tag| format!("{:>9}", cell(tag)))
            .collect();
        writeln!(matrix, "{name:<12}{cells}").unwrap();
    };
    row("", &|tag| tag.to_owned());
    for (name, _) in PAGES {
        row(name, &|_| "l d f ok".to_owned());
    }
    std::fs::write(environment("E2E_MATRIX"), matrix).unwrap();
}

#[tokio::test]
async fn every_page_names_its_other_languages() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/th/day/2025-08-21/").await;
    let mut expected: Vec<Value> = LANGUAGES
        .iter()
        .map(|tag| json!([tag, format!("/{}day/2025-08-21/", folder(tag))]))
        .collect();
    expected.insert(1, json!(["x-default", "/day/2025-08-21/"]));
    assert_eq!(page(&browser).alternates().await, json!(expected));
    let expected: Vec<Value> = LANGUAGES
        .iter()
        .map(|tag| {
            let current = if *tag == "th" {
                json!("true")
            } else {
                Value::Null
            };
            json!([tag, format!("/{}day/2025-08-21/", folder(tag)), current])
        })
        .collect();
    assert_eq!(site_header(&browser).languages().await, json!(expected));
    browser.quit().await;
}

#[tokio::test]
async fn another_language_keeps_the_page_and_the_filter() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?topic=car-t").await;
    browser.choose_language("ar").await;
    browser.until(address::is("/ar/?topic=car-t")).await;
    let chips = filter_bar(&browser).chips();
    browser.until(chips.count_is(1)).await;
    let chip = chips.seen_text().await;
    assert_eq!(
        chip.trim().lines().next_back().unwrap().trim(),
        "العلاج المناعي بخلايا CAR-T"
    );
    assert_eq!(browser.text("localStorage.language").await, "ar");
    // A session opened next to the timeline is the page that is kept.
    timeline(&browser).links().click().await;
    browser.until(address::path_begins("/ar/session/")).await;
    let session = browser.text("location.pathname.slice(3)").await;
    browser.press(Key::Escape).await;
    browser.until(address::path("/ar/")).await;
    browser.visit(&format!("/ar{session}")).await;
    browser.choose_language("zh-Hans").await;
    browser
        .until(address::path(&format!("/zh-Hans{session}")))
        .await;
    browser.choose_language("en").await;
    browser.until(address::path(&session)).await;
    assert_eq!(page(&browser).language().await, "en");
    browser.quit().await;
}

#[tokio::test]
async fn the_language_of_the_browser_is_offered_and_never_forced() {
    if test_lacks(Ability::ScriptsFirst) {
        return;
    }
    let (_site, browser) = start(PHONE).await;
    let header = site_header(&browser);
    browser.visit("/").await;
    assert_eq!(
        header.offered_language().await,
        "",
        "the page is already in English"
    );
    browser
        .before_pages(
            "Object.defineProperty(navigator, 'languages', { get: () => ['fi', 'zh-CN', 'en'] })",
        )
        .await;
    browser.visit("/day/2025-08-21/").await;
    assert_eq!(browser.text("location.pathname").await, "/day/2025-08-21/");
    assert_eq!(header.offered_language().await, "zh-Hans");
    assert_eq!(header.offer_words().seen_text().await, "此页面也有中文版。");
    browser.visit("/vi/day/2025-08-21/").await;
    assert_eq!(
        header.offered_language().await,
        "",
        "a language in the address was chosen"
    );
    // An accepted offer is remembered, but still only offered.
    browser.visit("/day/2025-08-21/?topic=car-t").await;
    header.take_offer().click().await;
    browser
        .until(address::is("/zh-Hans/day/2025-08-21/?topic=car-t"))
        .await;
    browser.visit("/about/").await;
    assert_eq!(browser.text("location.pathname").await, "/about/");
    assert_eq!(header.offered_language().await, "zh-Hans");
    // A declined offer is not made again.
    header.leave_offer().click().await;
    assert_eq!(header.offered_language().await, "");
    browser.visit("/").await;
    assert_eq!(header.offered_language().await, "");
    browser.quit().await;
}

#[tokio::test]
async fn a_country_is_found_whatever_the_script() {
    let (_site, browser) = start(PHONE).await;
    let search = search_dialog(&browser);
    for page in ["/ar/topics/", "/"] {
        browser.visit(page).await;
        site_header(&browser).search().click().await;
        browser.until(search.field().exist()).await;
        for name in ["Таиланд", "泰国", "Thailand", "thailnd", "ไทย", "تايلاند"]
        {
            search.fill(name).await;
            let place = if page == "/" {
                "/country/th/"
            } else {
                "/ar/country/th/"
            };
            browser.until(search.results().leads_to(place)).await;
        }
    }
    browser.quit().await;
}

#[tokio::test]
async fn from_right_to_left_the_next_day_is_on_the_left() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/ar/?zoom=week&at=2025-08-20").await;
    let timeline = timeline(&browser);
    let edges = timeline.days().rects().await;
    assert!(edges.is_sorted_by(|a, b| a.right > b.right), "{edges:?}");
    browser.until(timeline.shows_whole("2025-08-20")).await;
    // The marker on the strip covers the visible days.
    browser
        .until(date_strip(&browser).marker_covers("2025-08-20"))
        .await;
    // Arrow keys follow the visual direction.
    let links_on = |date| timeline.links_of(&timeline.blocks_on(date));
    links_on("2025-08-20").focus().await;
    browser.press(Key::Left).await;
    browser.until(timeline.keyboard_is_on("2025-08-21")).await;
    browser.press(Key::Right).await;
    browser.until(timeline.keyboard_is_on("2025-08-20")).await;
    // The panel is where lines end, or on the other side if the chosen session is there.
    browser.visit("/ar/?zoom=fortnight").await;
    links_on("2025-08-18").click().await;
    let panel = session_panel(&browser);
    browser.until(panel.is_open()).await;
    assert!(panel.panel().rect().await.left < 1.0);
    // Names in Latin letters are isolated and state their language.
    assert_eq!(panel.title_in_its_language().language().await, "en");
    browser.quit().await;
}

#[tokio::test]
async fn the_strip_is_dragged_from_right_to_left() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/ar/?zoom=day&at=2025-08-19").await;
    let at = |date| address::parameter("at", date);
    let strip = date_strip(&browser);
    browser.until(strip.marker_is_placed()).await;
    strip.marker().focus().await;
    browser.press(Key::Left).await;
    browser.until(at("2025-08-20")).await;
    browser.settle().await;
    browser.press(Key::Right).await;
    browser.until(at("2025-08-19")).await;
    browser.quit().await;
}

#[tokio::test]
async fn no_text_is_cut_and_none_stands_outside_the_files_of_the_languages() {
    let site = Site::pseudo().await;
    for viewport in [PHONE, DESKTOP] {
        let browser = Browser::start(&site.origin, viewport).await;
        for tag in ["en-XA", "ar-XB"] {
            for (_, page) in PAGES {
                let path = format!("/{tag}/{page}");
                browser.visit(&path).await;
                if page.is_empty() {
                    browser.choose_first(Menu::Topic).await;
                }
                let audit = audit(&browser);
                assert_eq!(audit.escaped_words().await, NONE, "{path}");
                let cut = audit.cut_text().html().await;
                assert_eq!(cut, NONE, "{path} {viewport:?}");
                if viewport == PHONE {
                    assert_eq!(browser.unfitting(390, &path).await, None);
                }
            }
            for tool in ["find", "share", "stars"] {
                browser.visit(&format!("/{tag}/mine/")).await;
                site_header(&browser).tool(tool).click().await;
                browser.until(dialog(&browser).exist()).await;
                let escaped = audit(&browser).escaped_words().await;
                assert_eq!(escaped, NONE, "{tag} {tool}");
            }
        }
        browser.quit().await;
    }
}
