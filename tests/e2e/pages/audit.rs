//! What must hold of everything on a page: that it fits, is not cut, can be touched, is named, and is in the page's
//! language; and what axe-core finds.

use super::{
    Condition, Elements,
    date_strip::{MARKER, STRIP},
    timeline::{BLOCK, DAYS, FRAME},
};
use crate::Browser;

/// What only ears meet, and is cut on purpose.
const UNSEEN: &str = ".visually-hidden, [data-zoom=fortnight] .block .topics";
const SKIP_LINK: &str = ".skip-link";
/// Tables that scroll sideways by themselves.
const TABLES: &str = ".table-frame";
/// The line of the filter where nothing is chosen.
const IDLE: &str = ".status.idle";
/// Names that stay in place while what they name scrolls.
const STICKY: &str = ".rows, .slot-name";
/// Boxes whose content may be wider, as it has its own way to scroll or to be seen.
const WIDER: &str = ".week, .week-start, .head, .board, .day-top";
const VISIBLE: &str = "it.checkVisibility({ checkVisibilityCSS: true })";

/// Colors of a page.
#[derive(Clone, Debug)]
pub struct Colors {
    /// Of lines.
    pub line: String,
    /// Of side notes.
    pub soft: String,
    /// Of text.
    pub ink: String,
}

/// All that is on a page.
pub struct Audit<'a> {
    browser: &'a Browser,
}

/// All that is on a page.
pub fn audit(browser: &Browser) -> Audit<'_> {
    Audit { browser }
}

impl<'a> Audit<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// What is beyond the edges of a page so wide, but for what scrolls sideways by itself.
    fn beyond(&self, width: u32) -> Elements<'a> {
        self.all("body *")
            .that(&format!(
                "{VISIBLE} && !it.closest('{FRAME}, {STRIP}, {TABLES}, {UNSEEN}, {SKIP_LINK}')"
            ))
            .that(&format!(
                "it.getBoundingClientRect().right > {width} + 1 || it.getBoundingClientRect().left < -1"
            ))
    }

    /// What scrolls sideways, but for the timeline and its strip.
    fn scrollers(&self) -> Elements<'a> {
        self.all("body *").that(&format!(
            "it.checkVisibility() && !it.matches('{FRAME}, {STRIP}, {TABLES}') && it.scrollWidth > it.clientWidth + 1\
             && /auto|scroll/.test(getComputedStyle(it).overflowX)"
        ))
    }

    /// Content that is wider than its own box.
    pub fn overflowing(&self) -> Elements<'a> {
        self.all("main *").that(&format!(
            "it.checkVisibility() && !it.closest('{STRIP}, {UNSEEN}, {STICKY}, {IDLE}, svg') && !it.matches('{FRAME}, {DAYS}, {TABLES}')\
             && getComputedStyle(it).display != 'inline' && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 && !it.matches('{WIDER}')"
        ))
    }

    /// Content that its own box cuts off.
    pub fn cut(&self) -> Elements<'a> {
        self.all("main *").that(&format!(
            "it.checkVisibility() && !it.closest('{STRIP}, {UNSEEN}, {STICKY}, {IDLE}, svg') && !it.matches('{FRAME}') && it.clientWidth > 2\
             && /hidden|clip/.test(getComputedStyle(it).overflow) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)"
        ))
    }

    /// Text that a box around it cuts off sideways.
    pub fn cut_text(&self) -> Elements<'a> {
        self.all("body *")
            .that(&format!(
                "{VISIBLE} && !it.closest('{UNSEEN}, .idle, .slot-name, svg, {FRAME} .lean, .empty') && it.getBoundingClientRect().width > 2\
                 && [...it.childNodes].some(it => it.nodeType == 3 && it.data.trim())"
            ))
            .that(
                "(() => { for (let on = it; on && on != document.body; on = on.parentElement) { const style = getComputedStyle(on);\
                 if (/hidden|clip/.test(style.overflowX) && on.scrollWidth > on.clientWidth + 1) return true } return false })()",
            )
    }

    /// Text outside of what the program gives, without the marks of the pseudo-language: it is in no file of words.
    pub async fn escaped_words(&self) -> Vec<String> {
        let escaped = "(() => { const found = [];\
            const strange = text => /[A-Za-z]{3}/.test(text.replace(/\\[[^\\]]*\\]/g, '')) && !/^(https?:|\\/)/.test(text.trim());\
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);\
            while (walk.nextNode()) { const it = walk.currentNode, parent = it.parentElement;\
              if (!parent.closest('script, style, [lang], .slug, code, textarea') && strange(it.data)) found.push(it.data.trim()) }\
            for (const it of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {\
              const text = it.getAttribute(name); if (text && !it.closest('[lang]') && !text.includes('[') && strange(text)) found.push(name + ': ' + text) }\
            return found })()";
        serde_json::from_value(self.browser.value(escaped).await).unwrap()
    }

    /// The main targets that are less than 44 px high.
    pub fn low_targets(&self) -> Elements<'a> {
        self.all("button, select, .button, .chip, .clear, .strip a, .neighbors a, .brand")
            .rendered()
            .that("it.getBoundingClientRect().height < 43.5")
    }

    /// What is touched and is smaller than 24 px to one side, and not in a sentence. Of a block the whole is touched.
    pub fn small_targets(&self) -> Elements<'a> {
        self.all("a[href], button, summary, input, select")
            .that(&format!(
                "{VISIBLE} && !it.closest('p, dd, {UNSEEN}, {SKIP_LINK}')"
            ))
            .that(&format!(
                "(box => Math.min(box.width, box.height) < 23.5 && box.width > 2)((it.closest('{BLOCK}') ?? it).getBoundingClientRect())"
            ))
    }

    /// Controls whose name does not have in it what is seen of them.
    pub fn named_otherwise(&self) -> Elements<'a> {
        let plain = "(it => it.replace(/[\\u00AD\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim().toLowerCase())";
        self.all("a[aria-label], button[aria-label], summary[aria-label], input[aria-label]")
            .that(&format!(
                "!{plain}(it.ariaLabel).includes({plain}(it.innerText))"
            ))
    }

    /// Controls without a name.
    pub fn nameless(&self) -> Elements<'a> {
        self.all("a, button, summary, input, select").that(
            "it.checkVisibility() && !it.ariaLabel && !it.textContent.trim() && !it.labels?.length",
        )
    }

    /// Controls that are seen, for a medium on which there should be none.
    pub fn controls(&self) -> Elements<'a> {
        self.all(&format!(
            "button, input, select, summary, nav, dialog, {STRIP}, .zooms, {MARKER}"
        ))
        .rendered()
    }

    /// Ways to go on that are seen, for a medium on which there should be none.
    pub fn ways_on(&self) -> Elements<'a> {
        self.all(
            ".button, .skip-link, .tools, .filter, .folded, [role=slider], .clear, .change, .cross, button, input, nav",
        )
        .visible()
    }

    /// Rules of the styles that show or hide something only where a pointer is, but for the stars of blocks.
    pub async fn shown_by_pointing(&self) -> Vec<String> {
        let shown = "[...document.styleSheets].flatMap(it => [...it.cssRules]).flatMap(function flat(it) { return it.cssRules ? [it, ...[...it.cssRules].flatMap(flat)] : [it] })\
            .filter(it => it.selectorText?.includes(':hover') && !it.selectorText.includes('.star') && /display|visibility|opacity|content/.test(it.style.cssText)).map(it => it.cssText)";
        serde_json::from_value(self.browser.value(shown).await).unwrap()
    }

    /// The colors of lines, side notes and text.
    pub async fn colors(&self) -> Colors {
        let colors = "['--line', '--soft', '--ink'].map(name => { const it = document.createElement('i'); it.style.color = `var(${name})`; document.body.append(it);\
            const color = getComputedStyle(it).color; it.remove(); return color })";
        let colors = self.browser.value(colors).await;
        let [line, soft, ink]: [String; 3] = serde_json::from_value(colors).unwrap();
        Colors { line, soft, ink }
    }

    /// Runs axe-core, whose script this is, and gives what it finds. It must have looked at something.
    pub async fn axe(&self, script: &str) -> Vec<String> {
        self.browser
            .value(&format!(
                "(() => {{ window.found = null; {script}; axe.run().then(it => window.found = it) }})()"
            ))
            .await;
        self.browser
            .until_slow(Condition::new("window.found != null"))
            .await;
        assert!(self.browser.number("found.passes.length").await > 10.0);
        let found = "found.violations.map(it => it.id + ': ' + it.nodes.map(it => it.html + ' ' + it.failureSummary).join(' | '))";
        serde_json::from_value(self.browser.value(found).await).unwrap()
    }
}

impl Browser {
    /// What is wider than the page, or scrolls sideways where only the timeline and its strip may.
    pub async fn unfitting(&self, width: u32, what: &str) -> Option<String> {
        // Not against `innerWidth`: a phone shows all of a page that is too wide, smaller.
        let wider = self
            .number(&format!("document.documentElement.scrollWidth - {width}"))
            .await;
        let audit = audit(self);
        let beyond = audit.beyond(width).html().await;
        let scrolled = self
            .number("(scrollTo({ left: 500, top: scrollY, behavior: 'instant' }), scrollX)")
            .await;
        let scrollers = audit.scrollers().html().await;
        let fits = wider <= 0.0 && scrolled == 0.0 && beyond.is_empty() && scrollers.is_empty();
        (!fits).then(|| {
            format!(
                "{what} at {width} px: {wider} px too wide, {scrolled} px scrolled, beyond the edge {beyond:?}, scroll {scrollers:?}"
            )
        })
    }
}
