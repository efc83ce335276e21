//! Exact times: to scale, side by side, in two time zones, and now.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, PHONE, Site, TABLET, Viewport};
use serde_json::json;

/// Boxes of a day on the axis: minutes from its beginning, its length in minutes, and left, top, right, bottom in pixels
/// from the axis.
const BOXES: &str = "(day => [...document.querySelectorAll(`#d-${day} .axis .sessions`)].flatMap(axis => [...axis.querySelectorAll('.block')].map(it => {\
     const from = axis.getBoundingClientRect(), box = it.getBoundingClientRect(), get = name => Number(it.style.getPropertyValue(name));\
     return [get('--t'), get('--e'), box.left - from.left, box.top - from.top, box.right - from.left, box.bottom - from.top] })))";

/// How many sessions of a day share the width with each one, itself among them, in the order of time.
const ABREAST: [(&str, &[f64]); 2] = [
    ("2026-03-09", &[1.0, 3.0, 3.0, 3.0, 2.0, 2.0, 1.0, 1.0, 1.0]),
    ("2026-03-10", &[1.0, 1.0, 1.0, 2.0, 2.0, 1.0, 1.0]),
];

/// The day and the height of each line at now.
const LINE: &str = "[...document.querySelectorAll('.axis .sessions')].filter(it => getComputedStyle(it, '::after').content != 'none')\
         .map(it => [it.closest('.day').id, it.getBoundingClientRect().top + parseFloat(getComputedStyle(it, '::after').top)])";

async fn start(viewport: Viewport) -> (Site, Browser) {
    let site = Site::timed().await;
    let browser = Browser::start(&site.origin, viewport).await;
    (site, browser)
}

async fn end(browser: Browser) {
    browser.assert_silent().await;
    browser.quit().await;
}

async fn boxes(browser: &Browser, day: &str) -> Vec<[f64; 6]> {
    serde_json::from_value(browser.value(&format!("{BOXES}({day:?})")).await).unwrap()
}

/// The clock of the device, from the next page on.
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
        let boxes = boxes(&browser, day).await;
        let more = format!(
            "[...document.querySelectorAll('#d-{day} .axis .more')].reduce((sum, it) => sum + parseInt(it.innerText), 0)"
        );
        let left_out = browser.number(&more).await;
        assert_eq!(boxes.len() as f64 + left_out, abreast.len() as f64, "{day}");
        let axis = format!("document.querySelector('#d-{day} .axis .sessions').clientWidth");
        let axis = browser.number(&axis).await;
        let rate = *rate.get_or_insert_with(|| {
            let long = boxes.iter().find(|it| it[0] > 0.0).unwrap();
            long[3] / long[0]
        });
        for (number, [begins, length, left, top, right, bottom]) in boxes.iter().enumerate() {
            assert!(
                (top - begins * rate).abs() < 1.5,
                "{day}: begins at {begins} min, stands at {top}"
            );
            let height = bottom - top;
            // As long as it is, and half an hour where it is shorter, but for the gap to the next.
            let wanted = length.max(30.0) * rate;
            assert!(
                (wanted - height - 2.0).abs() < 1.5,
                "{day}: {length} min are {height} px at {rate} px a minute"
            );
            // Those at the same time have equal parts of the width, and leave nothing of it but gaps, where all have room.
            let width = right - left;
            assert!(
                left_out > 0.0 || (width - axis / abreast[number]).abs() < 3.0,
                "{day}: from minute {begins} on {width} px of {axis}"
            );
        }
        for (number, one) in boxes.iter().enumerate() {
            for other in &boxes[..number] {
                let apart = one[2] >= other[4] - 0.5
                    || other[2] >= one[4] - 0.5
                    || one[3] >= other[5] - 0.5
                    || other[3] >= one[5] - 0.5;
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

fn block(slug: &str) -> String {
    format!(
        "document.querySelector(\"#d-2026-03-09 .axis a[href='/session/{slug}/']\").closest('.block')"
    )
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
            // A line of the title at least is in the box.
            let short = block(slug);
            let [width, below, height] = ["line.width", "line.bottom - box.bottom", "box.height"].map(|it| {
                format!("((line, box) => {it})({short}.querySelector('b').getClientRects()[0], {short}.getBoundingClientRect())")
            });
            let (width, below) = (browser.number(&width).await, browser.number(&below).await);
            assert!(
                width > 20.0 && below < 1.0,
                "{slug} at {path}: {width} px wide, {below} px below its box"
            );
            // The mark is as long as the session, the box as half an hour.
            let mark = format!("parseFloat(getComputedStyle({short}, '::before').height)");
            let marked = browser.number(&mark).await / (browser.number(&height).await + 2.0);
            assert!(
                (marked - minutes / 30.0).abs() < 0.02,
                "{slug} at {path}: {marked} of it is marked"
            );
            let edge = format!("getComputedStyle({short}).borderInlineStartStyle");
            assert_eq!(browser.text(&edge).await, "dotted");
        }
        let long = block("opening-of-the-sample-workshop");
        let mark = format!("getComputedStyle({long}, '::before').content");
        assert_eq!(browser.text(&mark).await, "none");
        end(browser).await;
    }
}

#[tokio::test]
async fn a_session_across_midnight_stands_in_its_own_day() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/?zoom=day&at=2026-03-09").await;
    let night = block("night-round-in-the-sample-laboratory");
    let said = browser
        .text(&format!("{night}.querySelector('a').ariaLabel"))
        .await;
    assert!(
        said.contains("22:30–01:30") && said.contains("next day"),
        "{said}"
    );
    assert_eq!(
        browser.value(&format!("{night}.matches('.crosses')")).await,
        json!(true)
    );
    // The hours go on beyond midnight.
    let hours = browser
        .text("[...document.querySelectorAll('#d-2026-03-09 .hour')].map(it => it.firstChild.textContent).join()")
        .await;
    assert!(hours.starts_with("08:00,09:00"), "{hours}");
    assert!(hours.contains("23:00,00:00"), "{hours}");
    assert_eq!(
        browser
            .number("document.querySelectorAll('#d-2026-03-10 a[href*=night-round]').length")
            .await,
        0.0
    );
    end(browser).await;
}

#[tokio::test]
async fn sessions_without_a_time_keep_their_part_of_the_day() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/").await;
    let rows = browser
        .value("[...document.querySelectorAll('.rows .lane')].map(it => it.matches('.hours') ? 'hours' : it.textContent)")
        .await;
    assert_eq!(
        rows,
        json!([
            "Time not stated",
            "Morning",
            "Noon",
            "Afternoon",
            "Evening",
            "hours"
        ])
    );
    let [mixed, parts] = ["2026-03-09", "2026-03-12"].map(|day| {
        format!("[document.querySelectorAll('#d-{day} .slot:not(.axis) .block').length, document.querySelectorAll('#d-{day} .axis .block').length > 0]")
    });
    assert_eq!(browser.value(&mixed).await, json!([3, true]));
    assert_eq!(browser.value(&parts).await, json!([6, false]));
    end(browser).await;
}

#[tokio::test]
async fn the_zone_is_stated_and_the_readers_own_stands_beside_it() {
    const NOTE: &str = "document.querySelector('.zone-note').textContent";
    const YOURS: &str =
        "[...document.querySelectorAll('#d-2026-03-09 .yours')].map(it => it.textContent).join()";
    let (_site, browser) = start(DESKTOP).await;
    browser.time_zone("Asia/Kolkata").await;
    browser.visit("/?zoom=day&at=2026-03-09").await;
    assert_eq!(browser.text(NOTE).await, "Times in Asia/Kolkata.");
    assert_eq!(browser.text(YOURS).await, "");

    browser.time_zone("America/New_York").await;
    browser.visit("/?zoom=day&at=2026-03-09").await;
    browser
        .until(&format!("{NOTE}.includes('America/New_York')"))
        .await;
    // Nine and a half hours behind, summer time there: the evening before.
    let yours = browser.text(YOURS).await;
    assert!(yours.starts_with("22:30"), "{yours}");
    assert!(
        yours.split(',').next().unwrap().contains("−1 day"),
        "{yours}"
    );
    assert!(yours.contains(",00:30,"), "{yours}");
    browser
        .click(".axis a[href='/session/opening-of-the-sample-workshop/']")
        .await;
    browser.until("document.querySelector('.panel').open").await;
    let when = browser
        .text("document.querySelector('.panel dd').parentElement.textContent")
        .await;
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
        browser
            .until("document.querySelector('.now-link') != null")
            .await;
        let lines = browser.value(LINE).await;
        assert_eq!(lines.as_array().unwrap().len(), 1, "{lines}");
        assert_eq!(lines[0][0], "d-2026-03-10");
        // Half past eleven is in the middle of the two sessions that last from eleven to twelve.
        let middle = "(box => (box.top + box.bottom) / 2)(document.querySelector(\"#d-2026-03-10 .axis a[href*=sample-freezers]\").closest('.block').getBoundingClientRect())";
        let away = lines[0][1].as_f64().unwrap() - browser.number(middle).await;
        assert!(
            away.abs() < 3.0,
            "the line is {away} px from where it belongs"
        );
        browser.click(".now-link").await;
        browser
            .until("location.search.includes('at=2026-03-10')")
            .await;
        browser
            .until(&format!(
                "(box => box.left < innerWidth / 2 && box.right > innerWidth / 2)(document.querySelector('#d-2026-03-10').getBoundingClientRect())\
                 && {LINE}.every(([_, y]) => y > 100 && y < innerHeight)"
            ))
            .await;
        end(browser).await;
    }
}

#[tokio::test]
async fn before_and_after_the_programme_there_is_no_now() {
    for moment in ["2026-03-08T12:00:00Z", "2026-03-12T20:00:00Z"] {
        let (_site, browser) = start(DESKTOP).await;
        at(&browser, moment).await;
        browser.visit("/").await;
        assert_eq!(
            browser
                .number("document.querySelectorAll('.now-link, .today').length")
                .await,
            0.0,
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
    browser
        .until("document.querySelectorAll('#d-2026-06-03 .axis .more').length > 0")
        .await;
    let counted = "[...document.querySelectorAll('#d-2026-06-03 .more')].map(it => parseInt(it.textContent.replace(/\\D+/, ''))).reduce((a, b) => a + b, 0)\
                   + document.querySelectorAll('#d-2026-06-03 .axis .block').length";
    browser.until(&format!("{counted} == 72")).await;
    browser
        .value("document.querySelector('#d-2026-06-03 .more a').click()")
        .await;
    browser
        .until("location.pathname == '/day/2026-06-03/' && document.querySelectorAll('.card').length == 72")
        .await;
    end(browser).await;
}

#[tokio::test]
async fn a_readers_own_time_may_be_of_the_next_day() {
    const YOURS: &str = "document.querySelector('main .your-time')?.textContent ?? ''";
    let (_site, browser) = start(PHONE).await;
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
        assert_eq!(browser.text(YOURS).await, yours, "{zone}");
    }
    browser.visit("/?zoom=day&at=2026-03-09").await;
    let late = "[...document.querySelectorAll('#d-2026-03-09 .hour')].find(it => it.firstChild.textContent == '22:00').querySelector('.yours').textContent";
    assert_eq!(browser.text(late).await, "01:30 +1 day");
    end(browser).await;
}

#[tokio::test]
async fn today_is_found_at_night_and_where_it_has_no_session() {
    // 05:00 in Kolkata, where the hours begin at 08:00; and the day without a session.
    for (moment, day) in [
        ("2026-03-09T23:30:00Z", "2026-03-10"),
        ("2026-03-11T06:00:00Z", "2026-03-11"),
    ] {
        let (_site, browser) = start(PHONE).await;
        at(&browser, moment).await;
        browser.visit("/?zoom=day&at=2026-03-12").await;
        let lines = format!("{LINE}.length");
        assert_eq!(browser.number(&lines).await, 0.0, "no line at another hour");
        browser.click(".now-link").await;
        browser
            .until(&format!(
                "location.search.includes('at={day}')\
                 && (box => box.left < innerWidth / 2 && box.right > innerWidth / 2)(document.querySelector('#d-{day}.today').getBoundingClientRect())"
            ))
            .await;
        end(browser).await;
    }
}

#[tokio::test]
async fn what_has_no_room_is_a_step_nearer() {
    let site = Site::large().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.visit("/?zoom=fortnight").await;
    let more = "document.querySelector('#d-2026-06-03 .axis .more a')";
    for zoom in ["week", "day"] {
        browser.until(&format!("{more} != null")).await;
        browser.value(&format!("{more}.click()")).await;
        browser
            .until(&format!(
                "document.documentElement.dataset.zoom == {zoom:?} && location.search.includes('zoom={zoom}&at=2026-06-03')"
            ))
            .await;
    }
    // Eight at once have room side by side.
    browser
        .until(&format!(
            "{more} == null && document.querySelectorAll('#d-2026-06-03 .axis .block').length == 72"
        ))
        .await;
    end(browser).await;
}
