//! Private notes next to sessions: kept in this browser, the same in every tab, and moved to other devices.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site,
    pages::{
        Act, is_live, session_page, session_panel, share_dialog, site_header, stars, stars_dialog,
        timeline,
    },
    start,
};
use thirtyfour::Key;

const SLUG: &str = "bgi-tianjin-visit";
const PAGE: &str = "/session/bgi-tianjin-visit/";
/// Captures the files that the page saves.
const SAVING: &str = "window.saved = {}; const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) }; HTMLAnchorElement.prototype.click = function () { window.saved[this.download] = window.last }";

/// The text of a saved file.
async fn saved(browser: &Browser, name: &str) -> String {
    browser
        .until(format!("window.saved['{name}'] != null"))
        .await;
    browser
        .value(&format!("window.content = null, saved['{name}'].text().then(text => {{ window.content = text }}), 0"))
        .await;
    browser.until("window.content != null").await;
    browser.text("content").await
}

#[tokio::test]
async fn a_note_is_written_by_keyboard_kept_and_listed() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let (own, panel) = (stars(&browser), session_panel(&browser));
    timeline(&browser).link(SLUG).focus().await;
    browser.press(Key::Enter).await;
    browser.until(panel.is_open_at(SLUG)).await;
    // Through the panel to the field, with Tab only.
    let reached = panel.note().have_focus();
    for _ in 0..40 {
        if browser.is(&reached).await {
            break;
        }
        browser.press(Key::Tab).await;
    }
    browser.until(&reached).await;
    // Letters that are shortcuts in the timeline.
    browser.write("sn /0 ask who pays").await;
    browser
        .until(panel.note().holds("sn /0 ask who pays"))
        .await;
    browser.until(own.keeps(&format!("1 {SLUG}"))).await;
    browser.until(panel.star().are_pressed()).await;
    browser.press(Key::Escape).await;
    browser.until(panel.is_closed()).await;
    browser.reload().await;
    browser.until(is_live()).await;
    timeline(&browser).link(SLUG).click().await;
    browser
        .until(panel.note().holds("sn /0 ask who pays"))
        .await;
    browser.visit("/mine/").await;
    browser
        .until(own.note_of_block(SLUG).contains("sn /0 ask who pays"))
        .await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn taking_the_star_loses_no_note() {
    let (_site, browser) = start(PHONE).await;
    browser.visit(PAGE).await;
    let (own, note) = (stars(&browser), session_page(&browser).note());
    note.click().await;
    browser.write("keep me").await;
    browser.until(own.is_set(SLUG)).await;
    own.of(SLUG).click().await;
    browser.until(own.keeps("1")).await;
    assert!(browser.is(note.holds("keep me")).await);
    browser.visit("/mine/").await;
    browser.until(own.notes_apart().contains("keep me")).await;
    browser
        .until(own.mine().contains("Sessions with a note but no star"))
        .await;
    browser.visit(PAGE).await;
    browser.until(note.holds("keep me")).await;
    own.of(SLUG).click().await;
    browser.visit("/mine/?view=list").await;
    browser
        .until(own.note_of_block(SLUG).contains("keep me"))
        .await;
    browser.until(own.notes_apart().absent()).await;
    browser.quit().await;
}

#[tokio::test]
async fn a_note_without_a_star_can_be_deleted() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .store("notes:/", "1\nnote gone-long-ago\n> what was that")
        .await;
    browser.visit("/mine/").await;
    let own = stars(&browser);
    browser
        .until(own.notes_apart().contains("what was that"))
        .await;
    own.buttons_apart().click().await;
    browser.until(own.notes_apart().absent()).await;
    browser
        .until("localStorage.getItem('notes:/') == '1\\n'")
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn tabs_agree_and_what_both_write_stays() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit(PAGE).await;
    let note = session_page(&browser).note();
    let first = browser.tab().await;
    browser.new_tab().await;
    browser.visit(PAGE).await;
    note.click().await;
    browser.write("from the second").await;
    let second = browser.tab().await;
    browser.switch_to(&first).await;
    browser.until(note.holds("from the second")).await;
    // A page gets no event for its own writes: this acts as if it had slept while another page wrote.
    browser
        .value("localStorage.setItem('notes:/', '1\\nnote bgi-tianjin-visit\\n> written meanwhile'), 0")
        .await;
    note.click().await;
    browser.press_together(&[Key::Control, Key::End]).await;
    browser
        .until("(it => it.selectionStart == it.value.length)(document.activeElement)")
        .await;
    browser.write("!").await;
    let both = "from the second!\n— — —\nwritten meanwhile";
    browser.until(note.holds(both)).await;
    browser.switch_to(&second).await;
    browser.until(note.holds(both)).await;
    browser.quit().await;
}

#[tokio::test]
async fn hostile_text_is_text() {
    let (_site, browser) = start(PHONE).await;
    browser.witness(SAVING).await;
    browser.visit(PAGE).await;
    let (own, note, dialog) = (
        stars(&browser),
        session_page(&browser).note(),
        stars_dialog(&browser),
    );
    let long = "ก<img src=x onerror=alert(1)>".repeat(345);
    let text = format!("\u{202e}\"</textarea><script>alert(1)</script>\u{0}\r\n{long}");
    note.fill(&text, "input").await;
    let kept = text.replace('\u{0}', "").replace("\r\n", "\n");
    browser.until(note.holds(&kept)).await;
    browser.reload().await;
    browser.until(note.holds(&kept)).await;
    browser.visit("/mine/").await;
    browser
        .until(
            own.note_of_block(SLUG)
                .contains("</textarea><script>alert(1)</script>"),
        )
        .await;
    own.take_along().click().await;
    dialog.button(Act::File).click().await;
    let file = saved(&browser, "stars.txt").await;
    assert!(file.contains(&long), "{file}");
    // Too long for a link, and the dialog says so.
    browser
        .until(dialog.dialog().contains("don’t fit in a link"))
        .await;
    let link = dialog.texts().field().await;
    assert!(link.contains("/mine/#stars=1."), "{link}");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn notes_go_to_another_browser_by_link_and_by_file_and_to_nobody_else() {
    let site = Site::at_root().await;
    let one = Browser::start(&site.origin, DESKTOP).await;
    let other = Browser::start(&site.origin, PHONE).await;
    one.witness(SAVING).await;
    one.visit(PAGE).await;
    session_page(&one).note().click().await;
    one.write("ask who pays").await;
    one.visit("/mine/").await;
    let dialog = stars_dialog(&one);
    stars(&one).take_along().click().await;
    one.until(dialog.texts().exist()).await;
    one.until(dialog.dialog().contains("The link includes your notes"))
        .await;
    let link = dialog.texts().field().await;
    dialog.button(Act::File).click().await;
    let file = saved(&one, "stars.txt").await;
    assert_eq!(
        file,
        format!("workshop-timeline stars 2\n{SLUG}\nnote {SLUG}\n> ask who pays\n")
    );
    dialog.button(Act::Calendar).click().await;
    let calendar = saved(&one, "sessions.ics").await.replace("\r\n ", "");
    assert!(
        calendar.contains("\\nYour note: ask who pays"),
        "{calendar}"
    );
    dialog.button(Act::Table).click().await;
    let table = saved(&one, "sessions.csv").await;
    assert!(table.contains("\"ask who pays\""), "{table}");
    // What is shared has no notes.
    one.visit("/mine/").await;
    site_header(&one).share().click().await;
    share_dialog(&one).button(Act::Table).click().await;
    let table = saved(&one, "sessions.csv").await;
    assert!(!table.contains("ask who pays"), "{table}");

    // The other browser has a note of its own.
    let (note, theirs, dialog) = (
        session_page(&other).note(),
        stars(&other),
        stars_dialog(&other),
    );
    other.visit(PAGE).await;
    note.click().await;
    other.write("bring a coat").await;
    other.open(link.strip_prefix(&site.origin).unwrap()).await;
    other.until(dialog.is_open()).await;
    other
        .until(
            dialog
                .dialog()
                .contains("1 star (0 new). The stars you already have are kept. And 1 note."),
        )
        .await;
    dialog.button(Act::Add).click().await;
    let both = "ask who pays\n— — —\nbring a coat";
    other.until(theirs.note_of_block(SLUG).contains(both)).await;
    other.visit("/mine/").await;
    theirs.take_along().click().await;
    // Loading the same file again changes nothing; a file with more adds to it.
    dialog.load(&file).await;
    other.until(dialog.said().reads("Added.")).await;
    assert!(other.is(theirs.note_of_block(SLUG).contains(both)).await);
    dialog
        .load("workshop-timeline stars 2\r\nnote pathology-center-visit\r\n> no star here\r\n")
        .await;
    other
        .until(theirs.notes_apart().contains("no star here"))
        .await;
    one.quit().await;
    other.quit().await;
}

#[tokio::test]
async fn notes_that_cannot_be_kept_or_read_are_said_where_they_are_written() {
    let (_site, browser) = start(PHONE).await;
    browser.visit(PAGE).await;
    browser
        .value("localStorage.setItem('notes:/', '{damaged'), 0")
        .await;
    browser.reload().await;
    browser
        .until(
            site_header(&browser)
                .said()
                .contains("saved notes couldn’t be read"),
        )
        .await;
    assert_eq!(
        browser
            .text("localStorage.getItem('notes:/ unreadable')")
            .await,
        "{damaged",
        "the damaged notes are kept under another key"
    );
    let page = session_page(&browser);
    browser
        .value("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }, 0")
        .await;
    page.note().click().await;
    browser.write("lost?").await;
    browser
        .until(page.note_hint().contains("can’t save your notes"))
        .await;
    browser.until(page.note().holds("lost?")).await;
    browser.quit().await;
}
