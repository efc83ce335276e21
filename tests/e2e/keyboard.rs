//! Using the site with the keyboard alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Ability, Browser, DESKTOP, PHONE, Viewport,
    pages::{
        Condition, Menu, Sheet, address, day_page, filter_bar, keyboard, menu, open_links,
        open_menus, search_dialog, session_panel, sheets, timeline, zoom_bar,
    },
    start, test_lacks,
};
use thirtyfour::Key;

async fn tab_to(browser: &Browser, there: Condition) {
    let keyboard = keyboard(browser);
    for _ in 0..120 {
        if browser.is(&there).await {
            return;
        }
        browser.press(Key::Tab).await;
        // Wherever the focus is, it is visible.
        assert!(
            browser.is(keyboard.is_outlined()).await,
            "no visible focus on {:?}",
            keyboard.at().html().await
        );
    }
    panic!("not reached with 120 presses of Tab: {there:?}");
}

#[tokio::test]
async fn shortcuts_work_on_keyboards_without_latin_letters() {
    if test_lacks(Ability::OtherKeyboards) {
        return;
    }
    let (_site, browser) = start(DESKTOP).await;
    for (path, list, search) in [
        ("/ru/", "д", "/"),
        ("/ar/", "م", "ظ"),
        ("/th/", "ส", "ฝ"),
        ("/", "L", "/"),
    ] {
        browser.visit(path).await;
        timeline(&browser).stop().focus().await;
        browser.press_at("KeyL", list).await;
        browser.until(timeline(&browser).is_list()).await;
        browser.press_at("Slash", search).await;
        browser
            .until(search_dialog(&browser).field().have_focus())
            .await;
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn everything_is_done_without_a_pointer() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    browser.press(Key::Tab).await;
    let (keyboard, filter) = (keyboard(&browser), filter_bar(&browser));
    assert_eq!(keyboard.at().seen_text().await, "Skip to content");
    browser.press(Key::Enter).await;
    browser.until(keyboard.at_the_content()).await;

    let topics = keyboard.at_a_menu().and(keyboard.at().begins("Topic"));
    tab_to(&browser, topics).await;
    browser.press(Key::Enter).await;
    browser.until(open_links(&browser).exist()).await;
    tab_to(&browser, keyboard.at().contains("Gene therapy")).await;
    browser.press(Key::Enter).await;
    browser.until(address::query("?topic=gene-therapy")).await;
    assert!(
        keyboard.at().seen_text().await.contains("Gene therapy"),
        "the focus stays on the value"
    );
    browser.press(Key::Escape).await;
    assert_eq!(open_menus(&browser).count().await, 0);
    assert!(
        browser.is(keyboard.at_a_menu()).await,
        "Escape returns the focus to the button"
    );

    tab_to(&browser, filter.chips().have_focus()).await;
    browser.press(Key::Enter).await;
    browser
        .until(address::query("").and(filter.status().have_focus()))
        .await;

    tab_to(&browser, keyboard.block().exist()).await;
    let title = keyboard.at().leading_text().await;
    browser.press(Key::Enter).await;
    let panel = session_panel(&browser);
    browser.until(panel.title_has_focus()).await;
    assert_eq!(keyboard.at().text().await, title);
    tab_to(&browser, panel.buttons().have_focus()).await;
    browser.press(Key::Enter).await;
    let day = |date: &str| address::path(&format!("/day/{date}/")).and(keyboard.at_the_heading());
    browser.until(day("2025-08-18")).await;
    tab_to(&browser, day_page(&browser).next().have_focus()).await;
    browser.press(Key::Enter).await;
    browser.until(day("2025-08-19")).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn arrow_keys_go_along_an_open_menu_and_scroll_nothing() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let keyboard = keyboard(&browser);
    for which in [Menu::Topic, Menu::Rows, Menu::Thread, Menu::Language] {
        let menu = menu(&browser, which);
        menu.button().focus().await;
        browser.press(Key::Enter).await;
        browser.until(menu.items().exist()).await;
        let items = open_links(&browser);
        for place in [0, 1, 2] {
            browser.press(Key::Down).await;
            assert!(
                browser.is(items.nth(place).have_focus()).await,
                "{which:?}, {place}"
            );
        }
        browser.press(Key::Up).await;
        assert!(
            browser.is(items.nth(1).have_focus()).await,
            "{which:?}, back"
        );
        assert_eq!(browser.number("scrollY").await.to_bits(), 0.0_f64.to_bits());
        browser.press(Key::Escape).await;
        assert!(browser.is(keyboard.at_a_menu()).await, "{which:?}");
    }
    browser.quit().await;
}

/// After any control is used, the focused element is on screen.
#[tokio::test]
async fn the_keyboard_is_on_the_screen_after_every_change_of_the_timeline() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        let keyboard = keyboard(&browser);
        browser.visit("/").await;
        for zoom in ["list", "week", "day", "fortnight"] {
            let (bar, link) = (sheets(&browser), zoom_bar(&browser).to(zoom));
            bar.reach(Sheet::View).await;
            link.focus().await;
            browser.press(Key::Enter).await;
            browser.until(bar.is_closed()).await;
            if viewport == PHONE {
                browser.until(bar.button(Sheet::View).have_focus()).await;
            } else {
                browser.until(link.is_current()).await;
                assert!(browser.is(link.have_focus()).await, "{zoom}");
            }
        }
        for session in [0, 12, 34] {
            browser.visit("/").await;
            let timeline = timeline(&browser);
            timeline.links_of(&timeline.numbered(session)).focus().await;
            for keys in ["l", "l", "s", "+", "-"] {
                browser.write(keys).await;
                browser.until(keyboard.block().is_seen_in_its_width()).await;
                browser.until(keyboard.is_on_the_screen()).await;
                assert!(
                    browser.is(timeline.keyboard_is_at(session)).await,
                    "{session}, {keys}"
                );
            }
        }
        browser.quit().await;
    }
}

/// After Enter on any control, the focus is on that control or on what it opened, and that is on screen.
async fn assert_no_control_loses_the_keyboard(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    let keyboard = keyboard(&browser);
    for path in [
        "/?topic=car-t&thread=topic.car-t",
        "/day/2025-08-21/?kind=lecture",
    ] {
        browser.visit(path).await;
        browser.rest().await;
        let count = keyboard.stops().count().await;
        assert!(count > 8, "{path}: {count}");
        for number in 0..i32::try_from(count).unwrap() {
            let stop = keyboard.stops().nth(number);
            let name = format!("{path}, {viewport:?}, {}", stop.html().await.concat());
            keyboard.mark().await;
            stop.focus().await;
            browser.press(Key::Enter).await;
            browser.frames().await;
            let at = keyboard.at().html().await.concat();
            assert!(!browser.is(keyboard.is_lost()).await, "{name}");
            assert!(
                browser
                    .is(keyboard.is_out().or(keyboard.is_on_the_screen()))
                    .await,
                "{name} leads to {at}"
            );
            browser.visit(path).await;
        }
    }
    browser.quit().await;
}

#[tokio::test]
async fn no_control_loses_the_keyboard() {
    tokio::join!(
        assert_no_control_loses_the_keyboard(DESKTOP),
        assert_no_control_loses_the_keyboard(PHONE),
    );
}
