//! The reader's own programme: stars, kept in this browser, the same in every tab, taken to other devices.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{Browser, DESKTOP, PHONE, Site, start};
use serde_json::Value;
use thirtyfour::Key;

const KEPT: &str = "localStorage.getItem('stars:/')";
const LIST: &str = "[...document.querySelectorAll('.block:not([hidden])')].filter(it => it.checkVisibility()).length";

fn star(slug: &str) -> String {
    format!("[data-star='{slug}']")
}

fn pressed(slug: &str) -> String {
    format!(
        "[...document.querySelectorAll(\"{}\")].every(it => it.ariaPressed == 'true') && document.querySelector(\"{0}\") != null",
        star(slug)
    )
}

#[tokio::test]
async fn a_star_is_set_kept_listed_and_taken_again() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/day/2025-08-21/").await;
    let slug = "aav-gene-therapy-for-hemophilia-b";
    let name = browser
        .text(&format!(
            "document.querySelector(\"{}\").ariaLabel",
            star(slug)
        ))
        .await;
    assert_eq!(name, "Star: AAV-Mediated Gene Therapy for Hemophilia B");
    browser.click(&star(slug)).await;
    browser.until(&pressed(slug)).await;
    assert_eq!(browser.text(KEPT).await, format!("1 {slug}"));
    browser.reload().await;
    browser.until(&pressed(slug)).await;
    browser.click("header a[href='/mine/']").await;
    browser
        .until("location.pathname == '/mine/' && document.title.startsWith('My programme')")
        .await;
    browser.until(&format!("{LIST} == 1")).await;
    browser.reload().await;
    browser
        .until("document.documentElement.hasAttribute('data-live')")
        .await;
    browser.until(&format!("{LIST} == 1")).await;
    // As a list too.
    browser.visit("/mine/?view=list").await;
    browser.until(&format!("{LIST} == 1")).await;
    browser.click(&format!(".block {}", star(slug))).await;
    browser.until(&format!("{LIST} == 0 && document.querySelector('.mine').textContent.includes('No session is starred yet')")).await;
    assert_eq!(browser.text(KEPT).await, "1");
    browser.quit().await;
}

#[tokio::test]
async fn the_keyboard_stars_the_session_at_which_it_is() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    browser
        .value("document.querySelector('.timeline a[tabindex=\"0\"]').focus(), 0")
        .await;
    browser.write("s").await;
    browser
        .until(&format!("{KEPT} == '1 opening-ceremony'"))
        .await;
    browser.until(&pressed("opening-ceremony")).await;
    browser.press(Key::Enter).await;
    browser
        .until("document.querySelector('dialog.panel').open")
        .await;
    browser
        .until("document.querySelector('dialog.panel .star').ariaPressed == 'true'")
        .await;
    browser.click("dialog.panel .star").await;
    browser.until(&format!("{KEPT} == '1'")).await;
    browser
        .until("document.querySelector('.block .star').ariaPressed == 'false'")
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn two_tabs_agree_at_once() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/mine/").await;
    browser
        .until("document.querySelector('.mine').textContent.includes('No session')")
        .await;
    let first = browser.tab().await;
    browser.new_tab().await;
    browser.visit("/day/2025-08-21/").await;
    browser.click(&star("bgi-tianjin-visit")).await;
    browser.switch_to(&first).await;
    browser.until(&format!("{LIST} == 1")).await;
    browser.quit().await;
}

#[tokio::test]
async fn two_browsers_exchange_stars_by_link_and_both_keep_theirs() {
    let site = Site::at_root().await;
    let one = Browser::start(&site.origin, DESKTOP).await;
    let other = Browser::start(&site.origin, PHONE).await;
    one.before_pages("localStorage.setItem('stars:/', '1 bgi-tianjin-visit keynote-stem-cell-biology gone-long-ago')").await;
    one.visit("/mine/").await;
    one.click(".mine [data-ask='stars']").await;
    one.until("document.querySelector('dialog.stars textarea') != null")
        .await;
    let link = one
        .text("document.querySelector('dialog.stars textarea').value")
        .await;
    assert!(
        link.starts_with(&format!("{}/mine/#stars=1.", site.origin)),
        "{link}"
    );
    other.visit("/day/2025-08-21/").await;
    other.click(&star("pathology-center-visit")).await;
    other
        .until(&format!("{KEPT} == '1 pathology-center-visit'"))
        .await;
    other.open(link.strip_prefix(&site.origin).unwrap()).await;
    other
        .until("document.querySelector('dialog.stars') != null")
        .await;
    let offered = other
        .text("document.querySelector('dialog.stars').textContent")
        .await;
    assert!(
        offered.contains("3 stars, of which 3 are new here"),
        "{offered}"
    );
    assert_eq!(
        other.text(KEPT).await,
        "1 pathology-center-visit",
        "nothing is added unasked"
    );
    other.click("dialog.stars [data-act='add']").await;
    other.until(&format!("{LIST} == 3")).await;
    let kept = other.text(KEPT).await;
    for slug in [
        "bgi-tianjin-visit",
        "keynote-stem-cell-biology",
        "pathology-center-visit",
    ] {
        assert!(kept.contains(slug), "{kept}");
    }
    assert!(kept.contains('~'), "the star that is gone came too: {kept}");
    other.press(Key::Escape).await;
    other
        .until(
            "document.querySelector('.mine').textContent.includes('no longer in this programme')",
        )
        .await;
    assert_eq!(
        other.text("location.hash").await,
        "",
        "a reload does not offer them again"
    );
    one.quit().await;
    other.quit().await;
}

#[tokio::test]
async fn a_file_goes_both_ways() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .before_pages("window.saved = {}; const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) }; HTMLAnchorElement.prototype.click = function () { window.saved[this.download] = window.last }")
        .await;
    browser.visit("/day/2025-08-21/").await;
    browser.click(&star("bgi-tianjin-visit")).await;
    browser.visit("/mine/").await;
    browser.click(".mine [data-ask='stars']").await;
    browser
        .until("document.querySelector('dialog.stars [data-act=file]') != null")
        .await;
    browser.click("dialog.stars [data-act='file']").await;
    browser.until("window.saved['stars.txt'] != null").await;
    browser
        .value("saved['stars.txt'].text().then(text => { window.content = text }), 0")
        .await;
    browser.until("window.content != null").await;
    assert_eq!(
        browser.text("content").await,
        "workshop-timeline stars 1\nbgi-tianjin-visit\n"
    );
    let load = |content: &str| {
        format!(
            "(() => {{ const input = document.querySelector('dialog.stars input[type=file]'); const data = new DataTransfer();\
             data.items.add(new File([{content:?}], 'stars.txt')); input.files = data.files;\
             input.dispatchEvent(new Event('change', {{ bubbles: true }})) }})(), 0"
        )
    };
    browser.value(&load("no stars")).await;
    browser.until("document.querySelector('dialog.stars .said').textContent == 'This is no file of stars.'").await;
    browser
        .value(&load("workshop-timeline stars 1\npathology-center-visit\n"))
        .await;
    browser
        .until(&format!(
            "{KEPT} == '1 bgi-tianjin-visit pathology-center-visit'"
        ))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn the_own_programme_is_saved_as_a_calendar() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .before_pages("localStorage.setItem('stars:/', '1 bgi-tianjin-visit keynote-stem-cell-biology'); const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) }; HTMLAnchorElement.prototype.click = function () { }")
        .await;
    browser.visit("/mine/").await;
    browser.click(".mine [data-ask='stars']").await;
    browser
        .until("document.querySelector('dialog.stars [data-act=ics]') != null")
        .await;
    browser.click("dialog.stars [data-act='ics']").await;
    browser.until("window.last != null").await;
    browser
        .value("last.text().then(text => { window.content = text }), 0")
        .await;
    browser.until("window.content != null").await;
    let calendar = browser.text("content").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2);
    browser.quit().await;
}

#[tokio::test]
async fn overlaps_are_said() {
    let site = Site::timed().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/").await;
    let titled = |title: &str| {
        format!("document.querySelector(`[data-star][aria-label=\"Star: {title}\"]`).dataset.star")
    };
    let talk = browser
        .text(&titled("Sample workshop on clinical data"))
        .await;
    let table = browser
        .text(&titled("Round table on sample registries"))
        .await;
    browser
        .value(&format!(
            "localStorage.setItem('stars:/', '1 {talk} {table}')"
        ))
        .await;
    browser.visit("/mine/").await;
    browser
        .until("document.querySelector('.mine').textContent.includes('These overlap')")
        .await;
    browser
        .until("document.querySelectorAll('.mine li a').length == 2")
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn storage_that_is_damaged_full_or_blocked_is_said_and_breaks_nothing() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/day/2025-08-21/").await;
    browser
        .value("localStorage.setItem('stars:/', '{damaged')")
        .await;
    browser.reload().await;
    browser
        .until("document.querySelector('#said').textContent.includes('could not be read')")
        .await;
    assert_eq!(
        browser
            .text("localStorage.getItem('stars:/ unreadable')")
            .await,
        "{damaged",
        "it is put aside"
    );
    browser.click(&star("bgi-tianjin-visit")).await;
    browser
        .until(&format!("{KEPT} == '1 bgi-tianjin-visit'"))
        .await;
    let refuse = |what: &str| {
        format!(
            "Storage.prototype.{what} = () => {{ throw new DOMException('no', 'QuotaExceededError') }}"
        )
    };
    browser.value(&format!("{}, 0", refuse("setItem"))).await;
    browser.click(&star("pathology-center-visit")).await;
    browser.until("document.querySelector('#said').textContent.includes('does not let the page keep stars')").await;
    browser.quit().await;
    let (_site, browser) = start(PHONE).await;
    browser.before_pages("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })").await;
    browser.visit("/day/2025-08-21/").await;
    browser.click(&star("bgi-tianjin-visit")).await;
    browser.until("document.querySelector('#said').textContent.includes('does not let the page keep stars')").await;
    browser.until(&pressed("bgi-tianjin-visit")).await;
    browser.click("header a[href='/mine/']").await;
    browser.until(&format!("{LIST} == 1")).await;
    assert_eq!(
        browser
            .value("document.querySelector('.failure').checkVisibility()")
            .await,
        Value::Bool(false)
    );
    browser.quit().await;
}
