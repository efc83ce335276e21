//! Filtering and searching the timeline, on a desktop and on a phone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Ability, DESKTOP, PHONE,
    pages::{
        Menu, Sheet, address, filter_bar, menu, menu_called, open_menus, page, sheets, timeline,
    },
    start, test_lacks,
};

async fn filtering(viewport: e2e::Viewport) {
    let (_site, browser) = start(viewport).await;
    let (timeline, filter) = (timeline(&browser), filter_bar(&browser));
    browser.visit("/").await;
    assert_eq!(browser.live_line().await, "35 sessions on 10 days");
    let all = browser.sessions().await;
    assert_eq!(all.len(), 35);

    let topics = menu_called(&browser, "Topic");
    topics.choose("CAR-T immunotherapy").await;
    browser
        .until(address::query("?topic=car-t").and(timeline.blocks().fewer_than(35)))
        .await;
    let topic = browser.sessions().await;
    assert!(topic.len() < all.len() && topic.len() > 5, "{topic:?}");
    assert!(
        browser
            .live_line()
            .await
            .starts_with(&format!("{} sessions on ", topic.len()))
    );
    // The menu says how many sessions choosing a value leaves: this one is chosen, so its count is what is left.
    assert_eq!(topics.chosen_count().text().await, topic.len().to_string());
    assert_eq!(timeline.days().count().await, 15, "days stay");
    assert!(
        timeline.dimmed_days().count().await > 0,
        "days without a match are dimmed"
    );

    menu_called(&browser, "Type").choose("Lecture").await;
    browser
        .until(
            address::query("?topic=car-t&kind=lecture")
                .and(timeline.blocks().fewer_than(topic.len())),
        )
        .await;
    let both = browser.sessions().await;
    assert!(both.len() < topic.len());

    sheets(&browser).leave().await;
    browser.back().await;
    browser.until(address::query("?topic=car-t")).await;
    browser.until(timeline.blocks().count_is(topic.len())).await;
    assert_eq!(browser.sessions().await, topic);
    browser.back().await;
    browser
        .until(address::query("").and(timeline.blocks().count_is(35)))
        .await;
    browser.forward().await;
    browser.forward().await;
    browser
        .until(address::query("?topic=car-t&kind=lecture"))
        .await;
    browser.until(timeline.blocks().count_is(both.len())).await;

    // A click elsewhere closes the menu.
    page(&browser).heading().click().await;
    assert_eq!(open_menus(&browser).count().await, 0);
    assert_eq!(filter.chips().count().await, 2);
    filter.chips().click().await;
    browser
        .until(address::query("?kind=lecture").and(filter.chips().count_is(1)))
        .await;
    filter.clear().click().await;
    browser
        .until(address::query("").and(timeline.blocks().count_is(35)))
        .await;
    assert_eq!(browser.sessions().await, all);
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn filters_on_a_desktop() {
    filtering(DESKTOP).await;
}

#[tokio::test]
async fn filters_on_a_phone() {
    filtering(PHONE).await;
}

#[tokio::test]
async fn a_shared_filter_opens_cold_without_a_flash() {
    if test_lacks(Ability::ScriptsFirst) {
        return;
    }
    let (_site, browser) = start(DESKTOP).await;
    page(&browser).watch_sessions().await;
    for (address, path) in [
        ("/?topic=ai", "/"),
        ("/day/2025-08-28/?topic=ai", "/day/2025-08-28/"),
    ] {
        browser.visit(path).await;
        let all = browser.sessions().await.len();
        browser.visit(address).await;
        browser.until(page(&browser).sees_sessions()).await;
        let shown = browser.sessions().await;
        assert!(shown.len() < all && !shown.is_empty());
        let most = page(&browser).most_sessions_seen().await;
        assert!(
            most <= shown.len() as f64,
            "{address}: {most} sessions flashed up on the way to {}",
            shown.len()
        );
        assert_eq!(browser.address().await, address);
    }
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn country_says_why_it_matched() {
    let (_site, browser) = start(DESKTOP).await;
    let reasons = timeline(&browser).reasons();
    browser.visit("/?country=us").await;
    assert_eq!(browser.sessions().await.len(), 1);
    assert_eq!(
        reasons.text().await,
        "United States: speaker’s institution (by location)"
    );
    browser.visit("/?country=id").await;
    assert_eq!(reasons.text().await, "Indonesia: someone’s home country");
    browser.quit().await;
}

#[tokio::test]
async fn institutions_and_words_say_why_they_matched() {
    let (_site, browser) = start(DESKTOP).await;
    let reasons = timeline(&browser).reasons();
    browser.visit("/?institution=bgi").await;
    assert_eq!(reasons.texts().await, ["BGI: Yubing Shang"]);
    assert!(browser.is(reasons.is_rendered()).await);
    browser.visit("/?q=icans").await;
    let said = reasons.texts().await;
    assert_eq!(said.len(), browser.sessions().await.len());
    assert!(said.iter().all(|it| it.contains("ICANS")), "{said:?}");
    assert!(browser.is(reasons.is_rendered()).await);
    // A match in what the block shows needs no reason.
    browser.visit("/?q=feng%20xue").await;
    assert_eq!(browser.sessions().await.len(), 1);
    assert_eq!(reasons.count().await, 0);
    browser.quit().await;
}

#[tokio::test]
async fn what_would_leave_nothing_cannot_be_chosen() {
    let (_site, browser) = start(DESKTOP).await;
    let filter = filter_bar(&browser);
    browser.visit("/?topic=ai").await;
    // Menus are filled when they are opened.
    menu(&browser, Menu::Person).open().await;
    browser.until(filter.closed_values().more_than(10)).await;
    assert_eq!(
        filter.closed_for_no_reason().count().await,
        0,
        "disabled values have no link, a reason, and the count 0"
    );
    assert_eq!(filter.open_without_sessions().count().await, 0);
    browser.quit().await;
}

#[tokio::test]
async fn search_takes_words_in_any_order_without_accents() {
    let (_site, browser) = start(PHONE).await;
    let (timeline, filter) = (timeline(&browser), filter_bar(&browser));
    browser.visit("/").await;
    filter.enter_search().await;
    browser.write("Bhój  VIJAY").await;
    browser.until(timeline.blocks().count_is(1)).await;
    browser.until(address::query("?q=Bh%C3%B3j%20VIJAY")).await;
    assert_eq!(
        filter.search_box().field().await,
        "Bhój  VIJAY",
        "typing is not disrupted"
    );
    assert_eq!(browser.live_line().await, "1 session on 1 day");
    browser.write(" nobody").await;
    browser.until(filter.status().begins("No sessions")).await;
    // The first step back closes the sheet and keeps what was typed; the next undoes the whole search, not one letter.
    browser.back().await;
    browser
        .until(
            sheets(&browser)
                .is_closed()
                .and(filter.status().begins("No sessions")),
        )
        .await;
    browser.back().await;
    browser
        .until(address::query("").and(timeline.blocks().count_is(35)))
        .await;
    sheets(&browser).open(Sheet::Filter).await;
    assert_eq!(filter.search_box().field().await, "");
    browser.assert_silent().await;
    browser.quit().await;
}

#[tokio::test]
async fn an_unknown_value_is_said_and_dropped() {
    let (_site, browser) = start(DESKTOP).await;
    let filter = filter_bar(&browser);
    browser.visit("/?topic=cart-t&kind=visit").await;
    assert_eq!(
        filter.notices().text().await,
        "Topic “cart-t” isn’t in this program and was ignored. Did you mean CAR-T immunotherapy?"
    );
    assert!(
        browser.sessions().await.len() > 5,
        "the rest of the filter still applies"
    );
    filter.suggestions().click().await;
    browser
        .until(address::query("?topic=car-t&kind=visit").and(filter.notices().absent()))
        .await;
    assert_eq!(filter.notices().count().await, 0);
    browser.quit().await;
}

#[tokio::test]
async fn thin_lines_mark_what_has_no_stated_time() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let timeline = timeline(&browser);
    let cell = timeline.cell_of(&timeline.block("closing-ceremony"));
    let ground = cell.share_of(&page(&browser).background().await).await;
    assert!(
        ground > 25,
        "only {ground}% of the cell has the color behind it"
    );
    browser.quit().await;
}
