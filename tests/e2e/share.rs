//! Sharing: the link, the code, files, citations, and the page in the frame of another.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{Browser, DESKTOP, PHONE, start};
use serde_json::json;

const SAID: &str = "document.querySelector('dialog.share .said').textContent";
const LINK: &str = "document.querySelector('dialog.share textarea').value";

/// Every file that is saved is kept for the test, and the clipboard obeys it.
const WITNESS: &str = "window.saved = {}; const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) };\
    HTMLAnchorElement.prototype.click = function () { if (this.download) window.saved[this.download] = window.last; else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })) };\
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { if (window.refuse) throw 0; window.copied = text } } });";

async fn open(browser: &Browser, path: &str) {
    browser.before_pages(WITNESS).await;
    browser.visit(path).await;
    browser.click("header [data-ask='share']").await;
    browser
        .until("document.querySelector('dialog.share') != null")
        .await;
}

/// The text of a file that was saved.
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
    assert_eq!(browser.text(LINK).await, link);
    browser.click("dialog.share [data-act='copy']").await;
    browser.until(&format!("{SAID} == 'Copied.'")).await;
    assert_eq!(browser.text("copied").await, link);
    browser.value("window.refuse = true").await;
    browser.click("dialog.share [data-act='copy']").await;
    browser
        .until(&format!("{SAID}.startsWith('This browser did not allow')"))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn the_share_sheet_of_the_device_gets_the_link() {
    let (site, browser) = start(PHONE).await;
    browser
        .before_pages("navigator.share = async data => { window.shared = data }")
        .await;
    browser.visit("/day/2025-08-21/?topic=car-t").await;
    browser.click(".day-tools button").await;
    browser
        .until("document.querySelector('[data-act=sheet]') != null")
        .await;
    browser.click("[data-act='sheet']").await;
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
    browser.click("[data-act='ics']").await;
    let calendar = saved(&browser, "sessions.ics").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), count);
    assert!(
        calendar
            .replace("\r\n ", "")
            .contains(&format!("URL:{}/?topic=car-t", site.origin))
    );
    browser.click("[data-act='csv']").await;
    let table = saved(&browser, "sessions.csv").await;
    assert_eq!(table.lines().count(), count + 1);
    // A view that has a file of its own can be subscribed to.
    browser.visit("/topic/car-t/").await;
    browser.click("header [data-ask='share']").await;
    let host = site.origin.trim_start_matches("http://");
    let subscribed = format!(
        "document.querySelector('dialog.share a[href=\"webcal://{host}/topic/car-t/calendar.ics\"]') != null"
    );
    browser.until(&subscribed).await;
    browser.quit().await;
}

#[tokio::test]
async fn exact_times_are_the_same_in_the_browser_as_in_the_file_of_the_build() {
    let site = e2e::Site::timed().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    open(&browser, "/").await;
    browser.click("[data-act='ics']").await;
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
        "it has exact times"
    );
    browser.quit().await;
}

#[tokio::test]
async fn the_code_says_the_link_and_is_saved_as_drawing_and_picture() {
    let (_site, browser) = start(PHONE).await;
    open(&browser, "/day/2025-08-21/").await;
    browser.click("[data-act='svg']").await;
    let svg = saved(&browser, "link.svg").await;
    assert!(
        svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""),
        "{svg}"
    );
    browser.click("[data-act='png']").await;
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
    let forms = "[...document.querySelectorAll('dialog.share textarea')].map(it => it.value).join('\\u0001')";
    let forms = browser.text(forms).await;
    let forms: Vec<&str> = forms.split('\u{1}').collect();
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
    let snippet = browser
        .text("[...document.querySelectorAll('dialog.share textarea')].at(-1).value")
        .await;
    assert!(
        snippet.contains(&format!("src=\"{}/?topic=car-t&amp;embed=1\"", site.origin))
            || snippet.contains(&format!("src=\"{}/?topic=car-t&embed=1\"", site.origin)),
        "{snippet}"
    );
    browser.visit("/about/").await;
    let frame = json!(snippet);
    browser
        .value(&format!("document.body.innerHTML = {frame}, 0"))
        .await;
    let inside = "document.querySelector('iframe').contentDocument";
    browser
        .until_slow(&format!(
            "{inside}?.documentElement?.hasAttribute('data-live') === true"
        ))
        .await;
    let seen = |selector: &str| format!("{inside}.querySelector('{selector}').checkVisibility()");
    for (selector, shown) in [
        ("header.site", false),
        (".intro-region", false),
        (".lists", false),
        (".embed-out a", true),
        (".block", true),
    ] {
        assert_eq!(
            browser.value(&seen(selector)).await,
            json!(shown),
            "{selector}"
        );
    }
    // A page that is loaded anew in the frame stays without its own.
    browser
        .value("document.querySelector('iframe').contentWindow.location.href = '/topic/car-t/', 0")
        .await;
    browser.until_slow(&format!("{inside}?.querySelector('article.record') != null && {inside}.documentElement.hasAttribute('data-live')")).await;
    assert_eq!(browser.value(&seen("header.site")).await, json!(false));
    browser.quit().await;
}
