//! Main-thread work from the navigation until a page is live, on a desktop: the timeline, `FullCalendar`'s list of the
//! same sessions, and the timeline without its scripts.

use e2e::{DESKTOP, Site, environment};

use super::{
    chrome,
    figure::{Figure, Values, median},
    pages, probe, selectors,
};

/// Each is a first visit in its own browser.
const ROUNDS: usize = 9;

/// What is measured: its name, its page, what to wait for, and what must be visible.
const PAGES: [(&str, &str, &str, [&str; 2]); 3] = [
    (
        "timeline until it is live",
        selectors::TIMELINE_PAGE,
        "bench.live",
        [selectors::TITLE, selectors::BLOCK],
    ),
    (
        "FullCalendar's list until its first session is painted",
        pages::PEER,
        "bench.first",
        [selectors::PEER_TITLE, selectors::PEER_BLOCK],
    ),
    (
        "timeline without its scripts until its first paint",
        pages::UNSCRIPTED,
        "bench.paint()",
        [selectors::TITLE, selectors::BLOCK],
    ),
];

/// The environment variable `variable` says where the site is.
pub async fn measure(variable: &'static str, name: &'static str) -> Vec<Figure> {
    let site = pages::site(&environment(variable), &format!("site, work, {name}"));
    let site = Site::serve(&site, &site.join("404.html")).await;
    let browser = probe::browser(&site.origin, DESKTOP).await;
    let mut values: Vec<Values> = Vec::new();
    for (what, path, promise, [title, block]) in PAGES {
        browser.open(path).await;
        let there = probe::promised(&browser, promise).await;
        let picture = format!("work, {name}, {what}");
        let seen = match there {
            Ok(_) => probe::seen(&browser, &picture, title, block).await,
            Err(why) => Err(why),
        };
        values.push(seen.map(|()| Vec::new()));
    }
    browser.quit().await;
    // In turn, so that anything that slows the machine slows all of them.
    for _ in 0..ROUNDS {
        for ((_, path, promise, _), values) in PAGES.iter().zip(&mut values) {
            if let Ok(taken) = values {
                match visit(&site.origin, path, promise).await {
                    Ok(value) => taken.push(value),
                    Err(why) => *values = Err(why),
                }
            }
        }
    }
    let limit = median(&values[1]);
    let limits = [limit, None, None];
    let rows = PAGES.iter().zip(&values).zip(limits);
    rows.map(|(((what, ..), values), limit)| {
        let figure = format!("{name}: main thread, {what} (ms, median)");
        Figure::quantile(figure, limit, values, 0.5)
    })
    .collect()
}

async fn visit(origin: &str, path: &'static str, promise: &'static str) -> Result<f64, String> {
    let origin = origin.to_owned();
    let visit = move || chrome::work(&origin, path, DESKTOP, promise);
    let visited = tokio::task::spawn_blocking(visit).await;
    visited.map_err(|error| error.to_string())?
}
