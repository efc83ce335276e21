//! Exact times: to scale, side by side, in two time zones, and now.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{
    Browser, DESKTOP, PHONE, Site, TABLET, Viewport,
    pages::{
        Extent, address, day_page, exact_times, page, rows, session_panel, timeline, zoom_bar,
    },
};

/// For each session of a day, in order of time: how many sessions share the width, itself included.
const ABREAST: [(&str, &[f64]); 2] = [
    ("2026-03-09", &[1.0, 3.0, 3.0, 3.0, 2.0, 2.0, 1.0, 1.0, 1.0]),
    ("2026-03-10", &[1.0, 1.0, 1.0, 2.0, 2.0, 1.0, 1.0]),
];

async fn start(viewport: Viewport) -> (Site, Browser) {
    let site = Site::timed().await;
    let browser = Browser::start(&site.origin, viewport).await;
    (site, browser)
}

async fn end(browser: Browser) {
    browser.assert_silent().await;
    browser.quit().await;
}

/// Sets the device's clock, from the next page on.
async fn at(browser: &Browser, moment: &str) {
    browser
        .before_pages(&format!(
            "{{ const moment = Date.parse({moment:?}), Real = Date;\
             window.Date = class extends Real {{ constructor(...given) {{ given.length ? super(...given) : super(moment) }} static now() {{ return moment }} }} }}"
        ))
        .await;
}

async fn to_scale(viewport: Viewport, path: &str) {
    let (_site, browser) = start(viewport).await;
    browser.visit(path).await;
    let mut rate = None;
    for (day, abreast) in ABREAST {
        let times = exact_times(&browser);
        let boxes = times.boxes(day).await;
        let left_out = times.left_out(day).await;
        assert_eq!(boxes.len() as f64 + left_out, abreast.len() as f64, "{day}");
        let axis = times.width(day).await;
        let rate = *rate.get_or_insert_with(|| {
            let long = boxes.iter().find(|it| it.begins > 0.0).unwrap();
            long.top / long.begins
        });
        for (number, it) in boxes.iter().enumerate() {
            let Extent {
                begins,
                length,
                left,
                top,
                right,
                bottom,
            } = *it;
            assert!(
                (top - begins * rate).abs() < 1.5,
                "{day}: begins at {begins} min, but is at {top} px"
            );
            let height = bottom - top;
            // To scale, or as tall as half an hour if shorter, minus the gap to the next.
            let wanted = length.max(30.0) * rate;
            assert!(
                (wanted - height - 2.0).abs() < 1.5,
                "{day}: {length} min are {height} px at {rate} px per minute"
            );
            // Sessions at the same time share the width equally, and leave only gaps, if all have room.
            let width = right - left;
            assert!(
                left_out > 0.0 || (width - axis / abreast[number]).abs() < 3.0,
                "{day}: the session at minute {begins} has {width} px of {axis}"
            );
        }
        for (number, one) in boxes.iter().enumerate() {
            for other in &boxes[..number] {
                let apart = one.left >= other.right - 0.5
                    || other.left >= one.right - 0.5
                    || one.top >= other.bottom - 0.5
                    || other.top >= one.bottom - 0.5;
                assert!(apart, "{day}: {one:?} and {other:?} overlap");
            }
        }
    }
    end(browser).await;
}

#[tokio::test]
async fn blocks_stand_to_scale_and_side_by_side_on_a_desktop() {
    to_scale(DESKTOP, "/?zoom=day&at=2026-03-09").await;
    to_scale(DESKTOP, "/?zoom=week").await;
    to_scale(DESKTOP, "/").await;
}

#[tokio::test]
async fn blocks_stand_to_scale_and_side_by_side_on_a_tablet() {
    to_scale(TABLET, "/?zoom=week").await;
}

#[tokio::test]
async fn blocks_stand_to_scale_and_side_by_side_on_a_phone() {
    to_scale(PHONE, "/?zoom=day&at=2026-03-09").await;
}

#[tokio::test]
async fn a_short_session_is_read_and_its_length_is_marked() {
    for (viewport, path) in [
        (DESKTOP, "/?zoom=day&at=2026-03-09"),
        (DESKTOP, "/?zoom=week"),
        (PHONE, "/?zoom=day&at=2026-03-09"),
    ] {
        let (_site, browser) = start(viewport).await;
        browser.visit(path).await;
        for (slug, minutes) in [
            ("five-minutes-on-sample-storage", 5.0),
            ("group-photograph", 15.0),
        ] {
            // At least one line of the title is in the box.
            let times = exact_times(&browser);
            let short = times.block("2026-03-09", slug);
            let (width, below) = times.first_line(&short).await;
            assert!(
                width > 20.0 && below < 1.0,
                "{slug} at {path}: {width} px wide, {below} px below its box"
            );
            // The mark is as tall as the session is long, the box as half an hour.
            let height = short.rect().await.height();
            let marked = times.mark_height(&short).await / (height + 2.0);
            assert!(
                (marked - minutes / 30.0).abs() < 0.02,
                "{slug} at {path}: {marked} of its box is marked"
            );
            assert_eq!(short.style("borderInlineStartStyle").await, "dotted");
        }
        let times = exact_times(&browser);
        let long = times.block("2026-03-09", "opening-of-the-sample-workshop");
        assert!(browser.is(times.is_unmarked(&long)).await);
        end(browser).await;
    }
}

#[tokio::test]
async fn a_session_across_midnight_stands_in_its_own_day() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?zoom=day&at=2026-03-09").await;
    let times = exact_times(&browser);
    let night = times.block("2026-03-09", "night-round-in-the-sample-laboratory");
    let said = timeline(&browser).links_of(&night).label().await;
    assert!(
        said.contains("22:30–01:30") && said.contains("next day"),
        "{said}"
    );
    assert!(browser.is(times.goes_on_after_midnight(&night)).await);
    // The hours continue past midnight.
    let hours = times.hours("2026-03-09").await.join(",");
    assert!(hours.starts_with("08:00,09:00"), "{hours}");
    assert!(hours.contains("23:00,00:00"), "{hours}");
    let next_day = times.links_with("2026-03-10", "night-round");
    assert_eq!(next_day.count().await, 0);
    end(browser).await;
}

#[tokio::test]
async fn sessions_without_a_time_keep_their_part_of_the_day() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    assert_eq!(
        rows(&browser).named_with_hours().await,
        [
            "Time not stated",
            "Morning",
            "Midday",
            "Afternoon",
            "Evening",
            "hours"
        ]
    );
    let times = exact_times(&browser);
    for (day, parts, exact) in [("2026-03-09", 3, true), ("2026-03-12", 6, false)] {
        assert_eq!(times.other_blocks(day).count().await, parts, "{day}");
        assert_eq!(times.blocks(day).count().await > 0, exact, "{day}");
    }
    end(browser).await;
}

#[tokio::test]
async fn the_zone_is_stated_and_the_readers_own_stands_beside_it() {
    let (_site, browser) = start(DESKTOP).await;
    let times = exact_times(&browser);
    let yours = times.own_hours("2026-03-09");
    browser.time_zone("Asia/Kolkata").await;
    browser.visit("/?zoom=day&at=2026-03-09").await;
    assert_eq!(times.zone_note().text().await, "Times are in Asia/Kolkata.");
    assert_eq!(yours.count().await, 0);

    browser.time_zone("America/New_York").await;
    browser.visit("/?zoom=day&at=2026-03-09").await;
    browser
        .until(times.zone_note().contains("America/New_York"))
        .await;
    // Nine and a half hours behind, with daylight saving time there: the evening before.
    let yours = yours.texts().await;
    assert!(yours[0].starts_with("22:30"), "{yours:?}");
    assert!(yours[0].contains("−1 day"), "{yours:?}");
    assert!(yours[1..].iter().any(|it| it == "00:30"), "{yours:?}");
    times.link("opening-of-the-sample-workshop").click().await;
    let panel = session_panel(&browser);
    browser.until(panel.is_open()).await;
    let when = panel.when().text().await;
    assert!(
        when.contains("08:30–09:30 Asia/Kolkata")
            && when.contains("23:00")
            && when.contains("America/New_York"),
        "{when}"
    );
    end(browser).await;
}

#[tokio::test]
async fn now_is_a_line_and_one_gets_there() {
    for viewport in [DESKTOP, PHONE] {
        let (_site, browser) = start(viewport).await;
        browser.time_zone("Europe/Berlin").await;
        // 11:30 in Kolkata on the second day.
        at(&browser, "2026-03-10T06:00:00Z").await;
        browser.visit("/?zoom=day").await;
        let times = exact_times(&browser);
        browser.until(times.today("2026-03-10").exist()).await;
        let lines = times.now_lines().await;
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert_eq!(lines[0].0, "2026-03-10");
        // 11:30 is in the middle of the two sessions from 11:00 to 12:00.
        let middle = times
            .block_with("2026-03-10", "sample-freezers")
            .rect()
            .await
            .center()
            .1;
        let away = lines[0].1 - middle;
        assert!(
            away.abs() < 3.0,
            "the line is {away} px from where it belongs"
        );
        zoom_bar(&browser).go_to_now().await;
        browser.until(address::query_has("at=2026-03-10")).await;
        browser
            .until(
                timeline(&browser)
                    .day_in_the_middle("2026-03-10")
                    .and(times.now_lines_are_seen()),
            )
            .await;
        end(browser).await;
    }
}

#[tokio::test]
async fn before_and_after_the_program_there_is_no_now() {
    for moment in ["2026-03-08T12:00:00Z", "2026-03-12T20:00:00Z"] {
        let (_site, browser) = start(DESKTOP).await;
        at(&browser, moment).await;
        browser.visit("/").await;
        assert_eq!(
            exact_times(&browser).signs_of_now().count().await,
            0,
            "{moment}"
        );
        end(browser).await;
    }
}

#[tokio::test]
async fn tracks_that_have_no_room_are_counted_and_found() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, PHONE).await;
    browser.visit("/?zoom=day&at=2026-06-03").await;
    let (day, times) = ("2026-06-03", exact_times(&browser));
    browser.until(times.more(day).exist()).await;
    browser.until(times.counts_up_to(day, 72)).await;
    times.more_links(day).click_by_script().await;
    browser.until(day_page(&browser).is_open_at(day, 72)).await;
    end(browser).await;
}

#[tokio::test]
async fn a_readers_own_time_may_be_of_the_next_day() {
    let (_site, browser) = start(PHONE).await;
    let times = exact_times(&browser);
    for (zone, yours) in [
        ("Asia/Kolkata", ""),
        (
            "Asia/Tokyo",
            "your time 02:00 +1 day–05:00 +1 day (Asia/Tokyo)",
        ),
    ] {
        browser.time_zone(zone).await;
        browser
            .visit("/session/night-round-in-the-sample-laboratory/")
            .await;
        let own = times.own_time().texts().await;
        assert_eq!(own.first().map_or("", String::as_str), yours, "{zone}");
    }
    browser.visit("/?zoom=day&at=2026-03-09").await;
    let late = times.own_hour("2026-03-09", "22:00");
    assert_eq!(late.text().await, "01:30 +1 day");
    end(browser).await;
}

#[tokio::test]
async fn today_is_found_at_night_and_where_it_has_no_session() {
    // 05:00 in Kolkata, when the axis begins at 08:00; and the day without a session.
    for (moment, day) in [
        ("2026-03-09T23:30:00Z", "2026-03-10"),
        ("2026-03-11T06:00:00Z", "2026-03-11"),
    ] {
        let (_site, browser) = start(PHONE).await;
        at(&browser, moment).await;
        browser.visit("/?zoom=day&at=2026-03-12").await;
        let times = exact_times(&browser);
        assert_eq!(
            times.now_lines().await.len(),
            0,
            "no line at the wrong hour"
        );
        zoom_bar(&browser).go_to_now().await;
        browser
            .until(
                address::query_has(&format!("at={day}")).and(times.today(day).spans_the_middle()),
            )
            .await;
        end(browser).await;
    }
}

#[tokio::test]
async fn while_the_workshop_runs_the_timeline_opens_at_today() {
    // First, today is the day without a session; then, a day has begun there while it is still the evening before here.
    for (moment, zone, day) in [
        ("2026-03-11T06:00:00Z", "Asia/Kolkata", "2026-03-11"),
        ("2026-03-11T22:00:00Z", "America/New_York", "2026-03-12"),
    ] {
        let (_site, browser) = start(PHONE).await;
        browser.time_zone(zone).await;
        at(&browser, moment).await;
        browser.visit("/").await;
        let times = exact_times(&browser);
        // Without a session, it is as narrow as such days are, with the next one beside it.
        browser.until(times.today(day).is_seen_in_its_width()).await;
        assert!(
            !browser.is(address::query_has("at=")).await,
            "the address has a date that nobody chose"
        );
        end(browser).await;
    }
}

#[tokio::test]
async fn what_has_no_room_is_a_step_nearer() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/?zoom=fortnight").await;
    let (day, times) = ("2026-06-03", exact_times(&browser));
    let more = times.more_links(day);
    for zoom in ["week", "day"] {
        browser.until(more.exist()).await;
        more.click_by_script().await;
        browser
            .until(
                timeline(&browser)
                    .zoom_is(zoom)
                    .and(address::query_has(&format!("zoom={zoom}&at={day}"))),
            )
            .await;
    }
    // Eight at a time fit side by side.
    browser
        .until(more.absent().and(times.blocks(day).count_is(72)))
        .await;
    end(browser).await;
}

#[tokio::test]
async fn a_line_says_where_the_workshop_is_on_its_way() {
    for (moment, words) in [
        ("2026-03-01T06:00:00Z", "Begins on 9 March 2026, in 8 days"),
        ("2026-04-01T06:00:00Z", "Ended on "),
        // 09:20 and 22:30 in Kolkata.
        ("2026-03-09T03:50:00Z", "Now"),
        ("2026-03-10T17:00:00Z", "Next · Thu 12 Mar"),
    ] {
        let (_site, browser) = start(DESKTOP).await;
        at(&browser, moment).await;
        browser.visit("/").await;
        let line = page(&browser).present();
        browser.until(line.contains(words)).await;
        assert!(browser.is(line.is_seen_in_its_width()).await, "{moment}");
        end(browser).await;
    }
}
