//! Every file fails in every way: what was prerendered stays readable, one message says what does not work, and trying
//! again recovers. A program of its own, so that no other test runs while it measures how long readers wait for a slow
//! host.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{fs, sync::Mutex, time::Instant};

use e2e::{
    Browser, DESKTOP, Fault, PHONE, Site, environment,
    pages::{failure, is_live, site_header, stars, timeline},
};
use futures_util::future::join_all;
use serde_json::json;
use tokio::sync::RwLock;

/// The longest until the message, in milliseconds after the page is parsed.
const SAID: f64 = 4000.0;
/// The longest until a page that was visited before can be read, in milliseconds.
const READABLE: f64 = 3500.0;

/// Of both, three seconds go to a slow host: its test runs alone; the others, which read this, run together.
static MACHINE: RwLock<()> = RwLock::const_new(());

/// A page with a filter, a day with one, and a page that is the same for every reader.
const PAGES: [&str; 3] = [
    "/?topic=car-t",
    "/day/2025-08-21/?topic=car-t",
    "/person/vijay-bhoj/",
];

/// The files that the app needs, by a part of their paths.
fn needed() -> Vec<String> {
    let html = fs::read_to_string(environment("E2E_DIST").join("index.html")).unwrap();
    let (_, script) = html.split_once("data-script=\"").unwrap();
    let script = script.split_once('"').unwrap().0.to_owned();
    let others = ["_bg.wasm", "words-", "program-", "style-"];
    (others.into_iter().map(str::to_owned))
        .chain([script])
        .collect()
}

/// The files that it can do without.
const EXTRA: [&str; 4] = ["names-", "strips-", ".webmanifest", "sw.js"];

/// What does no harm: browsers compile WebAssembly of any type, data has its hash in its name, and other styles are
/// still styles.
fn is_harmless(part: &str, fault: Fault) -> bool {
    match fault {
        Fault::WrongType => ["_bg.wasm", "words-", "program-"].contains(&part),
        Fault::OtherBuild => part == "style-",
        _ => false,
    }
}

/// What was seen, line by line.
static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn seen(path: &str, part: &str, fault: Fault, what: &str) {
    // Its name is another with each build.
    let part = if part.starts_with("/browser-") {
        "browser-*.js"
    } else {
        part
    };
    SEEN.lock().unwrap().push(format!(
        "{path:<30} {part:<14} {:<11} {what}",
        format!("{fault:?}")
    ));
}

/// A page whose file fails from the first request on; returns what was seen.
async fn first_visit(browser: &mut Browser, path: &str, part: &str, fault: Fault) {
    let case = format!("{path}, {part}, {fault:?}");
    let site = Site::at_root().await;
    browser.turn_to(&site);
    site.fail(part, fault);
    browser.navigate(path).await;
    browser.until(failure::is_settled()).await;
    let header = site_header(browser);
    assert!(browser.is(failure::is_readable()).await, "{case}");
    if is_harmless(part, fault) || EXTRA.contains(&part) {
        browser.until(is_live()).await;
        assert_eq!(browser.failure().await, json!(null), "{case}");
        seen(path, part, fault, "works");
        return;
    }
    let after = browser.failed_after().await;
    let after = after.unwrap_or_else(|| panic!("{case}: works"));
    assert!(after < SAID, "{case}: said after {after} ms");
    assert!(browser.is(failure::is_on_screen()).await, "{case}");
    let said = header.failure().seen_text().await;
    assert!(said.contains("You can read what’s here"), "{case}: {said}");
    let filtered = path.contains('?');
    assert_eq!(
        said.contains("filter in this link isn’t applied"),
        filtered,
        "{case}: {said}"
    );
    let loads = browser.loads().await;
    site.heal();
    header.try_again().click().await;
    browser.until(is_live()).await;
    assert_eq!(browser.failure().await, json!(null), "{case}");
    assert!(
        (browser.loads().await - loads).abs() < 0.5,
        "{case}: reloaded"
    );
    if path.starts_with("/day/") {
        // One app, not two: a tap counts once.
        stars(browser).of("car-t-in-refractory-aiha").click().await;
        let kept = "1 bgi-tianjin-visit car-t-in-refractory-aiha";
        browser.until(stars(browser).keeps(kept)).await;
    }
    seen(
        path,
        part,
        fault,
        &format!("readable, said after {after:.0} ms, recovered without reload"),
    );
}

async fn visitor() -> Browser {
    let site = Site::at_root().await;
    let browser = Browser::start(&site.origin, DESKTOP).await;
    browser.watch_failures().await;
    browser
        .before_pages("localStorage['stars:/'] ??= '1 bgi-tianjin-visit'")
        .await;
    browser
}

/// A page whose files fail on a first visit, one after the other.
async fn first_visits(path: &str, fault: Fault) {
    let mut browser = visitor().await;
    for part in needed() {
        first_visit(&mut browser, path, &part, fault).await;
    }
    if path == PAGES[0] {
        for part in EXTRA {
            first_visit(&mut browser, path, part, fault).await;
        }
    }
    browser.quit().await;
    write_matrix();
}

/// Each test adds its part.
fn write_matrix() {
    let mut seen = SEEN.lock().unwrap().clone();
    seen.sort();
    let matrix = format!("What was seen when a file failed:\n{}\n", seen.join("\n"));
    fs::write(environment("E2E_FAULTS"), matrix).unwrap();
}

#[tokio::test]
async fn a_page_that_is_cut_off_says_so() {
    let _machine = MACHINE.read().await;
    let mut browser = visitor().await;
    // Most of a short page is its head, with the styles: without a body, there is nothing to read.
    for path in &PAGES[..2] {
        let site = Site::at_root().await;
        browser.turn_to(&site);
        site.fail_pages(Fault::Cut);
        browser.navigate(path).await;
        let header = site_header(&browser);
        browser.until(failure::is_on_screen()).await;
        assert!(browser.is(failure::is_readable()).await, "{path}");
        let said = header.failure().seen_text().await;
        assert!(
            said.contains("Part of this page couldn’t be loaded") || said.contains("still loading"),
            "{said}"
        );
        site.heal();
        header.try_again().click().await;
        browser.until(is_live()).await;
        assert_eq!(browser.failure().await, json!(null), "{path}");
        seen(
            path,
            "page",
            Fault::Cut,
            "readable, said, recovered with a reload",
        );
    }
    browser.quit().await;
    write_matrix();
}

/// The host has removed the files that an old page names.
#[tokio::test]
async fn a_page_of_another_build_is_readable() {
    let _machine = MACHINE.read().await;
    let mut browser = visitor().await;
    for path in PAGES {
        let site = Site::at_root().await;
        browser.turn_to(&site);
        site.fail_pages(Fault::OtherBuild);
        browser.navigate(path).await;
        browser.until(failure::is_on_screen()).await;
        assert!(browser.is(failure::is_readable()).await, "{path}");
        seen(path, "page", Fault::OtherBuild, "readable, said");
    }
    browser.quit().await;
    write_matrix();
}

/// A page that was visited before comes from the browser when the host fails.
async fn later_visit(path: &str, fault: Fault) {
    let mut browser = visitor().await;
    let site = Site::at_root().await;
    browser.turn_to(&site);
    browser.visit_and_keep(path).await;
    site.fail("", fault);
    let start = Instant::now();
    browser.navigate(path).await;
    browser.until(failure::is_readable()).await;
    let readable = start.elapsed().as_secs_f64() * 1000.0;
    browser.until(is_live()).await;
    assert!(readable < READABLE, "{path}, {fault:?}: {readable:.0} ms");
    assert_eq!(browser.failure().await, json!(null), "{path}, {fault:?}");
    seen(
        path,
        "every file",
        fault,
        &format!("visited before: readable after {readable:.0} ms, works"),
    );
    browser.quit().await;
    write_matrix();
}

/// All pages with one fault.
macro_rules! visits {
    ($visit:ident: $($name:ident: $fault:ident),*) => {$(
        #[tokio::test]
        async fn $name() {
            let _machine = MACHINE.read().await;
            for path in PAGES {
                $visit(path, Fault::$fault).await;
            }
        }
    )*};
}

visits!(
    first_visits:
    missing_files: Missing,
    server_errors: Broken,
    files_that_are_cut_off: Cut,
    empty_files: Empty,
    pages_in_place_of_files: Garbage,
    files_of_the_wrong_type: WrongType,
    files_of_another_build: OtherBuild
);
visits!(
    later_visit:
    visited_pages_outlast_server_errors: Broken,
    visited_pages_outlast_files_that_are_cut_off: Cut,
    visited_pages_outlast_empty_files: Empty,
    visited_pages_outlast_files_of_the_wrong_type: WrongType
);

#[tokio::test]
async fn slow_files() {
    let _machine = MACHINE.write().await;
    // Their browsers spend nearly all of the time waiting.
    join_all(PAGES.map(|path| first_visits(path, Fault::Slow))).await;
    for path in PAGES {
        later_visit(path, Fault::Slow).await;
    }
}

/// What browsers lack, refuse, or do to a page, as a script that runs before the page's own.
const BROWSERS: [(&str, &str, bool); 9] = [
    (
        "no PerformanceObserver",
        "delete window.PerformanceObserver",
        true,
    ),
    (
        "a silent PerformanceObserver",
        "PerformanceObserver.prototype.observe = () => {}",
        true,
    ),
    (
        "no service worker in a sandbox",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })",
        true,
    ),
    (
        "storage blocked",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        true,
    ),
    (
        "storage full",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        true,
    ),
    (
        "a clock that is a year late",
        "const now = Date.now; Date.now = () => now() - 31536000000",
        true,
    ),
    ("no WebAssembly", "delete window.WebAssembly", false),
    (
        "WebAssembly refused",
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('refused by policy'))",
        false,
    ),
    (
        "an extension's element before the page",
        "addEventListener('DOMContentLoaded', () => document.body.prepend(document.createElement('div')))",
        false,
    ),
];

#[tokio::test]
async fn a_page_is_readable_whatever_a_browser_lacks() {
    let _machine = MACHINE.read().await;
    let site = Site::at_root().await;
    for (what, script, works) in BROWSERS {
        let browser = Browser::start(&site.origin, PHONE).await;
        browser.watch_failures().await;
        browser.before_pages(script).await;
        browser.navigate("/?topic=car-t").await;
        browser.until(failure::is_settled()).await;
        assert!(browser.is(failure::is_readable()).await, "{what}");
        if works {
            browser.until(is_live()).await;
            assert_eq!(browser.failure().await, json!(null), "{what}");
            browser
                .until(timeline(&browser).blocks_left().count_is(12))
                .await;
        } else {
            assert!(browser.is(failure::is_on_screen()).await, "{what}");
            let said = site_header(&browser).failure().seen_text().await;
            assert!(said.contains("isn’t applied"), "{what}: {said}");
            assert!(browser.failed_after().await.unwrap() < SAID, "{what}");
        }
        assert!(browser.loads().await < 1.5, "{what}: reloads");
        SEEN.lock().unwrap().push(format!(
            "{:<30} {what}: {}",
            "/?topic=car-t",
            if works { "works" } else { "readable, said" }
        ));
        browser.quit().await;
    }
    write_matrix();
}

/// A host's minifier removes the markers of hydration: the app does not take over a page that it would get wrong.
#[tokio::test]
async fn a_page_without_its_markers_is_left_as_it_is() {
    let _machine = MACHINE.read().await;
    let site = Site::at_root().await;
    let strip = "addEventListener('DOMContentLoaded', () => { const all = document.createTreeWalker(document.body, 128); const found = []; \
                 while (all.nextNode()) found.push(all.currentNode); found.forEach(it => it.remove());";
    for (also, said_in_console) in [
        ("", false),
        ("document.documentElement.dataset.markers = 0;", true),
    ] {
        let browser = Browser::start(&site.origin, DESKTOP).await;
        browser.watch_failures().await;
        browser.before_pages(&format!("{strip} {also} }})")).await;
        browser.navigate("/?topic=car-t").await;
        browser.until(failure::is_on_screen()).await;
        assert_eq!(browser.failure().await, json!("stopped"));
        let said = site_header(&browser).failure().seen_text().await;
        assert!(
            said.contains("has stopped working") && said.contains("isn’t applied"),
            "{said}"
        );
        assert_eq!(
            browser.sessions().await.len(),
            35,
            "what was prerendered stays"
        );
        // The app would panic: then its text is in the console.
        let console = browser.console().await.join("\n");
        assert_eq!(
            console.contains("panicked at"),
            said_in_console,
            "{console}"
        );
        // No loop: it is up to the reader.
        assert!(browser.loads().await < 1.5);
        site_header(&browser).try_again().click().await;
        browser.until(failure::is_on_screen()).await;
        browser.quit().await;
    }
}
