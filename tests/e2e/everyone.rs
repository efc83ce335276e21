//! What axe-core can't see (WCAG 2.2, AA): names that begin with what is seen, the order and the way out of the keyboard, wider text,
//! more contrast, targets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking; its numbers are small counts"
)]

use e2e::{Browser, DESKTOP, Key, PHONE, start};
use serde_json::json;

const PAGES: [&str; 8] = [
    "/",
    "/?lane=topic&thread=topic.car-t",
    "/?view=list",
    "/day/2025-08-21/",
    "/session/car-t-cell-manufacturing/",
    "/institution/ihcams/",
    "/ar/day/2025-08-21/",
    "/th/",
];

/// 2.5.3: whoever speaks to their device says what they see.
#[tokio::test]
async fn names_contain_what_is_seen() {
    let (_site, browser) = start(DESKTOP).await;
    for page in PAGES {
        browser.visit(page).await;
        let other = "(() => { const plain = it => it.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim().toLowerCase();\
            return [...document.querySelectorAll('a[aria-label], button[aria-label], summary[aria-label], input[aria-label]')]\
            .filter(it => !plain(it.ariaLabel).includes(plain(it.innerText))).map(it => it.outerHTML) })()";
        assert_eq!(browser.value(other).await, json!([]), "{page}");
        let nameless = "[...document.querySelectorAll('a, button, summary, input, select')].filter(it => it.checkVisibility() && !it.ariaLabel && !it.textContent.trim() && !it.labels?.length).map(it => it.outerHTML)";
        assert_eq!(browser.value(nameless).await, json!([]), "{page}");
    }
    browser.quit().await;
}

/// 2.1.2 and 2.4.3: the Tab key goes through a page in the order of its words, and out of it.
#[tokio::test]
async fn the_keyboard_goes_through_a_page_in_its_order_and_out() {
    let (_site, browser) = start(DESKTOP).await;
    for page in PAGES {
        browser.visit(page).await;
        assert_eq!(
            browser.number("document.querySelectorAll('[tabindex]:not([tabindex=\"0\"], [tabindex=\"-1\"])').length").await,
            0.0,
            "{page}"
        );
        browser
            .value("(() => { window.order = []; addEventListener('focusin', event => order.push(event.target)) })(), 0")
            .await;
        let mut steps = 0;
        loop {
            browser.press(Key::Tab).await;
            steps += 1;
            if browser.text("document.activeElement.tagName").await == "BODY" {
                break;
            }
            assert!(steps < 200, "{page}: the keyboard never leaves the page");
        }
        assert!(steps > 10, "{page}");
        let back = "order.slice(1).filter((it, at) => !(order[at].compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)).map(it => it.outerHTML)";
        assert_eq!(browser.value(back).await, json!([]), "{page}");
    }
    browser.quit().await;
}

/// 2.4.11 and 2.4.13: where the keyboard is, is seen, and nothing lies on it.
#[tokio::test]
async fn the_keyboard_is_seen() {
    let (_site, browser) = start(PHONE).await;
    for page in ["/day/2025-08-21/", "/institution/ihcams/", "/ar/about/"] {
        browser.visit(page).await;
        for _ in 0..60 {
            browser.press(Key::Tab).await;
            if browser.text("document.activeElement.tagName").await == "BODY" {
                break;
            }
            let seen = "(() => { const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();\
                const whole = box.top >= 0 && box.bottom <= innerHeight + 1;\
                const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);\
                const free = !top || it.contains(top) || top.contains(it) || it.labels?.length > 0;\
                return style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2 && whole && free ? '' : it.outerHTML })()";
            // What is off the screen is scrolled there first.
            browser
                .value(
                    "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))",
                )
                .await;
            assert_eq!(browser.text(seen).await, "", "{page}");
        }
    }
    browser.quit().await;
}

/// 1.4.12: text with wider spaces, as some readers need it, is neither cut nor covered.
#[tokio::test]
async fn wider_text_is_not_cut() {
    let (_site, browser) = start(PHONE).await;
    browser
        .before_pages(
            "addEventListener('DOMContentLoaded', () => document.head.append(Object.assign(document.createElement('style'), { textContent:\
             '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }' })))",
        )
        .await;
    for page in [
        "/?view=list",
        "/?zoom=day&at=2025-08-21",
        "/day/2025-08-21/",
        "/session/car-t-cell-manufacturing/",
        "/about/",
        "/ru/?view=list",
        "/ar/day/2025-08-21/",
        "/th/institution/ihcams/",
    ] {
        browser.visit(page).await;
        assert_eq!(browser.unfitting(390, page).await, None);
        let cut = "[...document.querySelectorAll('main *')].filter(it => it.checkVisibility() && !it.closest('.strip, .visually-hidden, .rows, .slot-name, .status.idle') && !it.matches('.timeline') && it.clientWidth > 2\
            && /hidden|clip/.test(getComputedStyle(it).overflow) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)).map(it => it.outerHTML.slice(0, 120))";
        assert_eq!(browser.value(cut).await, json!([]), "{page}");
    }
    browser.quit().await;
}

/// `prefers-contrast`: lines and side notes are as strong as text.
#[tokio::test]
async fn who_wants_more_contrast_gets_it() {
    let (_site, browser) = start(DESKTOP).await;
    let colours = "['--line', '--soft', '--ink'].map(name => { const it = document.createElement('i'); it.style.color = `var(${name})`; document.body.append(it);\
        const colour = getComputedStyle(it).color; it.remove(); return colour })";
    browser.visit("/").await;
    let before = browser.value(colours).await;
    assert_ne!(before[1], before[2]);
    browser.media(&[("prefers-contrast", "more")]).await;
    let after = browser.value(colours).await;
    assert_eq!(after[1], after[2], "side notes are text");
    assert_ne!(after[0], before[0], "lines are stronger");
    browser.quit().await;
}

/// 2.5.8: whatever is touched is 24 px large, or in a sentence; in every direction of writing.
#[tokio::test]
async fn targets_are_large_enough() {
    let (_site, browser) = start(PHONE).await;
    for page in PAGES {
        browser.visit(page).await;
        let small = "[...document.querySelectorAll('a[href], button, summary, input, select')].filter(it => it.checkVisibility({ checkVisibilityCSS: true }) && !it.closest('p, dd, .visually-hidden, .skip-link'))\
            .filter(it => { const box = (it.closest('.block') ?? it).getBoundingClientRect(); return Math.min(box.width, box.height) < 23.5 && box.width > 2 }).map(it => it.outerHTML.slice(0, 160))";
        assert_eq!(browser.value(small).await, json!([]), "{page}");
    }
    browser.quit().await;
}

/// Nothing comes or goes by pointing at it (1.4.13) but a block's own star, which the keyboard shows too; and nothing has to be dragged (2.5.7): the strip's marker has keys, and each
/// date is a link.
#[tokio::test]
async fn nothing_needs_a_pointer_that_hovers_or_drags() {
    let (_site, browser): (_, Browser) = start(DESKTOP).await;
    browser.visit("/?zoom=week").await;
    let shown = "[...document.styleSheets].flatMap(it => [...it.cssRules]).flatMap(function flat(it) { return it.cssRules ? [it, ...[...it.cssRules].flatMap(flat)] : [it] })\
        .filter(it => it.selectorText?.includes(':hover') && !it.selectorText.includes('.star') && /display|visibility|opacity|content/.test(it.style.cssText)).map(it => it.cssText)";
    assert_eq!(browser.value(shown).await, json!([]));
    let dates = "[...document.querySelectorAll('.strip li')].every(it => it.querySelector('a[href]')) && document.querySelector('.marker').tabIndex == 0";
    assert_eq!(browser.value(dates).await, json!(true));
    browser.quit().await;
}
