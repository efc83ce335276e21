//! Following a thread through the days: started, described, stepped along, kept, and ended.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Viewport,
    pages::{
        Menu, Rect, Sheet, Step, address, filter_bar, is_live, keyboard, menu, rows, sheets,
        thread, timeline, zoom_bar,
    },
    start,
};

/// The sessions of the shipped program about CAR-T immunotherapy.
const CAR_T: [u32; 12] = [1, 2, 4, 6, 13, 14, 15, 16, 23, 24, 26, 27];
const CAR_T_LINE: &str = "CAR-T immunotherapy 12 sessions on 6 days, 18 Aug to 27 Aug";

/// Waits until a thread of these sessions is drawn: exactly they are marked, and the line goes from one of their blocks
/// to the next, in order.
async fn until_drawn(browser: &Browser, sessions: &[u32]) {
    let thread = thread(browser);
    browser.until(thread.marks_only(sessions)).await;
    browser.until(thread.line_goes_through(sessions)).await;
    if sessions.len() > 1 {
        assert!(thread.line_seen().await > 40.0, "the line is not visible");
    }
}

/// Waits until nothing is followed and no trace of a thread is left.
async fn until_gone(browser: &Browser) {
    let thread = thread(browser);
    browser
        .until((!address::query_has("thread")).and(thread.traces().absent()))
        .await;
    assert_eq!(thread.line_of_words().await, "");
    assert_eq!(thread.line_seen().await, 0.0, "nothing of the line is left");
}

async fn followed(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/").await;
    until_gone(&browser).await;
    let (thread, threads) = (thread(&browser), menu(&browser, Menu::Thread));
    threads.open().await;
    let value = threads.item("CAR-T immunotherapy");
    browser.until(value.exist()).await;
    assert_eq!(threads.count_of("CAR-T immunotherapy").text().await, "12");
    value.click().await;
    browser.until(address::query("?thread=topic.car-t")).await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(thread.line_of_words().await, CAR_T_LINE);
    assert_eq!(
        thread.others().await.len(),
        35 - CAR_T.len(),
        "the others stay"
    );
    // The menu is closed, and so is the sheet around it: nothing hides the line, and the focus is on what opened them.
    // The menu shows what is followed, and choosing it again ends it.
    browser.until(value.absent()).await;
    let opened_by = if viewport == PHONE {
        sheets(&browser).button(Sheet::View)
    } else {
        threads.button()
    };
    browser.until(opened_by.have_focus()).await;
    threads.open().await;
    browser.until(value.is_current()).await;
    value.click().await;
    browser.until(address::query("")).await;
    until_gone(&browser).await;
    threads.choose("CAR-T immunotherapy").await;
    until_drawn(&browser, &CAR_T).await;
    thread.end().click().await;
    browser.until(address::query("")).await;
    until_gone(&browser).await;
    assert_eq!(browser.sessions().await.len(), 35);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_starts_from_the_menu_and_ends_on_a_desktop() {
    followed(DESKTOP).await;
}

#[tokio::test]
async fn a_thread_starts_from_the_menu_and_ends_on_a_phone() {
    followed(PHONE).await;
}

async fn from_a_label(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?lane=topic&zoom=week").await;
    let (rows, thread) = (rows(&browser), thread(&browser));
    let name = "CAR-T immunotherapy";
    let row = rows.number_of(name).await;
    let label = rows.links().reading(name);
    // Scrolled above a phone's bottom bar, as a reader would do.
    label.scroll_into_view("{ block: 'nearest' }").await;
    label.click().await;
    browser
        .until(address::query_begins(
            "?lane=topic&thread=topic.car-t&zoom=week",
        ))
        .await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(thread.line_of_words().await, CAR_T_LINE);
    // With rows of its own kind, the thread runs along its row.
    let cells = rows.cells(row).rects().await;
    let mut points = thread.points().await;
    points.retain(|(x, y)| {
        let around =
            |it: &Rect| (it.left..=it.right).contains(x) && (it.top..=it.bottom).contains(y);
        !cells.iter().any(around)
    });
    assert_eq!(points, []);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_starts_from_the_name_of_its_row_on_a_desktop() {
    from_a_label(DESKTOP).await;
}

#[tokio::test]
async fn a_thread_starts_from_the_name_of_its_row_on_a_phone() {
    from_a_label(PHONE).await;
}

#[tokio::test]
async fn rows_that_are_no_threads_have_names_and_no_links() {
    let (_site, browser) = start(DESKTOP).await;
    for (lane, linked) in [
        ("part", false),
        ("kind", false),
        ("country", false),
        ("topic", true),
        ("person", true),
        ("institution", true),
    ] {
        browser.visit(&format!("/?lane={lane}")).await;
        let links = rows(&browser).links().count().await;
        assert_eq!(links > 0, linked, "{lane}");
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_opens_by_its_address_and_is_what_the_filter_shows() {
    let (_site, browser) = start(DESKTOP).await;
    for (facet, slug, name) in [
        ("topic", "gene-editing", "Gene editing"),
        ("person", "tao-cheng", "Tao Cheng"),
        ("institution", "juventas", "Juventas"),
    ] {
        browser.visit(&format!("/?{facet}={slug}")).await;
        let sessions = timeline(&browser).numbers_seen().await;
        assert!(sessions.len() > 1, "{slug}");
        let days = timeline(&browser).days_with_sessions().count().await;
        for lane in ["", "&lane=topic", "&lane=person"] {
            browser
                .visit(&format!("/?thread={facet}.{slug}{lane}"))
                .await;
            until_drawn(&browser, &sessions).await;
            let said = thread(&browser).line_of_words().await;
            let count = if days == 1 { "day" } else { "days" };
            let start = format!("{name} {} sessions on {days} {count}, ", sessions.len());
            assert!(said.starts_with(&start), "{said:?} instead of {start:?}");
        }
    }
    browser.assert_silent().await;
    browser.quit().await;
}

/// How a reader steps along a thread.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Keys,
    Buttons,
}

async fn go(browser: &Browser, by: By, step: Step) {
    match (by, step) {
        (By::Keys, Step::On) => browser.write("n").await,
        (By::Keys, Step::Back) => browser.write("p").await,
        (By::Buttons, _) => thread(browser).step(step).click().await,
    }
}

/// Presses or clicks, and waits until the focus is on a session and that session is visible.
async fn walk(browser: &Browser, by: By, step: Step, to: u32) {
    go(browser, by, step).await;
    browser.until(timeline(browser).keyboard_is_at(to)).await;
    browser
        .until(keyboard(browser).block().is_seen_in_its_width())
        .await;
}

/// Presses or clicks at the end of the thread: a key leaves the focus on the session, a click leaves it on the button.
async fn stay(browser: &Browser, by: By, step: Step, at: u32) {
    go(browser, by, step).await;
    let there = match by {
        By::Keys => timeline(browser).keyboard_is_at(at),
        By::Buttons => thread(browser).step(step).have_focus(),
    };
    assert!(browser.is(there).await);
}

/// Puts the focus on a session.
async fn focus(browser: &Browser, session: u32) {
    let timeline = timeline(browser);
    timeline.links_of(&timeline.numbered(session)).focus().await;
}

async fn walked(viewport: Viewport, query: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(&format!("/?{query}thread=topic.car-t")).await;
    until_drawn(&browser, &CAR_T).await;
    for by in [By::Keys, By::Buttons] {
        // From a session that is not on it.
        focus(&browser, 0).await;
        for to in CAR_T {
            walk(&browser, by, Step::On, to).await;
        }
        stay(&browser, by, Step::On, 27).await;
        for &to in CAR_T.iter().rev().skip(1) {
            walk(&browser, by, Step::Back, to).await;
        }
        stay(&browser, by, Step::Back, 1).await;
        // From a session between two of them, to either side.
        for (step, to) in [(Step::On, 13), (Step::Back, 6)] {
            focus(&browser, 10).await;
            walk(&browser, by, step, to).await;
        }
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn keys_and_buttons_walk_along_the_thread_on_a_desktop() {
    walked(DESKTOP, "").await;
}

#[tokio::test]
async fn keys_and_buttons_walk_along_the_thread_where_sessions_stand_in_several_rows() {
    walked(DESKTOP, "lane=topic&").await;
}

#[tokio::test]
async fn keys_and_buttons_walk_along_the_thread_on_a_phone() {
    walked(PHONE, "").await;
}

#[tokio::test]
async fn a_thread_counts_what_the_filter_shows() {
    let (_site, browser) = start(DESKTOP).await;
    let thread = thread(&browser);
    browser
        .visit("/?kind=case-report,visit&thread=topic.car-t")
        .await;
    until_drawn(&browser, &[16, 24]).await;
    assert_eq!(
        thread.line_of_words().await,
        "CAR-T immunotherapy 2 sessions on 2 days, 22 Aug to 26 Aug"
    );
    browser.visit("/?kind=visit&thread=topic.car-t").await;
    until_drawn(&browser, &[24]).await;
    assert_eq!(
        thread.line_of_words().await,
        "CAR-T immunotherapy 1 session on 1 day, 26 Aug"
    );
    // The thread outlives the filter.
    filter_bar(&browser).clear().click().await;
    browser.until(address::query("?thread=topic.car-t")).await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(thread.line_of_words().await, CAR_T_LINE);
    browser.back().await;
    until_drawn(&browser, &[24]).await;

    browser.visit("/?kind=ceremony&thread=topic.car-t").await;
    let said = thread.line_of_words().await;
    assert!(
        said.starts_with("CAR-T immunotherapy No sessions match"),
        "{said:?}"
    );
    assert_eq!(thread.marked().await, [0; 0]);
    assert_eq!(thread.line_seen().await, 0.0);
    // A step along an empty thread goes nowhere.
    focus(&browser, 0).await;
    browser.write("n").await;
    assert!(browser.is(timeline(&browser).keyboard_is_at(0)).await);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_thread_that_the_program_does_not_have_is_said() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?thread=topic.cart-t").await;
    let thread = thread(&browser);
    let said = thread.line_of_words().await;
    assert!(
        said.contains("Topic “cart-t” isn’t in this program"),
        "{said:?}"
    );
    assert_eq!(thread.marks().count().await, 0);
    assert_eq!(thread.line_seen().await, 0.0);
    assert_eq!(browser.sessions().await.len(), 35, "nothing recedes");
    thread.end().click().await;
    browser.until(address::query("")).await;
    until_gone(&browser).await;

    // Anything that is not a thread at all is ignored.
    for key in ["kind.lecture", "topic", "topic.", "", "."] {
        browser.visit(&format!("/?thread={key}")).await;
        assert_eq!(thread.line_of_words().await, "", "{key:?}");
        assert_eq!(thread.tools().count().await, 0, "{key:?}");
    }
    browser.assert_silent().await;
    browser.quit().await;
}

async fn kept(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?thread=topic.car-t").await;
    until_drawn(&browser, &CAR_T).await;
    browser.reload().await;
    browser.until(is_live()).await;
    until_drawn(&browser, &CAR_T).await;
    // In another view.
    let thread = thread(&browser);
    let there = address::query_begins("?thread=topic.car-t&zoom=week");
    zoom_bar(&browser).go_to("week").await;
    browser
        .until(timeline(&browser).zoom_is("week").and(&there))
        .await;
    until_drawn(&browser, &CAR_T).await;
    thread.end().click().await;
    until_gone(&browser).await;
    browser.back().await;
    browser.until(&there).await;
    until_drawn(&browser, &CAR_T).await;
    assert_eq!(thread.line_of_words().await, CAR_T_LINE);
    browser.forward().await;
    until_gone(&browser).await;
    browser.back().await;
    until_drawn(&browser, &CAR_T).await;
    // To a day's page and back.
    timeline(&browser).day_links().click().await;
    browser.until(address::path_begins("/day/")).await;
    browser.back().await;
    browser.until(address::path("/")).await;
    until_drawn(&browser, &CAR_T).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_thread_on_a_desktop() {
    kept(DESKTOP).await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_thread_on_a_phone() {
    kept(PHONE).await;
}
