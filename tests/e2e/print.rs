//! The page on paper.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site, TABLET,
    pages::{
        Elements, Menu, address, audit, day_page, menu, page, printed_link, session_panel, stars,
        timeline, zoom_bar,
    },
    pdf_pages, start,
};
use serde_json::json;

const NONE: [&str; 0] = [];

/// The width and height of A4, in points.
const UPRIGHT: (i32, i32) = (595, 842);
const ACROSS: (i32, i32) = (842, 595);

/// The size of each page, in whole points.
async fn pages(browser: &Browser) -> Vec<(i32, i32)> {
    #[expect(clippy::cast_possible_truncation, reason = "paper is small")]
    let whole = |(width, height): (f64, f64)| (width.round() as i32, height.round() as i32);
    pdf_pages(&browser.pdf().await)
        .into_iter()
        .map(whole)
        .collect()
}

/// Shows the page as on this medium; with an empty name, as on the screen.
async fn emulate(browser: &Browser, medium: &str) {
    browser
        .tool("Emulation.setEmulatedMedia", json!({ "media": medium }))
        .await;
}

/// The page's text as printed.
async fn paper(browser: &Browser) -> String {
    emulate(browser, "print").await;
    let text = browser
        .text("(dispatchEvent(new Event('beforeprint')), document.body.innerText)")
        .await;
    emulate(browser, "").await;
    text
}

#[tokio::test]
async fn the_timeline_fits_one_page_across_however_it_is_looked_at() {
    for (viewport, paths) in [
        (
            DESKTOP,
            &[
                "/",
                "/?lane=topic",
                "/?lane=person&zoom=day",
                "/?thread=topic.car-t&zoom=week",
                "/?view=list",
                "/?topic=car-t&country=cn,us",
            ][..],
        ),
        (PHONE, &["/", "/?lane=country&zoom=fortnight"][..]),
    ] {
        let (_site, browser) = start(viewport).await;
        for path in paths {
            browser.visit(path).await;
            assert_eq!(pages(&browser).await, [ACROSS], "{path} at {viewport:?}");
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn each_day_fits_one_page_upright() {
    let (_site, browser) = start(DESKTOP).await;
    for day in 15..=29 {
        let path = format!("/day/2025-08-{day}/");
        browser.visit(&path).await;
        assert_eq!(pages(&browser).await, [UPRIGHT], "{path}");
    }
    browser.visit("/session/car-t-cell-manufacturing/").await;
    assert_eq!(pages(&browser).await, [UPRIGHT]);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_figures_fit_one_page_in_every_language() {
    let (_site, browser) = start(DESKTOP).await;
    for folder in [
        "", "id/", "vi/", "be/", "ru/", "th/", "bn/", "ar/", "zh-Hans/",
    ] {
        let path = format!("/{folder}figures/");
        browser.visit(&path).await;
        assert_eq!(pages(&browser).await, [UPRIGHT], "{path}");
    }
    browser.resize(PHONE).await;
    browser.visit("/figures/").await;
    assert_eq!(pages(&browser).await, [UPRIGHT], "from a phone");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn paper_says_where_it_is_from_and_when_it_was_printed() {
    let (site, browser) = start(DESKTOP).await;
    browser
        .before_pages(
            "{ const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(2025, 8, 3, 12) } } }",
        )
        .await;
    for path in ["/?topic=car-t,hsct&q=cell&lane=topic", "/day/2025-08-21/"] {
        browser.visit(path).await;
        let text = paper(&browser).await;
        assert!(text.contains(&format!("{}{path}", site.origin)), "{text}");
        assert!(text.contains("Printed on 2025-09-03"), "{text}");
        assert!(
            text.contains("International Workshop on Cell Therapy for Blood Diseases"),
            "{text}"
        );
        assert!(text.contains("Program last updated on"), "{text}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn filters_that_are_on_are_named_and_what_they_hide_is_not_printed() {
    let (_site, browser) = start(DESKTOP).await;
    for (path, count) in [
        ("/?topic=car-t&country=us", "1 session"),
        ("/?topic=car-t&country=us&kind=feast", "Type “feast”"),
        ("/day/2025-08-19/?topic=car-t&country=us", "1 of 4 sessions"),
    ] {
        browser.visit(path).await;
        let text = paper(&browser).await;
        for named in ["CAR-T immunotherapy", "United States", count] {
            assert!(text.contains(named), "{path} lacks {named}: {text}");
        }
        assert!(
            text.contains("CAR-T Cell Applications in Autoimmunity and Transplantation"),
            "{text}"
        );
        assert!(!text.contains("International Medical Center"), "{text}");
    }
    browser.visit("/").await;
    let text = paper(&browser).await;
    assert!(
        !text.contains("35 sessions on 10 days"),
        "nothing is filtered: {text}"
    );
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn no_control_is_printed() {
    let (_site, browser) = start(DESKTOP).await;
    for path in [
        "/?thread=topic.car-t&topic=car-t",
        "/day/2025-08-21/",
        "/session/car-t-toxicities/",
    ] {
        browser.visit(path).await;
        emulate(&browser, "print").await;
        assert_eq!(audit(&browser).controls().html().await, NONE, "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn it_prints_without_scripts() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .tool(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
    for (path, paper) in [("/", ACROSS), ("/day/2025-08-25/", UPRIGHT)] {
        browser.open(path).await;
        assert_eq!(pages(&browser).await, [paper], "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn days_fit_one_page_whatever_screen_they_were_on() {
    for viewport in [PHONE, TABLET] {
        let (_site, browser) = start(viewport).await;
        for day in 15..=29 {
            let path = format!("/day/2025-08-{day}/?topic=car-t,hsct");
            browser.visit(&path).await;
            assert_eq!(pages(&browser).await, [UPRIGHT], "{path} at {viewport:?}");
        }
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_tablet_prints_the_timeline_on_one_page_too() {
    let (_site, browser) = start(TABLET).await;
    for path in [
        "/",
        "/?zoom=day&at=2025-08-21",
        "/?lane=institution&zoom=week",
        "/?thread=person.tao-cheng",
        "/?q=no-such-word",
    ] {
        browser.visit(path).await;
        assert_eq!(pages(&browser).await, [ACROSS], "{path}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn every_session_is_printed_once_whatever_the_rows_are() {
    let (_site, browser) = start(PHONE).await;
    for path in [
        "/",
        "/?lane=topic&zoom=day&at=2025-08-28",
        "/?lane=person&zoom=week",
        "/?lane=country",
        "/?thread=topic.car-t",
        "/?view=list",
    ] {
        browser.visit(path).await;
        emulate(&browser, "print").await;
        let mut sessions = browser.sessions().await;
        emulate(&browser, "").await;
        assert_eq!(sessions.len(), 35, "{path}: {sessions:?}");
        sessions.sort();
        sessions.dedup();
        assert_eq!(sessions.len(), 35, "{path}: {sessions:?}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_browsers_own_printing_writes_the_address_and_changes_nothing_on_screen() {
    let (site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    zoom_bar(&browser).go_to("week").await;
    browser.until(address::query_has("zoom=week")).await;
    let rows = menu(&browser, Menu::Rows);
    rows.open().await;
    rows.link_with("lane=kind").click().await;
    browser.until(address::query_has("lane=kind")).await;
    let place = timeline(&browser).whole_place().await;
    assert_eq!(pages(&browser).await, [ACROSS]);
    assert_eq!(
        printed_link(&browser).text().await,
        format!("{}/?lane=kind&zoom=week", site.origin),
        "the address covers everything on paper, not the place on screen"
    );
    assert_eq!(timeline(&browser).whole_place().await, place);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_session_beside_the_timeline_leaves_paper_to_the_timeline() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        browser.visit("/").await;
        let panel = session_panel(&browser);
        timeline(&browser).link("opening-ceremony").click().await;
        browser
            .until(
                panel
                    .is_open()
                    .and(address::path("/session/opening-ceremony/")),
            )
            .await;
        assert_eq!(pages(&browser).await, [ACROSS], "{viewport:?}");
        emulate(&browser, "print").await;
        assert!(!panel.panel().rendered_now().await);
        assert_eq!(browser.sessions().await.len(), 35);
        browser.assert_silent().await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn dark_colors_stay_off_paper() {
    // The sum of red, green, and blue of a color in any notation: 0 is black, 765 white.
    const LIGHT: &str = "(color => { const it = new OffscreenCanvas(1, 1).getContext('2d'); it.fillStyle = 'white'; it.fillRect(0, 0, 1, 1);\
         it.fillStyle = color; it.fillRect(0, 0, 1, 1); const [r, g, b] = it.getImageData(0, 0, 1, 1).data; return r + g + b })";
    let (_site, browser) = start(DESKTOP).await;
    let media = |media: &str| {
        let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        browser.tool(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": dark }),
        )
    };
    let light = async |color: String| browser.number(&format!("{LIGHT}({color:?})")).await;
    let blocks = timeline(&browser).links();
    let cards = day_page(&browser).links();
    for (path, title) in [("/", blocks), ("/day/2025-08-21/", cards)] {
        media("").await;
        browser.visit(path).await;
        let colors = async |title: &Elements<'_>| {
            let ground = light(page(&browser).background().await).await;
            (ground, light(title.style("color").await).await)
        };
        let (ground, ink) = colors(&title).await;
        assert!(ground < ink, "{path} is not dark on screen");
        media("print").await;
        let (ground, ink) = colors(&title).await;
        assert!(ground > 700.0, "{path} is not printed on white");
        assert!(ink < 300.0, "{path} is not printed in black");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn no_way_to_go_on_is_printed_from_a_phone() {
    let (_site, browser) = start(PHONE).await;
    for path in [
        "/?topic=car-t&country=us&zoom=day",
        "/day/2025-08-21/?topic=car-t",
        "/session/car-t-toxicities/",
    ] {
        browser.visit(path).await;
        emulate(&browser, "print").await;
        assert_eq!(audit(&browser).ways_on().html().await, NONE, "{path}");
        emulate(&browser, "").await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn the_own_program_is_a_record_to_sign_and_notes_are_on_a_sheet_of_their_own() {
    let (_site, browser) = start(DESKTOP).await;
    let own = stars(&browser);
    browser.visit("/mine/").await;
    assert!(
        browser.is(own.record().absent()).await,
        "nothing is starred"
    );
    assert_eq!(pages(&browser).await, [ACROSS]);
    browser
        .before_pages(
            "localStorage.setItem('stars:/', '1 bgi-tianjin-visit keynote-stem-cell-biology')",
        )
        .await;
    browser.visit("/mine/").await;
    browser.until(own.record().exist()).await;
    assert!(!own.record().rendered_now().await, "it is not on screen");
    assert_eq!(pages(&browser).await, [UPRIGHT]);
    let text = paper(&browser).await;
    for words in [
        "Record of participation",
        "International Workshop on Cell Therapy for Blood Diseases",
        "29 August 2025 · Tianjin",
        "Tianjin",
        "Organized by",
        "Name",
        "18 August 2025",
        "Keynote on stem cell biology",
        "Tao Cheng",
        "Morning; the exact time is not stated.",
        "Person not stated",
        "No hours are stated for 2 sessions, so there is no total.",
        "Date and signature of participant",
        "Date and signature of organizer",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    for words in [
        "education credits",
        "No matches",
        "Your note",
        "Total hours",
    ] {
        assert!(!text.contains(words), "{words:?} is in {text}");
    }
    browser
        .before_pages(
            "localStorage.setItem('notes:/', '1\\nnote bgi-tianjin-visit\\n> <b>ask</b>')",
        )
        .await;
    browser.visit("/mine/").await;
    browser
        .until(own.printed_notes().contains("<b>ask</b>"))
        .await;
    assert_eq!(pages(&browser).await, [UPRIGHT, UPRIGHT]);
    assert!(browser.is(!own.record_cells().contains("ask")).await);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_record_has_hours_where_all_are_stated() {
    let site = Site::timed().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    let own = stars(&browser);
    browser.visit("/").await;
    let mut slugs = String::from("1");
    for title in [
        "Sample workshop on clinical data",
        "Round table on sample registries",
    ] {
        slugs += &format!(" {}", own.slug_of(title).await);
    }
    browser
        .value(&format!("localStorage.setItem('stars:/', '{slugs}')"))
        .await;
    browser.visit("/mine/").await;
    browser.until(own.record().exist()).await;
    assert_eq!(pages(&browser).await, [UPRIGHT]);
    let text = paper(&browser).await;
    for words in ["Total hours: 2 h 30 min", "Times are in Asia/Kolkata."] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    assert!(!text.contains("No hours are stated"), "{text}");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_large_program_prints_every_session_or_says_how_many() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/?zoom=fortnight").await;
    let sheets = pages(&browser).await;
    assert!(
        sheets.len() > 6,
        "a thousand sessions on {} pages",
        sheets.len()
    );
    let blocks = timeline(&browser).blocks();
    emulate(&browser, "print").await;
    browser
        .value("dispatchEvent(new Event('beforeprint'))")
        .await;
    browser.until(blocks.rendered().count_is(1000)).await;
    let words = blocks.nth(-1).text().await;
    assert!(words.contains('–'), "no times: {words}");
    let flat = blocks
        .rects()
        .await
        .into_iter()
        .filter(|it| it.height() < 5.0);
    assert_eq!(flat.count(), 0);
    emulate(&browser, "").await;
    browser
        .value("dispatchEvent(new Event('afterprint'))")
        .await;
    browser.until(blocks.fewer_than(1000)).await;
    browser.assert_silent().await;
    browser.quit().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    let disabled = json!({ "value": true });
    browser
        .tool("Emulation.setScriptExecutionDisabled", disabled)
        .await;
    browser.open("/").await;
    let days = timeline(&browser).days().texts().await;
    assert_eq!(days.len(), 14);
    for day in days {
        assert!(day.contains(" sessions"), "{day}");
    }
    browser.quit().await;
}
