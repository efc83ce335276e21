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
    ("2026-03-09", &[1.0, 3.0, 3.0, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
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
                height: wanted,
                left,
                top,
                right,
                bottom,
            } = *it;
            assert!(
                (top - begins * rate).abs() < 1.5,
                "{day}: begins at {begins}, but is at {top} px"
            );
            // To scale, minus the gap to the next.
            let height = bottom - top;
            assert!(
                (wanted * rate - height - 2.0).abs() < 1.5,
                "{day}: {wanted} are {height} px at {rate} px each"
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
async fn a_short_session_is_read() {
    for (viewport, path) in [
        (DESKTOP, "/?zoom=day&at=2026-03-09"),
        (DESKTOP, "/?zoom=week"),
        (PHONE, "/?zoom=day&at=2026-03-09"),
    ] {
        let (_site, browser) = start(viewport).await;
        browser.visit(path).await;
        for slug in ["five-minutes-on-sample-storage", "group-photograph"] {
            // At least one line of the title is in the box.
            let times = exact_times(&browser);
            let short = times.block("2026-03-09", slug);
            let (width, below) = times.first_line(&short).await;
            assert!(
                width > 20.0 && below < 1.0,
                "{slug} at {path}: {width} px wide, {below} px below its box"
            );
        }
        end(browser).await;
    }
}

/// A site with the sessions that are hard to place, and clocks that change in the night before its third day.
async fn changing(viewport: Viewport, zone: &str) -> (Site, Browser) {
    let site = Site::changing().await;
    let browser = Browser::start(&site.origin, viewport).await;
    browser.time_zone(zone).await;
    (site, browser)
}

/// By hand: 09:00 in Berlin is 08:00 UTC on 27 and 28 March 2026, and 07:00 UTC from the 29th on.
#[tokio::test]
async fn each_session_has_the_readers_time_at_its_own_moment() {
    for (zone, before, after, until) in [
        ("America/Los_Angeles", "01:00", "00:00", "01:00"),
        // As browsers name it.
        ("Asia/Katmandu", "13:45", "12:45", "13:45"),
        ("America/St_Johns", "05:30", "04:30", "05:30"),
        ("Pacific/Kiritimati", "22:00", "21:00", "22:00"),
        ("Australia/Lord_Howe", "19:00", "18:00", "19:00"),
    ] {
        let (_site, browser) = changing(DESKTOP, zone).await;
        browser.visit("/?zoom=week&at=2026-03-27").await;
        let times = exact_times(&browser);
        browser.until(times.zone_note().contains(zone)).await;
        let hours = times.own_hour_beside("09:00").texts().await;
        assert_eq!(hours, [before], "{zone}");
        // Where the hours beside the rows are not a session's own, it says its time.
        for (day, slug, begins) in [
            (
                "2026-03-28",
                "sample-talk-before-the-change",
                "09:00 Sample".to_owned(),
            ),
            (
                "2026-03-29",
                "sample-talk-after-the-change",
                format!("09:00 ({after}) Sample"),
            ),
        ] {
            let text = times.block(day, slug).text().await;
            assert!(text.starts_with(&begins), "{zone}: {text}");
        }
        browser
            .visit("/session/sample-talk-after-the-change/")
            .await;
        let own = format!("your time {after}–{until} ({zone})");
        browser.until(times.own_time().reads(&own)).await;
        end(browser).await;
    }
    // Clocks that change in the same night agree at every moment.
    let (_site, browser) = changing(DESKTOP, "Europe/Paris").await;
    browser.visit("/?zoom=week&at=2026-03-27").await;
    let times = exact_times(&browser);
    assert_eq!(
        times.zone_note().text().await,
        "Times are in Europe/Berlin."
    );
    assert_eq!(times.own_hour_beside("09:00").count().await, 0);
    end(browser).await;
}

#[tokio::test]
async fn talks_of_five_minutes_are_read_one_below_the_other() {
    for (viewport, path) in [
        (DESKTOP, "/"),
        (DESKTOP, "/?zoom=week"),
        (TABLET, "/?zoom=week&at=2026-03-27"),
        (PHONE, "/?zoom=day&at=2026-03-27"),
    ] {
        let (_site, browser) = changing(viewport, "Europe/Berlin").await;
        browser.visit(path).await;
        let times = exact_times(&browser);
        times
            .block("2026-03-27", "sample-1-in-five-minutes")
            .scroll_into_view("{ block: 'center' }")
            .await;
        let mut above = f64::MIN;
        for number in 1..=12 {
            let talk = times.block("2026-03-27", &format!("sample-{number}-in-five-minutes"));
            let rect = talk.rect().await;
            assert!(rect.top >= above, "{path}: {number} is beside another");
            above = rect.bottom;
            if number == 1 {
                browser.until(times.is_link_to_its_edges(&talk)).await;
            }
            let (width, below) = times.first_line(&talk).await;
            assert!(
                width > 20.0 && below < 1.0,
                "{path}: {number} is {below} px too low"
            );
        }
        end(browser).await;
    }
}

/// The hours are the first column, as wide as its token says, also where the screen is narrow.
#[tokio::test]
async fn hours_stand_beside_the_days_on_a_phone() {
    let (_site, browser) = changing(PHONE, "Europe/Berlin").await;
    for path in ["/?zoom=week", "/?zoom=fortnight"] {
        browser.visit(path).await;
        let (hours, days) = (exact_times(&browser).column(), timeline(&browser).grid());
        let (hours, days) = (hours.rect().await, days.rect().await);
        assert!(
            hours.width() > 30.0 && hours.width() < 80.0,
            "{path}: {hours:?}"
        );
        assert!(
            days.left >= hours.right - 1.0,
            "{path}: {days:?} is over {hours:?}"
        );
    }
    end(browser).await;
}

#[tokio::test]
async fn what_goes_on_all_day_or_for_days_leaves_the_talks_their_place() {
    let (_site, browser) = changing(DESKTOP, "Europe/Berlin").await;
    browser.visit("/").await;
    let times = exact_times(&browser);
    // The exhibition beside the axis; posters and camp on their first day, and repeated on the others.
    for (day, slug, again) in [
        ("2026-03-27", "sample-posters", 0),
        ("2026-03-28", "sample-posters", 1),
        ("2026-03-29", "sample-posters", 1),
        ("2026-03-28", "camp-of-samples", 0),
        ("2026-03-29", "camp-of-samples", 1),
        ("2026-03-30", "camp-of-samples", 1),
        ("2026-03-28", "exhibition-of-sample-freezers", 0),
    ] {
        assert_eq!(times.links_to(day, slug).count().await, 1, "{day}: {slug}");
        assert_eq!(times.block(day, slug).count().await, 0, "{day}: {slug}");
        assert_eq!(
            times.repeats_of(day, slug).count().await,
            again,
            "{day}: {slug}"
        );
    }
    let talk = times.block("2026-03-28", "sample-talk-before-the-change");
    let missing = times.width("2026-03-28").await - talk.rect().await.width();
    assert!(
        missing < 3.0,
        "the talk is {missing} px narrower than its day"
    );
    // Whatever is repeated, the grid is one stop for the Tab key.
    times.links_to("2026-03-27", "sample-posters").focus().await;
    assert_eq!(timeline(&browser).stops().count().await, 1);
    // A repeated one leads to the first.
    times.links_to("2026-03-29", "sample-posters").click().await;
    let first = times.links_to("2026-03-27", "sample-posters");
    browser.until(first.have_focus()).await;
    // After midnight is the evening before.
    let night = times.block("2026-03-27", "sample-night-in-the-laboratory");
    let said = timeline(&browser).links_of(&night).label().await;
    assert!(said.contains("00:30–02:00 (next day)"), "{said}");
    browser.visit("/day/2026-03-29/").await;
    let card = day_page(&browser).card("sample-posters").text().await;
    let card = card.replace(char::is_whitespace, " ");
    assert!(card.contains("27 – 29 March 2026"), "{card}");
    end(browser).await;
}

#[tokio::test]
async fn sessions_for_which_a_cell_has_no_room_are_never_lost() {
    let (_site, browser) = changing(TABLET, "Europe/Berlin").await;
    let times = exact_times(&browser);
    let rooms = 6;
    browser.visit("/?zoom=week&at=2026-03-30").await;
    let shown = times.links_with("2026-03-30", "sample-room").count().await;
    assert!(shown < rooms, "there is room for all: nothing is tested");
    assert!(browser.is(times.counts_up_to("2026-03-30", rooms)).await);
    browser
        .until(times.more_links("2026-03-30").is_rendered())
        .await;
    // In the list, and on paper, each is there.
    browser.visit("/?view=list").await;
    assert_eq!(
        times.links_with("2026-03-30", "sample-room").count().await,
        rooms
    );
    assert_eq!(times.more("2026-03-30").count().await, 0);
    browser.visit("/?zoom=week&at=2026-03-30").await;
    browser
        .value("dispatchEvent(new Event('beforeprint'))")
        .await;
    browser
        .until(
            times
                .links_with("2026-03-30", "sample-room")
                .count_is(rooms),
        )
        .await;
    browser
        .value("dispatchEvent(new Event('afterprint'))")
        .await;
    browser
        .until(
            times
                .links_with("2026-03-30", "sample-room")
                .count_is(shown),
        )
        .await;
    end(browser).await;
    let (_site, browser) = changing(DESKTOP, "Europe/Berlin").await;
    browser.visit("/").await;
    let more = exact_times(&browser).more_links("2026-03-30");
    browser.until(more.is_rendered()).await;
    more.click().await;
    browser
        .until(address::query_has("zoom=week&at=2026-03-30"))
        .await;
    end(browser).await;
    // Without scripts, the count leads to the day, which has all.
    let site = Site::changing().await;
    let browser = Browser::start(&site.origin, PHONE).await;
    let disabled = serde_json::json!({ "value": true });
    browser
        .tool("Emulation.setScriptExecutionDisabled", disabled)
        .await;
    browser.open("/").await;
    exact_times(&browser).more_links("2026-03-30").click().await;
    let cards = day_page(&browser).cards().count().await;
    assert!(cards >= rooms, "{cards}");
    browser.quit().await;
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
    for moment in ["2026-03-08T12:00:00Z", "2026-03-12T23:00:00Z"] {
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
        // The clocks are read after the first frame.
        let own = times.own_time();
        let expected = if yours.is_empty() {
            own.absent()
        } else {
            own.reads(yours)
        };
        browser.until(expected).await;
    }
    browser.visit("/?zoom=day&at=2026-03-09").await;
    let late = times.own_hour("2026-03-09", "22:00");
    browser.until(late.reads("01:30 +1 day")).await;
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
        ("2026-03-11T23:00:00Z", "America/New_York", "2026-03-12"),
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
