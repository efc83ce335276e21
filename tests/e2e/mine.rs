//! The reader's own program: stars, kept in this browser, the same in every tab, and moved to other devices.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Ability, Browser, DESKTOP, PHONE, Site,
    pages::{
        Act, Elements, address, dialog, is_live, page, session_panel, site_header, stars,
        stars_dialog, timeline, updates, zoom_bar,
    },
    start, step_lacks, test_lacks,
};
use thirtyfour::Key;

/// The sessions with a star.
fn list(browser: &Browser) -> Elements<'_> {
    timeline(browser).starred_blocks()
}

#[tokio::test]
async fn a_star_is_set_kept_listed_and_taken_again() {
    let (_site, browser) = start(PHONE).await;
    let (stars, list) = (stars(&browser), list(&browser));
    browser.visit("/day/2025-08-21/").await;
    let slug = "aav-gene-therapy-for-hemophilia-b";
    let star = stars.of(slug);
    assert_eq!(
        star.label().await,
        "Star: AAV-Mediated Gene Therapy for Hemophilia B"
    );
    star.click().await;
    browser.until(stars.is_set(slug)).await;
    assert_eq!(stars.kept().await, format!("1 {slug}"));
    browser.reload().await;
    browser.until(stars.is_set(slug)).await;
    site_header(&browser).my_program().click().await;
    browser
        .until(address::path("/mine/").and(page(&browser).title_begins("My program")))
        .await;
    browser.until(list.count_is(1)).await;
    browser.reload().await;
    browser.until(is_live()).await;
    browser.until(list.count_is(1)).await;
    // In the list view too.
    browser.visit("/mine/?view=list").await;
    browser.until(list.count_is(1)).await;
    stars.of_block(slug).click().await;
    browser
        .until(
            list.absent().and(
                stars
                    .mine()
                    .contains("You haven’t starred any sessions yet"),
            ),
        )
        .await;
    assert_eq!(stars.kept().await, "1");
    browser.quit().await;
}

#[tokio::test]
async fn the_keyboard_stars_the_session_at_which_it_is() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let (stars, panel) = (stars(&browser), session_panel(&browser));
    timeline(&browser).stop().focus().await;
    browser.write("s").await;
    browser.until(stars.keeps("1 opening-ceremony")).await;
    browser.until(stars.is_set("opening-ceremony")).await;
    browser.press(Key::Enter).await;
    browser.until(panel.is_open()).await;
    browser.until(panel.star().are_pressed()).await;
    panel.star().click().await;
    browser.until(stars.keeps("1")).await;
    browser.until(stars.of_blocks().is_released()).await;
    browser.quit().await;
}

#[tokio::test]
async fn two_tabs_agree_at_once() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/mine/").await;
    browser
        .until(
            stars(&browser)
                .mine()
                .contains("You haven’t starred any sessions yet"),
        )
        .await;
    let first = browser.tab().await;
    browser.new_tab().await;
    browser.visit("/day/2025-08-21/").await;
    stars(&browser).of("bgi-tianjin-visit").click().await;
    browser.switch_to(&first).await;
    browser.until(list(&browser).count_is(1)).await;
    browser.quit().await;
}

#[tokio::test]
async fn two_browsers_exchange_stars_by_link_and_both_keep_theirs() {
    let site = Site::at_root().await;
    let one = Browser::start(&site.origin, DESKTOP).await;
    let other = Browser::start(&site.origin, PHONE).await;
    one.store(
        "stars:/",
        "1 bgi-tianjin-visit keynote-stem-cell-biology gone-long-ago",
    )
    .await;
    one.visit("/mine/").await;
    stars(&one).take_along().click().await;
    one.until(stars_dialog(&one).texts().exist()).await;
    let link = stars_dialog(&one).texts().field().await;
    assert!(
        link.starts_with(&format!("{}/mine/#stars=1.", site.origin)),
        "{link}"
    );
    other.visit("/day/2025-08-21/").await;
    let (theirs, dialog) = (stars(&other), stars_dialog(&other));
    theirs.of("pathology-center-visit").click().await;
    other.until(theirs.keeps("1 pathology-center-visit")).await;
    other.open(link.strip_prefix(&site.origin).unwrap()).await;
    other.until(dialog.is_open()).await;
    let offered = dialog.dialog().text().await;
    assert!(offered.contains("3 stars (3 new)"), "{offered}");
    assert_eq!(
        theirs.kept().await,
        "1 pathology-center-visit",
        "nothing is added without asking"
    );
    dialog.button(Act::Add).click().await;
    other.until(list(&other).count_is(3)).await;
    let kept = theirs.kept().await;
    for slug in [
        "bgi-tianjin-visit",
        "keynote-stem-cell-biology",
        "pathology-center-visit",
    ] {
        assert!(kept.contains(slug), "{kept}");
    }
    assert!(
        kept.contains('~'),
        "the star of a session that is gone came along: {kept}"
    );
    other.press(Key::Escape).await;
    other
        .until(theirs.mine().contains("no longer in this program"))
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
        .witness("window.saved = {}; const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) }; HTMLAnchorElement.prototype.click = function () { window.saved[this.download] = window.last }")
        .await;
    browser.visit("/day/2025-08-21/").await;
    let (stars, dialog) = (stars(&browser), stars_dialog(&browser));
    stars.of("bgi-tianjin-visit").click().await;
    browser.visit("/mine/").await;
    stars.take_along().click().await;
    browser.until(dialog.button(Act::File).exist()).await;
    dialog.button(Act::File).click().await;
    browser.until("window.saved['stars.txt'] != null").await;
    browser
        .value("saved['stars.txt'].text().then(text => { window.content = text }), 0")
        .await;
    browser.until("window.content != null").await;
    assert_eq!(
        browser.text("content").await,
        "workshop-timeline stars 1\nbgi-tianjin-visit\n"
    );
    dialog.load("no stars").await;
    browser
        .until(
            dialog
                .said()
                .reads("This isn’t a file of saved stars and notes."),
        )
        .await;
    dialog
        .load("workshop-timeline stars 1\npathology-center-visit\n")
        .await;
    browser
        .until(stars.keeps("1 bgi-tianjin-visit pathology-center-visit"))
        .await;
    browser.quit().await;
}

#[tokio::test]
async fn the_own_program_is_saved_as_a_calendar() {
    let (_site, browser) = start(DESKTOP).await;
    browser
        .store("stars:/", "1 bgi-tianjin-visit keynote-stem-cell-biology")
        .await;
    browser
        .witness("const create = URL.createObjectURL; URL.createObjectURL = blob => { window.last = blob; return create.call(URL, blob) }; HTMLAnchorElement.prototype.click = function () { }")
        .await;
    browser.visit("/mine/").await;
    let dialog = stars_dialog(&browser);
    stars(&browser).take_along().click().await;
    browser.until(dialog.button(Act::Calendar).exist()).await;
    dialog.button(Act::Calendar).click().await;
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
    let stars = stars(&browser);
    let talk = stars.slug_of("Sample workshop on clinical data").await;
    let table = stars.slug_of("Round table on sample registries").await;
    browser
        .value(&format!(
            "localStorage.setItem('stars:/', '1 {talk} {table}')"
        ))
        .await;
    browser.visit("/mine/").await;
    browser
        .until(stars.mine().contains("These sessions overlap"))
        .await;
    browser.until(stars.overlapping().count_is(2)).await;
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
    let (own, said) = (stars(&browser), site_header(&browser).said());
    browser.until(said.contains("couldn’t be read")).await;
    assert_eq!(
        browser
            .text("localStorage.getItem('stars:/ unreadable')")
            .await,
        "{damaged",
        "the damaged value is kept under another key"
    );
    own.of("bgi-tianjin-visit").click().await;
    browser.until(own.keeps("1 bgi-tianjin-visit")).await;
    let refuse = |what: &str| {
        format!(
            "Storage.prototype.{what} = () => {{ throw new DOMException('no', 'QuotaExceededError') }}"
        )
    };
    browser.value(&format!("{}, 0", refuse("setItem"))).await;
    // WebKit has more to say about stars.
    updates(&browser).close().await;
    own.of("pathology-center-visit").click().await;
    browser.until(said.contains("can’t save your stars")).await;
    browser.quit().await;
    if step_lacks(Ability::ScriptsFirst) {
        return;
    }
    let (_site, browser) = start(PHONE).await;
    browser.before_pages("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })").await;
    browser.visit("/day/2025-08-21/").await;
    let (own, header) = (stars(&browser), site_header(&browser));
    own.of("bgi-tianjin-visit").click().await;
    browser
        .until(header.said().contains("can’t save your stars"))
        .await;
    browser.until(own.is_set("bgi-tianjin-visit")).await;
    header.my_program().click().await;
    browser.until(list(&browser).count_is(1)).await;
    assert!(!header.failure().rendered_now().await);
    browser.quit().await;
}

#[tokio::test]
async fn a_phone_shows_all_starred_days_below_each_other() {
    let (_site, browser) = start(PHONE).await;
    let slugs = ["opening-ceremony", "aav-gene-therapy-for-hemophilia-b"];
    browser.visit("/").await;
    for slug in slugs {
        browser.visit(&format!("/session/{slug}/")).await;
        stars(&browser).of(slug).click().await;
        browser.until(stars(&browser).is_set(slug)).await;
    }
    browser.visit("/mine/").await;
    let list = list(&browser);
    browser.until(list.count_is(2)).await;
    for rect in list.rects().await {
        assert!(rect.left >= 0.0 && rect.right <= 390.0, "{rect:?}");
    }
    // Viewing one day at a time is still an option.
    zoom_bar(&browser).go_to("day").await;
    browser
        .until(address::query_has("zoom=day").and(timeline(&browser).zoom_is("day")))
        .await;
    browser.quit().await;
}

/// WebKit deletes what a site stored after a week without a visit: the first star comes with what helps.
#[tokio::test]
async fn a_browser_that_forgets_is_named_with_the_first_star() {
    if test_lacks(Ability::ScriptsFirst) {
        return;
    }
    let (_site, browser) = start(PHONE).await;
    browser
        .before_pages("Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' })")
        .await;
    browser.visit("/day/2025-08-21/").await;
    let offer = updates(&browser);
    stars(&browser).of("bgi-tianjin-visit").click().await;
    browser.until(offer.line().is_rendered()).await;
    let said = offer.line().seen_text().await;
    assert!(
        said.contains("seven days") && said.contains("Home Screen"),
        "{said}"
    );
    let (said, offered) = (
        site_header(&browser).said().rect().await,
        offer.line().rect().await,
    );
    assert!(
        said.bottom <= offered.top,
        "what was just done is above: {said:?}, {offered:?}"
    );
    offer.show().click().await;
    browser.until(dialog(&browser).exist()).await;
    assert!(!browser.is(offer.line().is_rendered()).await);
    browser.visit("/day/2025-08-21/").await;
    stars(&browser).of("pathology-center-visit").click().await;
    browser
        .until(stars(&browser).is_set("pathology-center-visit"))
        .await;
    assert!(
        !browser.is(offer.line().is_rendered()).await,
        "once is enough"
    );
    browser.quit().await;
}
