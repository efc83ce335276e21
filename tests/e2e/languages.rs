//! Every kind of page in every language: axe-core finds nothing in light, dark and forced colours, what is hydrated says what was
//! prerendered, nothing is too wide. And the ways between the languages.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fmt::Write;

use e2e::{Browser, DESKTOP, PHONE, Site, environment, start};
use serde_json::{Value, json};

/// The tags of the languages; what stands in the site is compared with them.
const LANGUAGES: [&str; 9] = ["en", "id", "vi", "be", "ru", "th", "bn", "ar", "zh-Hans"];

/// A page of every kind.
const PAGES: [(&str, &str); 13] = [
    ("timeline", ""),
    ("lanes", "?topic=car-t&lane=country"),
    ("day", "day/2025-08-21/"),
    ("no record", "day/2025-08-24/"),
    ("session", "session/car-t-cell-manufacturing/"),
    ("person", "person/vijay-bhoj/"),
    ("institution", "institution/ihcams/"),
    ("topic", "topic/car-t/"),
    ("country", "country/th/"),
    ("lists", "institutions/"),
    ("about", "about/"),
    ("access", "accessibility/"),
    ("mine", "mine/"),
];

const SCHEMES: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced", &[("forced-colors", "active")]),
];

fn folder(tag: &str) -> String {
    if tag == "en" {
        String::new()
    } else {
        format!("{tag}/")
    }
}

async fn assert_clean(browser: &Browser, axe: &str, what: &str) {
    browser
        .value(&format!(
            "(() => {{ {axe}; axe.run().then(it => window.found = it) }})()"
        ))
        .await;
    browser.until_slow("window.found != null").await;
    assert!(browser.number("found.passes.length").await > 10.0);
    let found = browser.value("found.violations.map(it => it.id + ': ' + it.nodes.map(it => it.html + ' ' + it.failureSummary).join(' | '))").await;
    assert_eq!(found, json!([]), "{what}");
}

/// What the page says is what was sent, in the language of its address.
async fn assert_in(browser: &Browser, tag: &str, what: &str) {
    let root = "[document.documentElement.lang, getComputedStyle(document.body).direction]";
    let direction = if tag == "ar" { "rtl" } else { "ltr" };
    assert_eq!(browser.value(root).await, json!([tag, direction]), "{what}");
    // A query chooses after hydration; without one the words stay.
    if !what.contains('?') {
        browser
            .value(
                "(async () => { const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');\
                 const said = page => { const copy = page.body.cloneNode(true);\
                 copy.querySelectorAll('script, .mine').forEach(it => it.remove()); return copy.textContent.replace(/\\s+/g, ' ') };\
                 window.said = [said(sent), said(document)] })(), 0",
            )
            .await;
        browser.until("window.said != null").await;
        let said = browser.value("said").await;
        if !what.ends_with("mine/") {
            assert_eq!(said[0], said[1], "{what}");
        }
    }
    browser.assert_silent().await;
    assert_eq!(browser.unfitting(390, what).await, None);
}

#[tokio::test]
async fn every_kind_of_page_is_clean_in_every_language() {
    let site = Site::at_root().await;
    let axe = std::fs::read_to_string(environment("E2E_AXE")).unwrap();
    let check = |scheme: usize| {
        let (site, axe) = (&site, &axe);
        async move {
            let (name, media) = SCHEMES[scheme];
            let browser = Browser::start(&site.origin, PHONE).await;
            browser.media(media).await;
            let mut checked = 0;
            for tag in LANGUAGES {
                for (_, page) in PAGES {
                    let path = format!("/{}{page}", folder(tag));
                    browser.visit(&path).await;
                    if scheme == 0 {
                        assert_in(&browser, tag, &path).await;
                    }
                    assert_clean(&browser, axe, &format!("{path} {name}")).await;
                    checked += 1;
                }
            }
            browser.quit().await;
            checked
        }
    };
    let checked = tokio::join!(check(0), check(1), check(2));
    let all = LANGUAGES.len() * PAGES.len();
    assert_eq!(checked, (all, all, all));
    // It is written only when all is well.
    let mut matrix = String::from(
        "axe-core in light (l), dark (d) and forced colours (f), words and widths, 390 px\n",
    );
    let mut row = |name: &str, cell: &dyn Fn(&str) -> String| {
        let cells: String = LANGUAGES
            .iter()
            .map(|tag| format!("{:>9}", cell(tag)))
            .collect();
        writeln!(matrix, "{name:<12}{cells}").unwrap();
    };
    row("", &|tag| tag.to_owned());
    for (name, _) in PAGES {
        row(name, &|_| "l d f ok".to_owned());
    }
    std::fs::write(environment("E2E_MATRIX"), matrix).unwrap();
}

#[tokio::test]
async fn every_page_names_its_other_languages() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/th/day/2025-08-21/").await;
    let heads = "[...document.querySelectorAll('link[hreflang]')].map(it => [it.hreflang, it.getAttribute('href')])";
    let mut expected: Vec<Value> = LANGUAGES
        .iter()
        .map(|tag| json!([tag, format!("/{}day/2025-08-21/", folder(tag))]))
        .collect();
    expected.insert(1, json!(["x-default", "/day/2025-08-21/"]));
    assert_eq!(browser.value(heads).await, json!(expected));
    let menu = "[...document.querySelectorAll('.languages a')].map(it => [it.lang, it.getAttribute('href'), it.ariaCurrent])";
    let expected: Vec<Value> = LANGUAGES
        .iter()
        .map(|tag| {
            let current = if *tag == "th" {
                json!("true")
            } else {
                Value::Null
            };
            json!([tag, format!("/{}day/2025-08-21/", folder(tag)), current])
        })
        .collect();
    assert_eq!(browser.value(menu).await, json!(expected));
    browser.quit().await;
}

#[tokio::test]
async fn another_language_keeps_the_page_and_the_filter() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/?topic=car-t").await;
    browser.choose_language("ar").await;
    browser.until("location.pathname + location.search == '/ar/?topic=car-t' && document.documentElement.hasAttribute('data-live')").await;
    browser
        .until("document.querySelectorAll('.chip').length == 1")
        .await;
    assert_eq!(
        browser
            .text("document.querySelector('.chip').innerText.trim().split('\\n').at(-1)")
            .await
            .trim(),
        "العلاج المناعي بخلايا CAR-T"
    );
    assert_eq!(browser.text("localStorage.language").await, "ar");
    // A session that was opened beside the timeline is the page that is kept.
    browser.click(".block a").await;
    browser
        .until("location.pathname.startsWith('/ar/session/')")
        .await;
    let session = browser.text("location.pathname.slice(3)").await;
    browser.press(e2e::Key::Escape).await;
    browser.until("location.pathname == '/ar/'").await;
    browser.visit(&format!("/ar{session}")).await;
    browser.choose_language("zh-Hans").await;
    browser
        .until(&format!("location.pathname == '/zh-Hans{session}'"))
        .await;
    browser.choose_language("en").await;
    browser
        .until(&format!("location.pathname == '{session}'"))
        .await;
    assert_eq!(browser.text("document.documentElement.lang").await, "en");
    browser.quit().await;
}

#[tokio::test]
async fn the_language_of_the_browser_is_offered_and_never_forced() {
    let (_site, browser) = start(PHONE).await;
    let offer = "document.querySelector('.offer')?.lang ?? ''";
    browser.visit("/").await;
    assert_eq!(browser.text(offer).await, "", "English is there");
    browser
        .before_pages(
            "Object.defineProperty(navigator, 'languages', { get: () => ['fi', 'zh-CN', 'en'] })",
        )
        .await;
    browser.visit("/day/2025-08-21/").await;
    assert_eq!(browser.text("location.pathname").await, "/day/2025-08-21/");
    assert_eq!(browser.text(offer).await, "zh-Hans");
    assert_eq!(
        browser
            .text("document.querySelector('.offer p').innerText")
            .await,
        "此页面也有中文版。"
    );
    browser.visit("/vi/day/2025-08-21/").await;
    assert_eq!(
        browser.text(offer).await,
        "",
        "whoever has a language in the address chose it"
    );
    // Taken, it is remembered, and still only offered.
    browser.visit("/day/2025-08-21/?topic=car-t").await;
    browser.click(".offer a").await;
    browser
        .until("location.pathname + location.search == '/zh-Hans/day/2025-08-21/?topic=car-t'")
        .await;
    browser.visit("/about/").await;
    assert_eq!(browser.text("location.pathname").await, "/about/");
    assert_eq!(browser.text(offer).await, "zh-Hans");
    // Left, it is not asked again.
    browser.click(".offer button").await;
    assert_eq!(browser.text(offer).await, "");
    browser.visit("/").await;
    assert_eq!(browser.text(offer).await, "");
    browser.quit().await;
}

#[tokio::test]
async fn a_country_is_found_whatever_the_script() {
    let (_site, browser) = start(PHONE).await;
    for page in ["/ar/topics/", "/"] {
        browser.visit(page).await;
        browser.click("[data-ask=find]").await;
        browser
            .until("document.querySelector('#find-box') != null")
            .await;
        for name in ["Таиланд", "泰国", "Thailand", "thailnd", "ไทย", "تايلاند"]
        {
            browser
                .value(&format!(
                    "(box => {{ box.value = '{name}'; box.dispatchEvent(new Event('input', {{ bubbles: true }})) }})(document.querySelector('#find-box'))"
                ))
                .await;
            let place = if page == "/" {
                "/country/th/"
            } else {
                "/ar/country/th/"
            };
            browser
                .until(&format!("document.querySelector('#find-list [role=option]')?.getAttribute('href') == '{place}'"))
                .await;
        }
    }
    browser.quit().await;
}

#[tokio::test]
async fn from_right_to_left_the_next_day_is_on_the_left() {
    let (_site, browser) = start(DESKTOP).await;
    browser.visit("/ar/?zoom=week&at=2025-08-20").await;
    let edges =
        "[...document.querySelectorAll('.day')].map(it => it.getBoundingClientRect().right)";
    let edges: Vec<f64> = serde_json::from_value(browser.value(edges).await).unwrap();
    assert!(edges.is_sorted_by(|a, b| a > b), "{edges:?}");
    let seen = "(it => it.left >= 0 && it.right <= innerWidth)(document.querySelector('#d-2025-08-20').getBoundingClientRect())";
    browser.until(seen).await;
    // The marker on the strip covers the days that are seen.
    let covered = "(() => { const marker = document.querySelector('.marker').getBoundingClientRect();\
        const day = document.querySelector('.strip [href=\"#d-2025-08-20\"]').getBoundingClientRect();\
        return marker.left <= day.left + 1 && marker.right >= day.right - 1 })()";
    browser.until(covered).await;
    // The keyboard goes where the eye does.
    browser
        .value("document.querySelector('#d-2025-08-20 .block a').focus()")
        .await;
    let day = "document.activeElement.closest('.day')?.id";
    browser.press(e2e::Key::Left).await;
    browser.until(&format!("{day} == 'd-2025-08-21'")).await;
    browser.press(e2e::Key::Right).await;
    browser.until(&format!("{day} == 'd-2025-08-20'")).await;
    // The panel stands where reading ends, or on the other side of what was chosen.
    browser.visit("/ar/?zoom=fortnight").await;
    browser.click("#d-2025-08-18 .block a").await;
    browser.until("document.querySelector('.panel').open").await;
    let panel = "document.querySelector('.panel').getBoundingClientRect()";
    assert!(browser.number(&format!("{panel}.left")).await < 1.0);
    // Names in Latin letters are kept apart, and say their language.
    let title = "document.querySelector('#session-title bdi').lang";
    assert_eq!(browser.text(title).await, "en");
    browser.quit().await;
}

#[tokio::test]
async fn the_strip_is_dragged_from_right_to_left() {
    let (_site, browser) = start(PHONE).await;
    browser.visit("/ar/?zoom=day&at=2025-08-19").await;
    let at = "new URLSearchParams(location.search).get('at')";
    browser
        .until("document.querySelector('.marker').getBoundingClientRect().width > 0")
        .await;
    browser
        .value("document.querySelector('.marker').focus()")
        .await;
    browser.press(e2e::Key::Left).await;
    browser.until(&format!("{at} == '2025-08-20'")).await;
    browser.settle().await;
    browser.press(e2e::Key::Right).await;
    browser.until(&format!("{at} == '2025-08-19'")).await;
    browser.quit().await;
}

/// What stands on a page in no language: text outside of what the programme gives, without the marks of the pseudo-language.
const ESCAPED: &str = "(() => { const found = [];\
    const strange = text => /[A-Za-z]{3}/.test(text.replace(/\\[[^\\]]*\\]/g, '')) && !/^(https?:|\\/)/.test(text.trim());\
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);\
    while (walk.nextNode()) { const it = walk.currentNode, parent = it.parentElement;\
      if (!parent.closest('script, style, [lang], .slug, code, textarea') && strange(it.data)) found.push(it.data.trim()) }\
    for (const it of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {\
      const text = it.getAttribute(name); if (text && !it.closest('[lang]') && !text.includes('[') && strange(text)) found.push(name + ': ' + text) }\
    return found })()";

/// What is cut off.
const CUT: &str = "[...document.querySelectorAll('body *')].filter(it => it.checkVisibility({ checkVisibilityCSS: true }) && !it.closest('.visually-hidden, .idle, .slot-name, svg, .timeline .lean, .empty')\
    && it.getBoundingClientRect().width > 2 && [...it.childNodes].some(it => it.nodeType == 3 && it.data.trim()))\
    .filter(it => { for (let on = it; on && on != document.body; on = on.parentElement) { const style = getComputedStyle(on);\
      if (/hidden|clip/.test(style.overflowX) && on.scrollWidth > on.clientWidth + 1) return true } return false }).map(it => it.outerHTML.slice(0, 160))";

#[tokio::test]
async fn no_text_is_cut_and_none_stands_outside_the_files_of_the_languages() {
    let site = Site::pseudo().await;
    for viewport in [PHONE, DESKTOP] {
        let browser = Browser::start(&site.origin, viewport).await;
        for tag in ["en-XA", "ar-XB"] {
            for (_, page) in PAGES {
                let path = format!("/{tag}/{page}");
                browser.visit(&path).await;
                if page.is_empty() {
                    browser.choose_first("topic").await;
                }
                assert_eq!(browser.value(ESCAPED).await, json!([]), "{path}");
                assert_eq!(browser.value(CUT).await, json!([]), "{path} {viewport:?}");
                if viewport == PHONE {
                    assert_eq!(browser.unfitting(390, &path).await, None);
                }
            }
            for tool in ["find", "share", "stars"] {
                browser.visit(&format!("/{tag}/mine/")).await;
                browser.click(&format!("[data-ask={tool}]")).await;
                browser
                    .until("document.querySelector('dialog.desk') != null")
                    .await;
                assert_eq!(browser.value(ESCAPED).await, json!([]), "{tag} {tool}");
            }
        }
        browser.quit().await;
    }
}
