//! One page, used at random for a long time: the screen always shows what its address says, nothing is logged, and no
//! nodes or listeners are lost. `SOAK_ACTIONS` says for how long, and `SOAK_SEED` in which order.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod actions;
mod oracle;
mod random;

use std::{
    collections::VecDeque,
    env,
    time::{Duration, Instant},
};

use actions::Reader;
use e2e::{
    Browser, DESKTOP,
    pages::{Footprint, Menu, Screen, is_live, menu, page},
    start,
};
use oracle::Oracle;
use random::Random;

/// How many actions there are: about a minute's.
const ACTIONS: usize = 600;
/// How many of the last actions are in the message of a failure.
const REMEMBERED: usize = 10;
/// The longest that the screen may differ from the address, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);
/// What the browser itself logs about files that it can't get while the network is cut.
const OFFLINE: [&str; 3] = [
    "net::ERR_INTERNET_DISCONNECTED",
    "status of 500",
    "Manifest",
];

/// How many nodes the pictures from other files have at most, which the browser loads and drops.
const PICTURES: f64 = 2e3;
/// What the browser compiles and records at most, and what the app keeps at most of what it computed, in bytes.
const WARM: f64 = 1e6;
/// The most that an action may add to the JavaScript heap, and to the memory of the app, in bytes.
const LEVEL: f64 = 100.0;

/// What has happened, for the message of a failure.
struct Log {
    seed: u64,
    step: usize,
    last: VecDeque<String>,
}

impl Log {
    fn add(&mut self, action: String) {
        self.step += 1;
        self.last.push_back(format!("{}: {action}", self.step));
        if self.last.len() > REMEMBERED {
            self.last.pop_front();
        }
    }

    fn fail(&self, address: &str, what: &str) -> ! {
        let last = self
            .last
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\n  ");
        panic!(
            "SOAK_SEED={}, action {}, at {address}:\n{what}\nThe last actions:\n  {last}",
            self.seed, self.step
        );
    }
}

fn number(variable: &str, otherwise: u64) -> u64 {
    env::var(variable).map_or(otherwise, |it| it.parse().unwrap())
}

/// Waits until the screen shows what the address says, and fails if it doesn't, or if anything was logged.
async fn check(browser: &Browser, oracle: &Oracle, log: &Log) {
    let start = Instant::now();
    loop {
        let (address, tag, screen) = browser.screen().await;
        let (canonical, expected) = oracle.expected(&address, &tag, &screen);
        let address = address.concat();
        if canonical == address && expected == screen {
            break;
        }
        if start.elapsed() > PATIENCE {
            let mut what = differences(&screen, &expected);
            what += &format!(
                "its one form is {canonical}; the console says {:?}",
                said(browser).await
            );
            log.fail(&address, &what);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let said = said(browser).await;
    if !said.is_empty() {
        log.fail(
            &browser.address().await,
            &format!("the console says {said:?}"),
        );
    }
}

/// What was logged since it was last asked for, but for what the browser itself says about files.
async fn said(browser: &Browser) -> Vec<String> {
    let said = browser.console().await.into_iter();
    said.filter(|it| !OFFLINE.iter().any(|own| it.contains(own)))
        .collect()
}

/// The parts of the screen that are not as expected.
fn differences(screen: &Screen, expected: &Screen) -> String {
    let [shown, expected] = [screen, expected].map(|it| serde_json::to_value(it).unwrap());
    let parts = shown.as_object().unwrap().iter();
    let wrong = parts.filter(|(part, shown)| expected[*part] != **shown);
    wrong
        .map(|(part, shown)| format!("{part}: {shown}\n and not {}\n", expected[part]))
        .collect()
}

/// What the page takes, always in the same state: at the same address, with an open menu, whose pictures the browser may
/// otherwise keep or not.
async fn measure(reader: &mut Reader<'_>, actions: usize, start: Instant) -> Footprint {
    let browser = reader.browser;
    reader.set_offline(false).await;
    browser.turn_to_address("/").await;
    let menu = menu(browser, Menu::Topic);
    menu.open_by_script().await;
    browser.until(menu.items().strips().is_drawn()).await;
    browser.settle().await;
    let it = browser.footprint().await;
    page(browser).click_beside_menus().await;
    println!(
        "{actions:>7} {:>7} {:>9} {:>9} {:>9} {:>7.0} kB {:>7.0} kB",
        start.elapsed().as_secs(),
        it.attached,
        it.nodes,
        it.listeners,
        it.heap / 1e3,
        it.wasm / 1e3,
    );
    it
}

/// What these actions may add at most: less than a leak of one node and one listener for each would.
fn assert_level(first: Footprint, last: Footprint, actions: usize) {
    let actions = f64::from(u32::try_from(actions).unwrap());
    for (what, first, last, most) in [
        ("nodes", first.attached, last.attached, actions / 2.0),
        (
            "DOM nodes",
            first.nodes,
            last.nodes,
            PICTURES + actions / 2.0,
        ),
        ("listeners", first.listeners, last.listeners, actions / 2.0),
        (
            "bytes of JavaScript",
            first.heap,
            last.heap,
            WARM + actions * LEVEL,
        ),
        (
            "bytes of wasm",
            first.wasm,
            last.wasm,
            WARM + actions * LEVEL,
        ),
    ] {
        let more = last - first;
        assert!(more < most, "{more} more {what} after {actions} actions");
    }
}

#[tokio::test]
async fn the_screen_shows_what_the_address_says_and_no_nodes_are_lost() {
    let actions = usize::try_from(number("SOAK_ACTIONS", ACTIONS as u64)).unwrap();
    let seed = number("SOAK_SEED", 1);
    println!("SOAK_SEED={seed}");
    let (site, browser) = start(DESKTOP).await;
    let mut oracle = Oracle::new();
    let mut log = Log {
        seed,
        step: 0,
        last: VecDeque::new(),
    };
    let mut reader = Reader {
        browser: &browser,
        site: &site,
        random: Random(seed),
        first: 1.0,
        is_offline: false,
    };
    let start = Instant::now();
    browser.visit("/").await;
    browser.until_kept("/").await;
    // At first, pages are loaded in between.
    while log.step < actions / 20 {
        let what = if reader.random.one_in(5) {
            reader.load().await
        } else {
            reader.act(&mut oracle).await
        };
        log.add(what);
        browser.until(is_live()).await;
        check(&browser, &oracle, &log).await;
    }
    // Then there is only one page.
    reader.set_offline(false).await;
    browser.open("/robots.txt").await;
    browser.new_tab().await;
    browser.resize(DESKTOP).await;
    browser.watch_memory().await;
    browser.visit("/").await;
    reader.first = browser.place_in_history().await + 1.0;
    println!("actions seconds  document     nodes listeners    JS heap       wasm");
    let tenth = actions / 10;
    let mut footprints = Vec::new();
    while log.step < actions {
        let what = reader.act(&mut oracle).await;
        log.add(what);
        check(&browser, &oracle, &log).await;
        if log.step.is_multiple_of(tenth) {
            footprints.push(measure(&mut reader, log.step, start).await);
        }
    }
    assert_level(footprints[0], footprints[9], actions - tenth);
    browser.quit().await;
}
