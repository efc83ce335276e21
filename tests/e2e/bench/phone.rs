//! A first visit on a slow phone: 1.6 Mbit/s, 150 ms, a CPU slowed down four times.

use e2e::{Browser, PHONE, Site, environment};

use super::{
    figure::{Figure, Values, median},
    pages, probe, selectors,
};

/// Milliseconds from the navigation until the timeline is live.
const ANSWERS: f64 = 2_400.0;
/// The first paint, relative to that of a bare page with the same sessions.
const TIMES_BARE: f64 = 1.4;
/// The first paint of a day's page, relative to that of the same page without its scripts.
const TIMES_UNSCRIPTED: f64 = 1.1;
const ROUNDS: usize = 11;
const EARLY_ROUNDS: usize = 5;

/// A copy of the shipped site with the pages that it is compared with.
async fn site(name: &str) -> Site {
    let site = pages::site(&environment("E2E_DIST"), name);
    Site::serve(&site, &site.join("404.html")).await
}

pub async fn measure() -> Vec<Figure> {
    let site = site("phone").await;
    let browser = probe::browser(&site.origin, PHONE).await;
    let timeline = seen(&browser, selectors::TIMELINE_PAGE, "bench.live").await;
    let peer = seen(&browser, pages::PEER, "bench.first").await;
    probe::slow_phone(&browser).await;
    let mut runs: [Values; 4] = [
        timeline.clone().map(|()| Vec::new()),
        peer.map(|()| Vec::new()),
        timeline.map(|()| Vec::new()),
        Ok(Vec::new()),
    ];
    // In turn, so that anything that slows the machine slows all of them.
    let measures = [
        (selectors::TIMELINE_PAGE, "bench.live"),
        (pages::PEER, "bench.first"),
        (selectors::TIMELINE_PAGE, "bench.paint()"),
        (pages::BARE, "bench.paint()"),
    ];
    for _ in 0..ROUNDS {
        take(&browser, &measures, &mut runs).await;
    }
    browser.quit().await;
    let [live, peer, paint, bare] = &runs;
    let limit = median(bare).map(|bare| bare * TIMES_BARE);
    let row = |what: &str, limit: Option<f64>, values| {
        Figure::quantile(
            format!("slow phone: {what} (ms, median)"),
            limit,
            values,
            0.5,
        )
    };
    vec![
        row("timeline until it is live", Some(ANSWERS), live),
        row(
            "FullCalendar's list until its first session is painted",
            None,
            peer,
        ),
        row("first contentful paint of the timeline", limit, paint),
        row("first contentful paint of a bare page", None, bare),
    ]
}

/// The first paint of a day's page, with and without its scripts.
pub async fn day() -> Vec<Figure> {
    let site = site("phone, day").await;
    let browser = probe::browser(&site.origin, PHONE).await;
    probe::slow_phone(&browser).await;
    let mut runs: [Values; 2] = [Ok(Vec::new()), Ok(Vec::new())];
    let measures = [
        (selectors::DAY_PAGE, "bench.paint()"),
        (pages::UNSCRIPTED_DAY, "bench.paint()"),
    ];
    for _ in 0..ROUNDS {
        take(&browser, &measures, &mut runs).await;
    }
    browser.quit().await;
    let [day, plain] = &runs;
    let limit = median(plain).map(|plain| plain * TIMES_UNSCRIPTED);
    let row = |what: &str, limit: Option<f64>, values| {
        let figure = format!("slow phone: first contentful paint of {what} (ms, median)");
        Figure::quantile(figure, limit, values, 0.5)
    };
    vec![
        row("a day's page", limit, day),
        row("the same page without its scripts", None, plain),
    ]
}

/// A tap on the filter before the code has loaded.
pub async fn early() -> Vec<Figure> {
    let site = site("phone, early").await;
    let browser = probe::browser(&site.origin, PHONE).await;
    probe::slow_phone(&browser).await;
    let mut values: Values = Ok(Vec::new());
    for _ in 0..EARLY_ROUNDS {
        probe::open(&browser, selectors::TIMELINE_PAGE).await;
        let value = early_tap(&browser).await;
        if let (Ok(taken), Ok(value)) = (&mut values, &value) {
            taken.push(*value);
        }
        if let Err(why) = value {
            values = Err(why);
        }
    }
    browser.quit().await;
    let figure = "slow phone: tap before the code has loaded, until the response (ms, median)";
    vec![Figure::quantile(figure, None, &values, 0.5)]
}

async fn early_tap(browser: &Browser) -> Result<f64, String> {
    probe::promised(browser, "bench.paint()").await?;
    let at = probe::point(&browser.value("bench.early()").await)?;
    probe::tap(browser, at, true).await;
    let answer = probe::promised(browser, "bench.answered").await;
    if answer.is_ok() {
        return answer;
    }
    let file = probe::picture(browser, "phone, tap not answered").await;
    Err(format!("no response to the tap: see {file}"))
}

async fn take(browser: &Browser, measures: &[(&str, &str)], runs: &mut [Values]) {
    for ((path, promise), values) in measures.iter().zip(runs) {
        if let Ok(taken) = values {
            probe::open(browser, path).await;
            match probe::promised(browser, promise).await {
                Ok(value) => taken.push(value),
                Err(why) => *values = Err(why),
            }
            if *path == selectors::TIMELINE_PAGE {
                // Whatever it is still fetching would slow down the next page.
                let _ = probe::promised(browser, "bench.live").await;
            }
        }
    }
}

/// Checks that sessions are visible, before the phone is slowed down.
async fn seen(browser: &Browser, path: &str, promise: &str) -> Result<(), String> {
    let [name, title, block] = if path == pages::PEER {
        [
            "phone, FullCalendar",
            selectors::PEER_TITLE,
            selectors::PEER_BLOCK,
        ]
    } else {
        ["phone, timeline", selectors::TITLE, selectors::BLOCK]
    };
    browser.open(path).await;
    probe::promised(browser, promise).await?;
    probe::seen(browser, name, title, block).await
}
