//! Sharing: the link, the QR code, files, citations, and the page embedded in another.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE,
    pages::{Act, Part, day_page, embedded, session_panel, share_dialog, site_header, timeline},
    start,
};
use thirtyfour::Key;

/// Captures every saved file for the test, and lets it control the clipboard.
const WITNESS: &str = "window.saved = {}; const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) };\
    HTMLAnchorElement.prototype.click = function () { if (this.download) window.saved[this.download] = window.last; else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })) };\
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { if (window.refuse) throw 0; window.copied = text } } });";

const OPENING: &str = "opening-ceremony";

async fn open(browser: &Browser, path: &str) {
    browser.witness(WITNESS).await;
    browser.visit(path).await;
    site_header(browser).share().click().await;
    browser.until(share_dialog(browser).is_open()).await;
}

/// The text of a saved file.
async fn saved(browser: &Browser, name: &str) -> String {
    browser
        .until(&format!("window.saved['{name}'] != null"))
        .await;
    browser
        .value(&format!(
            "window.saved['{name}'].text().then(text => {{ window.content = text }}), 0"
        ))
        .await;
    browser.until("window.content != null").await;
    let content = browser.text("content").await;
    browser.value("window.content = null").await;
    content
}

#[tokio::test]
async fn the_link_is_copied_in_its_one_form_and_that_is_said() {
    let (site, browser) = start(DESKTOP).await;
    open(&browser, "/?topic=hsct,car-t&utm_source=chat&kind=lecture").await;
    let link = format!("{}/?topic=car-t,hsct&kind=lecture", site.origin);
    let dialog = share_dialog(&browser);
    assert_eq!(dialog.texts().field().await, link);
    dialog.button(Act::Copy).click().await;
    browser.until(dialog.said().reads("Copied.")).await;
    assert_eq!(browser.text("copied").await, link);
    browser.value("window.refuse = true").await;
    dialog.button(Act::Copy).click().await;
    browser
        .until(dialog.said().begins("This browser blocked copying"))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn a_session_beside_the_timeline_is_shared_from_where_it_stands() {
    for viewport in [DESKTOP, PHONE] {
        let (site, browser) = start(viewport).await;
        browser.visit("/").await;
        let panel = session_panel(&browser);
        timeline(&browser).link(OPENING).click().await;
        browser.until(panel.is_open_at(OPENING)).await;
        let share = panel.buttons().reading("Share");
        share.click().await;
        let dialog = share_dialog(&browser);
        browser.until(dialog.is_open()).await;
        let link = format!("{}/session/{OPENING}/", site.origin);
        assert_eq!(dialog.texts().field().await, link);
        browser.press(Key::Escape).await;
        browser.until(!dialog.is_open()).await;
        assert!(browser.is(panel.is_open()).await, "the session stays open");
        browser.until(share.have_focus()).await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn the_share_sheet_of_the_device_gets_the_link() {
    let (site, browser) = start(PHONE).await;
    browser
        .witness("navigator.share = async data => { window.shared = data }")
        .await;
    browser.visit("/day/2025-08-21/?topic=car-t").await;
    let sheet = share_dialog(&browser).button(Act::Sheet);
    day_page(&browser).share().click().await;
    browser.until(sheet.exist()).await;
    sheet.click().await;
    browser.until("window.shared != null").await;
    assert_eq!(
        browser.text("shared.url").await,
        format!("{}/day/2025-08-21/?topic=car-t", site.origin)
    );
    assert!(
        browser
            .text("shared.title")
            .await
            .contains("21 August 2025")
    );
    browser.quit().await;
}

#[tokio::test]
async fn what_is_on_screen_is_saved_as_a_calendar_and_a_table() {
    let (site, browser) = start(DESKTOP).await;
    open(&browser, "/?topic=car-t").await;
    let count = browser.sessions().await.len();
    assert!(count > 1 && count < 35);
    share_dialog(&browser).button(Act::Calendar).click().await;
    let calendar = saved(&browser, "sessions.ics").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), count);
    assert!(
        calendar
            .replace("\r\n ", "")
            .contains(&format!("URL:{}/?topic=car-t", site.origin))
    );
    share_dialog(&browser).button(Act::Table).click().await;
    let table = saved(&browser, "sessions.csv").await;
    assert_eq!(table.lines().count(), count + 1);
    // A view with its own calendar file can be subscribed to.
    browser.visit("/topic/car-t/").await;
    site_header(&browser).share().click().await;
    let host = site.origin.trim_start_matches("http://");
    let subscribed = format!("webcal://{host}/topic/car-t/calendar.ics");
    browser
        .until(share_dialog(&browser).link_to(&subscribed).exist())
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn exact_times_are_the_same_in_the_browser_as_in_the_file_of_the_build() {
    // In one, the clocks of the workshop change during a session.
    for site in [e2e::Site::timed().await, e2e::Site::changing().await] {
        let browser = Browser::start(&site.origin, DESKTOP).await;
        open(&browser, "/").await;
        share_dialog(&browser).button(Act::Calendar).click().await;
        let calendar = saved(&browser, "sessions.ics").await;
        browser.value("fetch('/calendar.ics').then(it => it.text()).then(text => { window.content = text }), 0").await;
        browser.until("window.content != null").await;
        let built = browser.text("content").await;
        let times = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| {
                line.starts_with("DTSTART") || line.starts_with("DTEND") || line.starts_with("UID")
            });
            lines.map(str::to_owned).collect()
        };
        assert_eq!(times(&calendar), times(&built));
        assert!(
            times(&calendar)
                .iter()
                .any(|line| line.starts_with("DTSTART:")),
            "the calendar has exact times"
        );
        browser.quit().await;
    }
}

#[tokio::test]
async fn the_code_says_the_link_and_is_saved_as_drawing_and_picture() {
    let (_site, browser) = start(PHONE).await;
    open(&browser, "/day/2025-08-21/").await;
    share_dialog(&browser).button(Act::Drawing).click().await;
    let svg = saved(&browser, "link.svg").await;
    assert!(
        svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""),
        "{svg}"
    );
    share_dialog(&browser).button(Act::Picture).click().await;
    browser.until("window.saved['link.png'] != null").await;
    assert_eq!(
        browser.text("window.saved['link.png'].type").await,
        "image/png"
    );
    assert!(browser.number("window.saved['link.png'].size").await > 500.0);
    browser.quit().await;
}

#[tokio::test]
async fn citations_name_the_page_its_version_and_its_link() {
    let (site, browser) = start(DESKTOP).await;
    open(&browser, "/session/keynote-stem-cell-biology/").await;
    let forms = share_dialog(&browser).texts().fields().await;
    let link = format!("{}/session/keynote-stem-cell-biology/", site.origin);
    for form in &forms[1..4] {
        assert!(
            form.contains("Keynote on stem cell biology")
                && form.contains(&link.replace('_', "\\_")),
            "{form}"
        );
    }
    assert!(forms[2].starts_with("@misc{2025-") && forms[3].starts_with("TY  - ELEC"));
    browser.quit().await;
}

#[tokio::test]
async fn the_page_stands_in_the_frame_of_another_without_its_own() {
    let (site, browser) = start(DESKTOP).await;
    open(&browser, "/?topic=car-t").await;
    let snippet = share_dialog(&browser).texts().nth(-1).field().await;
    assert!(
        snippet.contains(&format!("src=\"{}/?topic=car-t&amp;embed=1\"", site.origin))
            || snippet.contains(&format!("src=\"{}/?topic=car-t&embed=1\"", site.origin)),
        "{snippet}"
    );
    // A page without the site's own policy, which allows no frames.
    site.replace(
        "/host.html",
        &format!("<!doctype html><title>Host</title>{snippet}"),
    );
    browser.open("/host.html").await;
    let inside = embedded(&browser);
    browser.until_slow(inside.is_live()).await;
    for (part, shown) in [
        (Part::Header, false),
        (Part::Intro, false),
        (Part::Lists, false),
        (Part::WayOut, true),
        (Part::Block, true),
    ] {
        assert_eq!(inside.shows(part).await, shown, "{part:?}");
    }
    // A page loaded later in the frame stays without header and footer.
    inside.open("/topic/car-t/").await;
    browser.until_slow(inside.is_live_record()).await;
    assert!(!inside.shows(Part::Header).await);
    browser.quit().await;
}
