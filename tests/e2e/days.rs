//! Days: reached from the timeline, stepped through, shared, and left again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use e2e::{
    Ability, DESKTOP, PHONE, Viewport,
    pages::{address, date_strip, day_page, filter_bar, keyboard, page, site_header, timeline},
    start, test_lacks,
};

async fn there_and_back(viewport: Viewport) {
    let (_site, browser) = start(viewport).await;
    browser.visit("/?view=list&topic=gene-therapy").await;
    let page = page(&browser);
    let link = timeline(&browser).day_link("2025-08-25");
    link.scroll_into_view("{ block: 'center' }").await;
    let before = page.scrolled().await;
    assert!(
        before > 300.0,
        "not scrolled far enough to lose the place: {before}"
    );
    link.click().await;
    browser
        .until(
            page.heading()
                .reads("Monday, 25 August 2025")
                .and(keyboard(&browser).at_the_heading()),
        )
        .await;
    browser
        .until(address::is("/day/2025-08-25/?topic=gene-therapy"))
        .await;
    assert!(page.title().await.starts_with("Monday, 25 August 2025"));
    assert_eq!(browser.live_line().await, "1 of 5 sessions on this day");
    assert_eq!(browser.sessions().await.len(), 1);
    browser.back().await;
    browser
        .until(address::path("/").and(link.have_focus()))
        .await;
    browser.until(page.is_scrolled_to(before)).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn there_and_back_on_a_desktop() {
    there_and_back(DESKTOP).await;
}

#[tokio::test]
async fn there_and_back_on_a_phone() {
    there_and_back(PHONE).await;
}

#[tokio::test]
async fn a_day_opens_cold_and_leads_to_its_neighbours() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/day/2025-08-22").await;
    assert_eq!(
        browser.address().await,
        "/day/2025-08-22/",
        "the host adds the slash"
    );
    assert_eq!(browser.sessions().await.len(), 4);
    let (day, strip) = (day_page(&browser), date_strip(&browser));
    assert_eq!(strip.current_number().text().await, "22");
    browser
        .until(strip.current().lies_across_the_screen())
        .await;
    day.next().click().await;
    browser.until(address::path("/day/2025-08-23/")).await;
    browser
        .until(
            page(&browser)
                .is_at_the_top()
                .and(keyboard(&browser).at_the_heading()),
        )
        .await;
    browser
        .until(page(&browser).has_text("The source records nothing for this day"))
        .await;
    day.previous().click().await;
    browser.until(day.is_open_at("2025-08-22", 4)).await;
    strip.link_to_page("2025-08-28").click().await;
    browser.until(day.cards().count_is(5)).await;
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn a_link_to_a_session_arrives_at_it() {
    let (_site, browser) = start(PHONE).await;
    browser
        .visit("/day/2025-08-25/#samaranch-memorial-visit")
        .await;
    let card = day_page(&browser).card("samaranch-memorial-visit");
    browser.until(card.begins_on_the_screen()).await;
    browser.quit().await;
}

#[tokio::test]
async fn colors_follow_the_switch_and_stay() {
    if test_lacks(Ability::Media) {
        return;
    }
    let (_site, browser) = start(DESKTOP).await;
    browser.prefer("light").await;
    browser.visit("/").await;
    let (page, header) = (page(&browser), site_header(&browser));
    let light = page.background().await;
    header.choose_colors("dark").await;
    let dark = page.background().await;
    assert_ne!(light, dark);
    browser.visit("/day/2025-08-21/").await;
    assert_eq!(page.background().await, dark, "the choice is kept");
    browser.until(header.colors().holds("dark")).await;
    browser.prefer("dark").await;
    browser.value("localStorage.clear()").await;
    browser.visit("/").await;
    assert_eq!(
        page.background().await,
        dark,
        "without a choice, the device's colors"
    );
    browser.quit().await;
}

#[tokio::test]
async fn without_scripts_everything_is_readable_and_links_work() {
    if test_lacks(Ability::NoScripts) {
        return;
    }
    let (_site, browser) = start(PHONE).await;
    browser
        .tool(
            "Emulation.setScriptExecutionDisabled",
            serde_json::json!({ "value": true }),
        )
        .await;
    browser.open("/?topic=car-t").await;
    assert_eq!(
        browser.sessions().await.len(),
        35,
        "a filter that nobody can apply hides nothing"
    );
    let (filter, page) = (filter_bar(&browser), page(&browser));
    assert!(!filter.bar().rendered_now().await);
    assert!(filter.no_script_note().rendered_now().await);
    page.any_link_to("/day/2025-08-21/").click().await;
    browser.until(page.heading().contains("21 August")).await;
    assert_eq!(browser.sessions().await.len(), 4);
    day_page(&browser).next().click().await;
    browser.until(address::path("/day/2025-08-22/")).await;
    browser.quit().await;
}
